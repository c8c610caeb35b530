using System.Text.RegularExpressions;

namespace PptBatch.OpenXml.Tests.Merging;

/// <summary>Slides look as before under another deck's presentation part.</summary>
public sealed class LookTests
{
    private const string Chart = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    private const string TextBox = "<p:sp><p:nvSpPr><p:cNvPr id=\"9\" name=\"Box\"/><p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr/>"
        + "<p:txBody><a:bodyPr/><a:p><a:r><a:t>x</a:t></a:r></a:p></p:txBody></p:sp>";

    [Fact]
    public async Task Merge_OtherTextDefaults_AreWrittenIntoTextBoxes()
    {
        SmallDeck first = WithDefaults("<a:lvl1pPr marL=\"0\"><a:defRPr lang=\"en-US\" sz=\"1800\"/></a:lvl1pPr>");
        SmallDeck second = WithDefaults("<a:lvl1pPr algn=\"r\"><a:lnSpc><a:spcPct val=\"90000\"/></a:lnSpc>"
            + "<a:defRPr lang=\"de-DE\" sz=\"1400\" kern=\"0\"/></a:lvl1pPr>").Draw(TextBox);

        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(first.Zip(), second.Zip()));

        string slide = merged["ppt/slides/slide2.xml"];
        Assert.Contains(
            "<a:bodyPr /><a:lstStyle><a:lvl1pPr algn=\"r\"><a:lnSpc><a:spcPct val=\"90000\" /></a:lnSpc><a:defRPr sz=\"1400\" "
                + "/></a:lvl1pPr>"
                + "</a:lstStyle>", slide, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_TextDefaultsOfAnotherLanguage_ChangeNothing()
    {
        SmallDeck first = WithDefaults("<a:lvl1pPr marL=\"0\"><a:defRPr lang=\"en-US\" sz=\"1800\"/></a:lvl1pPr>");
        SmallDeck second = WithDefaults("<a:lvl1pPr><a:defRPr lang=\"de-DE\"/></a:lvl1pPr>").Draw(TextBox);

        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(first.Zip(), second.Zip()));

        Assert.Contains(TextBox, merged["ppt/slides/slide2.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_SmallerSlides_ScalesTextsMarginsAndCharts()
    {
        SmallDeck half = new SmallDeck().Replace("ppt/presentation.xml", "cx=\"12192000\" cy=\"6858000\"", "cx=\"6096000\" cy=\"3429000\"")
            .Draw(TextBox.Replace("<a:r>", "<a:r><a:rPr sz=\"1150\"/>", StringComparison.Ordinal))
            .Add("ppt/charts/chart1.xml", Chart,
                "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" "
                    + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><c:chart/><c:externalData/></c:chartSpace>")
            .Link("ppt/slides/slide1.xml", "chart", "chart", "../charts/chart1.xml");

        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(new SmallDeck().Zip(), half.Zip()));

        Assert.Contains("sz=\"2300\"", merged["ppt/slides/slide2.xml"], StringComparison.Ordinal);
        Assert.Contains("<a:bodyPr lIns=\"182880\" tIns=\"91440\" rIns=\"182880\" bIns=\"91440\" />", merged["ppt/slides/slide2.xml"],
            StringComparison.Ordinal);
        Assert.Contains("<a:lvl1pPr><a:defRPr sz=\"3600\" /></a:lvl1pPr>", merged["ppt/slides/slide2.xml"], StringComparison.Ordinal);
        Assert.Matches("<c:chart /><c:txPr>.*<a:defRPr[^>]* sz=\"2000\" />.*</c:txPr><c:externalData />", merged["ppt/charts/chart1.xml"]);
    }

    [Fact]
    public async Task Merge_NarrowerSlides_FitsMotionPathsToTheirShare()
    {
        SmallDeck narrow = new SmallDeck().Replace("ppt/presentation.xml", "cx=\"12192000\"",
            "cx=\"6096000\"").Draw("<p:animMotion path=\"M 0 0 L 0.5 -0.25 E\"/>");

        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(new SmallDeck().Zip(), narrow.Zip()));

        Assert.Contains("path=\"M 0 0 L 0.25 -0.25 E\"", merged["ppt/slides/slide2.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_ChartOfOffice2007_SaysWhatItLeavesOut()
    {
        Dictionary<string, string> old = Merging.Parts(await Merging.MergeAsync(WithChart("12.0000").Zip()));
        Dictionary<string, string> later = Merging.Parts(await Merging.MergeAsync(WithChart("14.0000").Zip()));

        Assert.Contains("<c:view3D><c:rotX val=\"15\" /><c:rAngAx val=\"0\" /><c:perspective val=\"30\" /></c:view3D>",
            old["ppt/charts/chart1.xml"], StringComparison.Ordinal);
        Assert.Contains(
            "<c:dLbls><c:showLegendKey val=\"0\" /><c:showVal val=\"1\" /><c:showCatName val=\"0\" /><c:showSerName val=\"0\" />"
            + "<c:showPercent val=\"0\" /><c:showBubbleSize val=\"0\" /><c:showLeaderLines val=\"0\" /></c:dLbls>",
            old["ppt/charts/chart1.xml"], StringComparison.Ordinal);
        Assert.Contains("<c:dLbls><c:delete val=\"1\" /></c:dLbls>", old["ppt/charts/chart1.xml"], StringComparison.Ordinal);
        Assert.Contains(
            "<c:majorTickMark val=\"out\" /><c:minorTickMark val=\"none\" />", old["ppt/charts/chart1.xml"], StringComparison.Ordinal);
        Assert.Contains("<AppVersion>16.0000<", old["docProps/app.xml"], StringComparison.Ordinal);
        Assert.DoesNotContain("rAngAx", later["ppt/charts/chart1.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_StrictDeck_WritesTransitionalNamesAndPercentages()
    {
        SmallDeck strict = new SmallDeck().Draw(TextBox.Replace("<a:bodyPr/>",
            "<a:bodyPr descr=\"5%\"><a:normAutofit fontScale=\"62.5%\"/></a:bodyPr>", StringComparison.Ordinal));
        foreach (string part in strict.Parts.Keys.Where(part => part != "[Content_Types].xml").ToList())
        {
            strict.Parts[part] = Regex.Replace(
                strict.Parts[part], "http://schemas.openxmlformats.org/(officeDocument|presentationml|drawingml)/2006/",
                "http://purl.oclc.org/ooxml/$1/");
        }

        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(strict.Zip()));

        Assert.DoesNotContain(merged, part => part.Value.Contains("purl.oclc.org", StringComparison.Ordinal));
        Assert.Contains("<a:bodyPr descr=\"5%\"><a:normAutofit fontScale=\"62500\"/>", merged["ppt/slides/slide1.xml"],
            StringComparison.Ordinal);
    }

    private static SmallDeck WithDefaults(string levels) => new SmallDeck().Replace(
        "ppt/presentation.xml", "</p:presentation>", $"<p:defaultTextStyle>{levels}</p:defaultTextStyle></p:presentation>");

    private static SmallDeck WithChart(string version) => new SmallDeck()
        .Add("ppt/charts/chart1.xml", Chart,
            "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart><c:view3D><c:rotX val=\"15\"/>"
                + "<c:perspective val=\"30\"/></c:view3D><c:plotArea><c:barChart><c:ser><c:dLbls><c:showVal val=\"1\"/></c:dLbls></c:ser>"
                + "<c:dLbls><c:delete val=\"1\"/></c:dLbls></c:barChart><c:catAx><c:axId "
                    + "val=\"1\"/></c:catAx></c:plotArea></c:chart></c:chartSpace>")
        .Link("ppt/slides/slide1.xml", "chart", "chart", "../charts/chart1.xml")
        .Add("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            $"<Properties><AppVersion>{version}</AppVersion></Properties>")
        .Replace("_rels/.rels", "</Relationships>",
            "<Relationship Id=\"app\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties\" "
                + "Target=\"docProps/app.xml\"/></Relationships>");
}
