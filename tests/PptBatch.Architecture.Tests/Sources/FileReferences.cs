using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PptBatch.Architecture.Tests.Rooms;

namespace PptBatch.Architecture.Tests.Sources;

/// <summary>Finds which file of a project refers to what another declares. Documentation comments and usings do not count.</summary>
internal static class FileReferences
{
    public static IReadOnlyCollection<FileReference> In(CSharpCompilation compilation)
    {
        ConcurrentDictionary<(string From, string To), bool> found = new();
        Parallel.ForEach(compilation.SyntaxTrees.Where(tree => tree.FilePath.Length > 0), tree =>
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes(node => node is not UsingDirectiveSyntax))
            {
                foreach (string file in Declaring(Named(node, model), compilation.Assembly))
                {
                    if (file != tree.FilePath)
                    {
                        found.TryAdd((tree.FilePath, file), true);
                    }
                }
            }
        });
        return [.. from one in found orderby one.Key.From, one.Key.To select new FileReference(one.Key.From, one.Key.To)];
    }

    private static ISymbol? Named(SyntaxNode node, SemanticModel model)
    {
        if (node is not (SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax))
        {
            return null;
        }

        // Where a generator's part is missing, what is there of the call still says what is meant.
        SymbolInfo info = model.GetSymbolInfo(node);
        return (info.Symbol ?? info.CandidateSymbols.FirstOrDefault())?.OriginalDefinition;
    }

    private static IEnumerable<string> Declaring(ISymbol? symbol, IAssemblySymbol project) => symbol switch
    {
        null or INamespaceSymbol or ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or ITypeParameterSymbol or ILabelSymbol => [],
        IMethodSymbol { ReducedFrom: { } extension } => Declaring(extension, project),
        _ when !SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, project) => [],
        _ => symbol.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree.FilePath),
    };
}
