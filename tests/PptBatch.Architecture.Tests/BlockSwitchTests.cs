using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PptBatch.Architecture.Tests.Sources;

namespace PptBatch.Architecture.Tests;

/// <summary>
/// A new kind of block of slide HTML is a file and a line of a table each for its HTML and its layout. A switch over kinds anywhere else
/// would be one place more that has to know it.
/// </summary>
public sealed class BlockSwitchTests
{
    private const string Block = "PptBatch.SlideHtml.Model.Block";

    // Where the kinds themselves are: a file may treat kinds that belong together, such as a picture and its caption.
    private static readonly string[] Kinds = ["PptBatch/SlideHtml/Blocks/", "PptBatch.OpenXml/Layout/Blocks/"];

    [Fact]
    public void Switches_OutsideTheTables_NameAtMostOneKindOfBlock()
    {
        Dictionary<string, string> found = [];
        foreach (SourceProject project in SourceProject.All)
        {
            CSharpCompilation compilation = SourceCompilations.Of(project);
            foreach (SyntaxTree tree in compilation.SyntaxTrees.Where(tree => MayHoldOne(project, tree)))
            {
                SemanticModel model = compilation.GetSemanticModel(tree);
                foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
                {
                    string[] kinds = [.. Patterns(node).SelectMany(pattern => KindsIn(pattern, model)).Distinct().Order()];
                    if (kinds.Length > 1)
                    {
                        found[$"{project.Name}/{tree.FilePath}"] = "switches over " + string.Join(", ", kinds);
                    }
                }
            }
        }

        KnownExceptions.AssertOnly("What a kind of block does belongs in its own file.", KnownExceptions.BlockSwitches, found);
    }

    private static bool MayHoldOne(SourceProject project, SyntaxTree tree)
    {
        string text = tree.ToString();
        return !Kinds.Any(kinds => $"{project.Name}/{tree.FilePath}".StartsWith(kinds, StringComparison.Ordinal))
            && text.Contains("switch", StringComparison.Ordinal) && text.Contains("PptBatch.SlideHtml", StringComparison.Ordinal);
    }

    private static IEnumerable<SyntaxNode> Patterns(SyntaxNode node) => node switch
    {
        SwitchExpressionSyntax choice => choice.Arms.Select(arm => arm.Pattern),
        SwitchStatementSyntax choice => choice.Sections.SelectMany(section => section.Labels).OfType<CasePatternSwitchLabelSyntax>()
            .Select(label => label.Pattern),
        _ => [],
    };

    private static IEnumerable<string> KindsIn(SyntaxNode pattern, SemanticModel model) =>
        from name in pattern.DescendantNodesAndSelf().OfType<TypeSyntax>()
        let type = model.GetSymbolInfo(name).Symbol as INamedTypeSymbol
        where type?.BaseType?.ToDisplayString() == Block
        select type.Name;
}
