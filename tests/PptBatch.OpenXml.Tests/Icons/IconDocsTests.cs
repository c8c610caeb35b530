using PptBatch.OpenXml.Icons;
using PptBatch.Testing;

namespace PptBatch.OpenXml.Tests.Icons;

public sealed class IconDocsTests
{
    [Fact]
    public void Docs_PictureOfTheSet_IsDrawnFromItsData()
    {
        string sheet = IconSheet.Draw();
        string made = Path.Combine(AppContext.BaseDirectory, "icons.svg");
        File.WriteAllText(made, sheet);

        Assert.True(sheet == File.ReadAllText(Path.Combine(SharedInputs.RepositoryRoot, "docs", "icons.svg")),
            $"docs/icons.svg does not show the set; copy {made} over it.");
    }

    [Fact]
    public void Docs_NumberOfIcons_IsThatOfTheSet() => Assert.Contains(
        $"{IconSet.Standard.Names.Count} icons",
        File.ReadAllText(Path.Combine(SharedInputs.RepositoryRoot, "docs", "icons.md")), StringComparison.Ordinal);
}
