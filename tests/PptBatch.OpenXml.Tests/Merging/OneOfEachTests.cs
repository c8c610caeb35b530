namespace PptBatch.OpenXml.Tests.Merging;

/// <summary>Equal content is stored once whatever it is called; what differs is kept.</summary>
public sealed class OneOfEachTests
{
    private const string Master = "ppt/slideMasters/slideMaster1.xml";

    [Fact]
    public async Task Merge_MasterUnderOtherNamesAndIds_IsTheSame()
    {
        SmallDeck renamed = new SmallDeck()
            .Replace(Master, "r:id=\"rId1\"", "r:id=\"rId7\"")
            .Replace(Master, "<p:clrMap bg1=\"lt1\" tx1=\"dk1\"/>", "<p:clrMap tx1=\"dk1\" bg1=\"lt1\"></p:clrMap>");
        renamed.Parts["ppt/slideMasters/_rels/slideMaster1.xml.rels"] = SmallDeck.Relationships("theme", "/ppt/theme/other.xml");
        renamed.Link(Master, "rId7", "slideLayout", "/ppt/slideLayouts/slideLayout1.xml");
        renamed.Add("ppt/theme/other.xml", "application/vnd.openxmlformats-officedocument.theme+xml",
            renamed.Parts["ppt/theme/theme1.xml"].Replace("xmlns:a", "xmlns:d", StringComparison.Ordinal)
            .Replace("<a:theme", "<d:theme", StringComparison.Ordinal));

        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(new SmallDeck().Zip(), renamed.Zip()));

        Assert.Single(merged.Keys, name => name.StartsWith("ppt/slideMasters/slideMaster", StringComparison.Ordinal));
        Assert.Single(merged.Keys, name => name.StartsWith("ppt/theme/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Merge_MasterSavedOnAnotherDay_IsTheSame()
    {
        const string Date =
            "<p:sp><p:txBody><a:p><a:fld id=\"{1}\" type=\"datetime1\"><a:rPr dirty=\"0\"/><a:t>1/2/2020</a:t></a:fld></a:p>"
            + "</p:txBody></p:sp></p:spTree>";
        SmallDeck first = new SmallDeck().Replace(Master, "</p:spTree>", Date);
        SmallDeck second = new SmallDeck().Replace(Master, "</p:spTree>", Date.Replace("1/2/2020", "3/4/2024",
            StringComparison.Ordinal).Replace(" dirty=\"0\"", "", StringComparison.Ordinal));

        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(first.Zip(), second.Zip()));

        Assert.Single(merged.Keys, name => name.StartsWith("ppt/slideMasters/slideMaster", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ppt/slideMasters/slideMaster1.xml", "tx1=\"dk1\"", "tx1=\"dk2\"")]
    [InlineData("ppt/slideLayouts/slideLayout1.xml", "type=\"blank\"", "type=\"obj\"")]
    [InlineData("ppt/media/image1.png", "picture", "drawing")]
    public async Task Merge_MasterWithOtherContentBelowIt_IsKept(string part, string old, string by)
    {
        SmallDeck first = new SmallDeck().Link(Master, "logo", "image", "../media/image1.png");
        SmallDeck second = new SmallDeck().Link(Master, "logo", "image", "../media/image1.png").Replace(part, old, by);

        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(first.Zip(), second.Zip()));

        Assert.Equal(2, merged.Keys.Count(name => name.StartsWith("ppt/slideMasters/slideMaster", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Merge_VectorPictureWithADoctype_IsCopied()
    {
        const string Svg = "<?xml version=\"1.0\"?>"
            + "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\"><svg/>";
        SmallDeck deck = new SmallDeck().Add("ppt/media/image2.svg", "image/svg+xml", Svg).Link("ppt/slides/slide1.xml", "svg", "image",
            "../media/image2.svg");

        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(deck.Zip(), deck.Zip()));

        Assert.Equal(Svg, Assert.Single(merged, part => part.Key.EndsWith(".svg", StringComparison.Ordinal)).Value);
    }

    [Fact]
    public async Task Merge_PictureWhoseTypeHasTwoNames_IsStoredOnce()
    {
        SmallDeck other = new SmallDeck().Replace("[Content_Types].xml", "image/png", "image/x-png");

        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(new SmallDeck().Zip(), other.Zip()));

        Assert.Single(merged.Keys, name => name.StartsWith("ppt/media/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Merge_PictureWithoutADeclaredType_GetsTheOneOfItsExtension()
    {
        SmallDeck deck = new SmallDeck().Replace("[Content_Types].xml", "<Default Extension=\"png\" ContentType=\"image/png\"/>", "");

        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(deck.Zip()));

        Assert.Contains("<Default Extension=\"png\" ContentType=\"image/png\"/>", merged["[Content_Types].xml"], StringComparison.Ordinal);
    }
}
