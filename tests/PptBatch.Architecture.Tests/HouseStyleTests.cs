using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PptBatch.Testing;

namespace PptBatch.Architecture.Tests;

/// <summary>
/// The style rules of <c>.editorconfig</c> that a build enforces, read from the syntax alone. The compiler's own analyzers of style take
/// longer than all of its other work, so <c>tests/run</c> builds without them.
/// </summary>
public sealed class HouseStyleTests
{
    [Fact]
    public void Files_OfTheRepository_KeepTheStyle()
    {
        string root = SharedInputs.RepositoryRoot;
        string[] files = [.. new[] { "src", "tests", "samples" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(root, path))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(folder => folder is "obj" or "bin" or "node_modules"))];
        Assert.True(files.Length > 1000);
        Assert.Empty(files.SelectMany(file => Found(File.ReadAllText(Path.Combine(root, file))).Select(found => $"{file}: {found}")));
    }

    [Theory]
    [InlineData("namespace A { public class C; }", "IDE0161 namespace A")]
    [InlineData("namespace A; using System; public class C;", "IDE0065 using System")]
    [InlineData("namespace A; class C;", "IDE0040 C")]
    [InlineData("namespace A; public class C { void M() { } }", "IDE0040 M")]
    [InlineData("namespace A; public class C { int P => 1; }", "IDE0040 P")]
    [InlineData("namespace A; public class C { readonly int _a; }", "IDE0040 _a")]
    [InlineData("namespace A; public class C { private int a; }", "IDE1006 a")]
    [InlineData("namespace A; public class C { private int _A; }", "IDE1006 _A")]
    [InlineData("namespace A; public class C { private static int _a; }", "IDE1006 _a")]
    [InlineData("namespace A; public class C { public const int a = 1; }", "IDE1006 a")]
    public void Found_OneFault_NamesRuleAndPlace(string source, string found) => Assert.Equal([found], Found(source));

    [Theory]
    [InlineData("using System; namespace A; internal sealed class C { private const int B = 1; private static int D; private int _e; }")]
    [InlineData("namespace A; public interface I { void M(); } file class F : I { static F() { } ~F() { } void I.M() { } }")]
    [InlineData("namespace A; public enum E { One } public partial class P { partial void M(); public int Field; }")]
    public void Found_TheHousesStyle_IsNothing(string source) => Assert.Empty(Found(source));

    private static IEnumerable<string> Found(string source) =>
        CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes(node => node is not (BlockSyntax or ExpressionSyntax))
            .SelectMany(node => new[] { Scope(node), Access(node) }.OfType<string>().Concat(Names(node)));

    private static string? Scope(SyntaxNode node) => node switch
    {
        NamespaceDeclarationSyntax block => $"IDE0161 namespace {block.Name}",
        UsingDirectiveSyntax { Parent: BaseNamespaceDeclarationSyntax } inside => $"IDE0065 using {inside.NamespaceOrType}",
        _ => null,
    };

    private static string? Access(SyntaxNode node)
    {
        if (node is not MemberDeclarationSyntax member
            || member is BaseNamespaceDeclarationSyntax or EnumMemberDeclarationSyntax or GlobalStatementSyntax
                or DestructorDeclarationSyntax or ExtensionBlockDeclarationSyntax
            || member.Parent is InterfaceDeclarationSyntax || IsExplicit(member))
        {
            return null;
        }

        bool stated = member.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.PrivateKeyword
            or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.FileKeyword or SyntaxKind.PartialKeyword);
        return stated || member is ConstructorDeclarationSyntax && member.Modifiers.Any(SyntaxKind.StaticKeyword)
            ? null
            : $"IDE0040 {NameOf(member)}";
    }

    private static bool IsExplicit(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => method.ExplicitInterfaceSpecifier is not null,
        BasePropertyDeclarationSyntax property => property.ExplicitInterfaceSpecifier is not null,
        _ => false,
    };

    private static string NameOf(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        MethodDeclarationSyntax method => method.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        BaseFieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.Text,
        _ => member.Kind().ToString(),
    };

    private static IEnumerable<string> Names(SyntaxNode node)
    {
        if (node is not FieldDeclarationSyntax field)
        {
            return [];
        }

        bool isConstant = field.Modifiers.Any(SyntaxKind.ConstKeyword);
        bool isStatic = field.Modifiers.Any(SyntaxKind.StaticKeyword);
        bool isPrivate = !field.Modifiers.Any(modifier =>
            modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword);
        return from variable in field.Declaration.Variables
               let name = variable.Identifier.Text
               where isConstant || (isStatic && isPrivate) ? !char.IsUpper(name[0]) : isPrivate && !IsUnderscored(name)
               select $"IDE1006 {name}";
    }

    private static bool IsUnderscored(string name) => name is ['_', var first, ..] && !char.IsUpper(first);
}
