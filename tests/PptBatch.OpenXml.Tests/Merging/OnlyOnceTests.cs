namespace PptBatch.OpenXml.Tests.Merging;

/// <summary>What a deck may have once is there once, however often a deck that has it is merged.</summary>
public sealed class OnlyOnceTests
{
    private const string Master = "application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml";

    [Fact]
    public async Task Merge_TextOfAnOldDeckTwice_KeepsTheFirst()
    {
        SmallDeck deck = new SmallDeck().With("ppt/legacyDocTextInfo.bin", "old")
            .Replace("[Content_Types].xml", "<Default Extension=\"png\"", "<Default Extension=\"bin\" ContentType=\"application/x\"/><Default Extension=\"png\"")
            .Link(
                "ppt/presentation.xml", "rId90", "http://schemas.microsoft.com/office/2006/relationships/legacyDocTextInfo",
                "legacyDocTextInfo.bin");

        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(deck.Zip(), deck.Zip()));

        Assert.Equal(["old"], merged.Where(part => part.Key.EndsWith(".bin", StringComparison.Ordinal)).Select(part => part.Value));
        Assert.Equal(2, merged["ppt/_rels/presentation.xml.rels"].Split("legacyDocTextInfo\"").Length);
    }

    [Fact]
    public async Task Merge_NotesMasterThatSharesATheme_GetsOneOfItsOwn()
    {
        SmallDeck deck = new SmallDeck()
            .Add("ppt/notesMasters/notesMaster1.xml", Master,
                "<p:notesMaster xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"/>")
            .Link("ppt/notesMasters/notesMaster1.xml", "rId1", "theme", "../theme/theme1.xml")
            .Link("ppt/presentation.xml", "rId90", "notesMaster", "notesMasters/notesMaster1.xml");

        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(deck.Zip(), deck.Zip()));

        string[] themes = [.. merged.Keys.Where(name => name.StartsWith("ppt/theme/theme", StringComparison.Ordinal)).Order()];
        Assert.Equal(2, themes.Length);
        Assert.Equal(merged[themes[0]], merged[themes[1]]);
        Assert.NotEqual(
            Theme(merged["ppt/slideMasters/_rels/slideMaster1.xml.rels"]), Theme(merged["ppt/notesMasters/_rels/notesMaster1.xml.rels"]));
    }

    private static string Theme(string relationships) =>
        relationships[relationships.IndexOf("theme/theme", StringComparison.Ordinal)..][..16];
}
