using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PptBatch.Architecture.Tests.Sources;

namespace PptBatch.Architecture.Tests;

/// <summary>A method fits one screen: at most forty lines between its braces.</summary>
public sealed class MethodLengthTests
{
    private const int MaxLines = 40;

    [Fact]
    public void Methods_OfEachProject_HaveAtMostFortyLines()
    {
        Dictionary<string, string> found = [];
        foreach (SourceProject project in SourceProject.All)
        {
            foreach (string file in project.Files)
            {
                foreach ((string name, int lines) in Long(project.Read(file)))
                {
                    found[$"{project.Name}/{file}: {name}"] = $"{lines} lines";
                }
            }
        }

        KnownExceptions.AssertOnly("A method must be split by its steps.", KnownExceptions.LongMethods, found);
    }

    [Fact]
    public void Long_FortyLinesAndOneMore_FindsTheOneThatIsTooLong()
    {
        string body = string.Concat(Enumerable.Repeat("        Step();\n", MaxLines));
        string source = $$"""
            class C
            {
                void Fits()
                {
            {{body}}    }
                void IsLong()
                {
            {{body}}        Step();
                }
            }
            """;
        Assert.Equal([("IsLong", MaxLines + 1)], Long(source));
    }

    private static IEnumerable<(string Name, int Lines)> Long(string source) =>
        from member in CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes()
        let body = member switch
        {
            BaseMethodDeclarationSyntax method => method.Body,
            LocalFunctionStatementSyntax function => function.Body,
            AccessorDeclarationSyntax accessor => accessor.Body,
            _ => null,
        }
        where body is not null
        let span = body.GetLocation().GetLineSpan()
        let lines = span.EndLinePosition.Line - span.StartLinePosition.Line - 1
        where lines > MaxLines
        select (Name(member), lines);

    private static string Name(SyntaxNode member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        LocalFunctionStatementSyntax function => function.Identifier.Text,
        AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } => property.Identifier.Text,
        _ => member.Kind().ToString(),
    };
}
