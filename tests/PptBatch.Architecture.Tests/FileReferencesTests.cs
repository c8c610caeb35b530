using Microsoft.CodeAnalysis.CSharp;
using PptBatch.Architecture.Tests.Rooms;
using PptBatch.Architecture.Tests.Sources;

namespace PptBatch.Architecture.Tests;

public class FileReferencesTests
{
    [Theory]
    [InlineData("class B { A? field; }")]
    [InlineData("class B { int Value() => A.Limit; }")]
    [InlineData("class B { void Call() => 1.Double(); }")]
    [InlineData("class B { object Make() { Func<A> make = () => new(); return make; } }")]
    [InlineData("class B : Attribute { [System.ComponentModel.Description(nameof(A))] void Call() { } }")]
    public void In_EveryWayToNameAnotherFile_IsAReference(string source) =>
        Assert.Contains(new FileReference("B.cs", "A.cs"), References(source));

    [Theory]
    [InlineData("class B { /* A */ string Text() => \"A\"; }")]
    [InlineData("/// <summary><see cref=\"A\"/></summary>\nclass B { }")]
    [InlineData("class B { int A(int a) => a; }")]
    public void In_CommentsStringsAndOwnMembers_AreNone(string source) => Assert.Empty(References(source));

    private static IReadOnlyCollection<FileReference> References(string source) => FileReferences.In(CSharpCompilation.Create(
        "made-up",
        [
            CSharpSyntaxTree.ParseText(
                "class A { public const int Limit = 3; } static class More { public static int Double(this int n) => 2 * n; }",
                path: "A.cs"),
            CSharpSyntaxTree.ParseText("using System; " + source, path: "B.cs"),
        ],
        [Microsoft.CodeAnalysis.MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]));
}
