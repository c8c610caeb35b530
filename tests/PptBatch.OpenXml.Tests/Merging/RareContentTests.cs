using System.Text.RegularExpressions;
using PptBatch.OpenXml.Merging;

namespace PptBatch.OpenXml.Tests.Merging;

/// <summary>Content that few decks have: 3D models, legacy drawings, handout masters, ink.</summary>
public sealed class RareContentTests
{
    private const string Main = "ppt/presentation.xml";
    private const string Slide = "ppt/slides/slide1.xml";
    private const string Office = "application/vnd.openxmlformats-officedocument.";
    private const string Half = "cx=\"6096000\" cy=\"1714500\"";

    [Fact]
    public async Task Merge_ModelInThreeDimensions_KeepsModelAndPictureOnce()
    {
        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(WithModel().Zip(), WithModel().Zip()));

        Assert.Equal("glTF", Assert.Single(merged, part => part.Key.EndsWith(".glb", StringComparison.Ordinal)).Value);
        Assert.Contains(
            "<Default Extension=\"glb\" ContentType=\"model/gltf.binary\"/>", merged["[Content_Types].xml"], StringComparison.Ordinal);
        Assert.Equal(
            ["../media/model3d1.glb", "../media/image1.png"], Targets(merged, "ppt/slides/_rels/slide2.xml.rels", "model", "rId2"));
        Assert.Contains("model3d\" r:embed=\"model\">", merged["ppt/slides/slide2.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_ModelOnSmallerSlides_GrowsInItsFrame()
    {
        SmallDeck small = WithModel().Replace(Main, "cx=\"12192000\" cy=\"6858000\"", Half);

        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(new SmallDeck().Zip(), small.Zip()));

        Assert.Contains(
            "<p:xfrm><a:off x=\"200\" y=\"1714700\" /><a:ext cx=\"2000\" cy=\"4000\" /></p:xfrm>", merged["ppt/slides/slide2.xml"],
            StringComparison.Ordinal);
        Assert.Contains("<am3d:spPr><a:xfrm><a:off x=\"0\" y=\"0\" /><a:ext cx=\"2000\" cy=\"4000\" /></a:xfrm></am3d:spPr>",
            merged["ppt/slides/slide2.xml"], StringComparison.Ordinal);
        Assert.Contains("viewportSz=\"3000\"", merged["ppt/slides/slide2.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_DiagramWithoutItsKeptDrawing_LeavesOnlyTheLinkOut()
    {
        SmallDeck deck = new SmallDeck().Link(Slide, "drawing", "diagramDrawing", "../diagrams/drawing1.xml");

        MergeResult result = await new OpenXmlDeckMerger().MergeAsync(Merging.Request(new SmallDeck().Zip(), deck.Zip()), Stream.Null);

        Assert.Equal(2, result.SlideCount);
        Assert.Contains(
            result.Diagnostics, found => found.Code == "PB4022" && found.Message.Contains("without a target", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Merge_InkOnSmallerSlides_GrowsWithItsFallback()
    {
        SmallDeck small = new SmallDeck().Replace(Main, "cx=\"12192000\" cy=\"6858000\"", Half).Draw(
            "<p:contentPart xmlns:p14=\"http://schemas.microsoft.com/office/powerpoint/2010/main\"><p14:xfrm><a:off x=\"1\" y=\"1\"/>"
            + "<a:ext cx=\"10\" cy=\"10\"/></p14:xfrm></p:contentPart>");

        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(new SmallDeck().Zip(), small.Zip()));

        Assert.Contains(
            "<a:off x=\"2\" y=\"1714502\" /><a:ext cx=\"20\" cy=\"20\" />", merged["ppt/slides/slide2.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_LegacyDrawings_KeepTheirMarkupAndLeadToTheirPictures()
    {
        // No XML: old programs wrote tags without an end.
        const string Drawing =
            "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"><v:shape "
            + "id=\"_x0000_s1026\"><br><v:imagedata o:relid=\"rId1\" o:title=\"\"/></v:shape></xml>";

        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(WithDrawing("one").Zip(), WithDrawing("two").Zip()));

        Assert.Equal(
            [Drawing, Drawing], merged.Where(part => part.Key.EndsWith(".vml", StringComparison.Ordinal)).Select(part => part.Value));
        string second = "ppt/drawings/" + Path.GetFileName(Targets(merged, "ppt/slides/_rels/slide2.xml.rels", "drawing")[0]);
        string picture = Targets(merged, second.Replace("drawings/", "drawings/_rels/", StringComparison.Ordinal) + ".rels", "rId1")[0];
        Assert.Equal("two", merged["ppt" + picture[2..]]);

        static SmallDeck WithDrawing(string picture) => new SmallDeck()
            .Add("ppt/drawings/vmlDrawing1.vml", Office + "vmlDrawing", Drawing)
            .Add("ppt/media/image9.emf", "image/x-emf", picture)
            .Link(Slide, "drawing", "vmlDrawing", "../drawings/vmlDrawing1.vml")
            .Link("ppt/drawings/vmlDrawing1.vml", "rId1", "image", "../media/image9.emf");
    }

    [Fact]
    public async Task Merge_HandoutMasters_KeepsTheFirstWithItsTheme()
    {
        Dictionary<string, string> merged = Merging.Parts(
            await Merging.MergeAsync(new SmallDeck().Zip(), WithHandout("first").Zip(), WithHandout("second").Zip()));

        string id =
            Regex.Match(merged[Main], "<p:handoutMasterIdLst><p:handoutMasterId r:id=\"([^\"]+)\" /></p:handoutMasterIdLst><p:sldIdLst>")
            .Groups[1].Value;
        Assert.Equal(["handoutMasters/handoutMaster1.xml"], Targets(merged, "ppt/_rels/presentation.xml.rels", id));
        Assert.Contains("first", merged["ppt/handoutMasters/handoutMaster1.xml"], StringComparison.Ordinal);
        Assert.Contains(
            "name=\"first\"", merged["ppt" + Targets(merged, "ppt/handoutMasters/_rels/handoutMaster1.xml.rels", "theme")[0][2..]],
            StringComparison.Ordinal);
        Assert.DoesNotContain(merged.Values, content => content.Contains("second", StringComparison.Ordinal));

        static SmallDeck WithHandout(string name) => new SmallDeck()
            .Add("ppt/handoutMasters/handoutMaster1.xml", Office + "presentationml.handoutMaster+xml", $"<handout>{name}</handout>")
            .Add("ppt/theme/theme2.xml", Office + "theme+xml", $"<theme name=\"{name}\"/>")
            .Link(Main, "handout", "handoutMaster", "handoutMasters/handoutMaster1.xml")
            .Link("ppt/handoutMasters/handoutMaster1.xml", "theme", "theme", "../theme/theme2.xml")
            .Replace(
                Main, "<p:sldIdLst>", "<p:handoutMasterIdLst><p:handoutMasterId r:id=\"handout\"/></p:handoutMasterIdLst><p:sldIdLst>");
    }

    private static SmallDeck WithModel() => new SmallDeck()
        .Replace("[Content_Types].xml", "<Default Extension=\"png\"",
            "<Default Extension=\"glb\" ContentType=\"model/gltf.binary\"/><Default Extension=\"png\"")
        .Link(Slide, "model", "http://schemas.microsoft.com/office/2017/06/relationships/model3d", "../media/model3d1.glb")
        .With("ppt/media/model3d1.glb", "glTF")
        .Draw("<p:graphicFrame><p:xfrm><a:off x=\"100\" y=\"100\"/><a:ext cx=\"1000\" cy=\"2000\"/></p:xfrm><a:graphic><a:graphicData>"
            + "<am3d:model3d xmlns:am3d=\"http://schemas.microsoft.com/office/drawing/2017/model3d\" r:embed=\"model\"><am3d:spPr><a:xfrm>"
            + "<a:off x=\"0\" y=\"0\"/><a:ext cx=\"1000\" cy=\"2000\"/></a:xfrm></am3d:spPr><am3d:raster><am3d:blip r:embed=\"rId2\"/>"
            + "</am3d:raster><am3d:objViewport viewportSz=\"1500\"/></am3d:model3d></a:graphicData></a:graphic></p:graphicFrame>");

    private static string[] Targets(Dictionary<string, string> parts, string relationships, params string[] ids) =>
        [.. ids.Select(id => Regex.Match(parts[relationships], $"Id=\"{id}\"[^>]* Target=\"([^\"]*)\"").Groups[1].Value)];
}
