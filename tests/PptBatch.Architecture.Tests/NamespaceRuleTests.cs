namespace PptBatch.Architecture.Tests;

public class NamespaceRuleTests
{
    [Theory]
    [InlineData("Books/Reader.cs", "namespace Shop.Books;\n\ninternal class Reader;")]
    [InlineData("Books/Json/Reader.cs", "namespace Shop.Books.Json;\n\npublic sealed class Reader;")]
    [InlineData("Books/Book.cs", "namespace Shop;\n\npublic sealed record Book(int Pages);")]
    [InlineData("Tool.cs", "namespace Shop;\n\ninternal static class Tool;")]
    [InlineData("Setup/ShopExtensions.cs", "namespace Microsoft.Extensions.DependencyInjection;\n\npublic static class ShopExtensions;")]
    [InlineData("Program.cs", "return 0;")]
    public void Fault_NamespaceOfTheRule_IsNull(string file, string source) => Assert.Null(NamespaceRule.Fault("Shop", file, source));

    [Theory]
    [InlineData("Books/Reader.cs", "namespace Shop;\n\ninternal class Reader;")]
    [InlineData("Books/Json/Reader.cs", "namespace Shop.Books;\n\npublic sealed class Reader;")]
    [InlineData("Setup/Wiring.cs", "namespace Microsoft.Extensions.DependencyInjection;\n\ninternal static class WiringExtensions;")]
    public void Fault_AnotherNamespace_NamesTheFoldersOwn(string file, string source) =>
        Assert.Contains(
            "its folder's is Shop." + Path.GetDirectoryName(file)!.Replace('/', '.'), NamespaceRule.Fault("Shop", file, source));
}
