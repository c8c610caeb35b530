using System.IO.Compression;
using PptBatch.OpenXml.Scenes.Geometry;
using PptBatch.Preview;
using PptBatch.Testing;
using PptBatch.Testing.Cli;
using PptBatch.Testing.Rendering;
using SkiaSharp;

namespace PptBatch.EndToEnd.Tests.Preview.Painting;

/// <summary>What decks of others have and ours do not, held against LibreOffice's picture of it.</summary>
[Trait(SeededCases.Kind, SeededCases.Seeded)]
public sealed class ForeignDeckTests : IDisposable
{
    private const string Lesson = """
        <article class="lesson" lang="en"><section class="slide"><h2>.</h2><table data-chart="column">
        <tr><th></th><th>One</th><th>Two</th></tr><tr><th>a</th><td>3</td><td>5</td></tr><tr><th>b</th><td>4</td><td>2</td></tr>
        <tr><th>c</th><td>2</td><td>6</td></tr></table></section></article>
        """;

    // Cartoons of the same things: edges and letters differ, areas do not. Measured 1.3 % for shapes, 1.0 to 2.9 % for charts.
    private const double MostDifferent = 0.04;
    private const int Width = 960;

    private readonly TemporaryFolder _folder = new();

    // LibreOffice takes half a minute for each: the suite holds the one with two kinds of plot.
    public static TheoryData<string, string> Charts =>
        SeededCases.Thorough ? AllCharts : new() { { "columns and a line", ColumnsAndALine } };

    private static string ColumnsAndALine =>
        Plot("bar", "<c:barDir val=\"col\"/><c:grouping val=\"clustered\"/>", "<c:gapWidth val=\"60\"/>")
        + Plot("line", "<c:grouping val=\"standard\"/>", "<c:marker val=\"1\"/>");

    private static TheoryData<string, string> AllCharts => new()
    {
        { "stacked", Plot("bar", "<c:barDir val=\"col\"/><c:grouping val=\"stacked\"/>", "<c:gapWidth val=\"60\"/><c:overlap val=\"100\"/>") },
        {
            "of the whole",
            Plot("bar", "<c:barDir val=\"bar\"/><c:grouping val=\"percentStacked\"/>", "<c:gapWidth val=\"60\"/><c:overlap val=\"100\"/>")
        },
        { "areas", Plot("area", "<c:grouping val=\"stacked\"/>", "") },
        { "columns and a line", ColumnsAndALine },
    };

    [LibreOfficeFact]
    public async Task Preview_EveryPresetShape_LooksAsInLibreOffice()
    {
        string deck = await DeckAsync("ppt/slides/slide1.xml", slide => Insert(slide, string.Concat(Shapes())));

        await AssertAlikeAsync(deck);
    }

    [LibreOfficeTheory]
    [MemberData(nameof(Charts))]
    public async Task Preview_ForeignChart_LooksAsInLibreOffice(string name, string plots)
    {
        string deck = await DeckAsync("ppt/charts/chart1.xml", _ => Chart(name, plots));

        await AssertAlikeAsync(deck);
    }

    [LibreOfficeFact]
    public async Task Preview_PictureCroppedToAnEllipse_ShowsTheGroundInItsCorners()
    {
        using SKBitmap red = new(40, 40);
        red.Erase(SKColors.Red);
        byte[] png = red.Encode(SKEncodedImageFormat.Png, 100).ToArray();
        string deck = await DeckAsync("ppt/slides/slide1.xml", slide => Insert(slide, """
            <p:pic><p:nvPicPr><p:cNvPr id="900" name="Round"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rIdP"/>
            <a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2540000" cy="2540000"/></a:xfrm>
            <a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom></p:spPr></p:pic>
            """));
        using (ZipArchive zip = ZipFile.Open(deck, ZipArchiveMode.Update))
        {
            using (Stream picture = zip.CreateEntry("ppt/media/round.png").Open())
            {
                picture.Write(png);
            }

            Rewrite(zip, "ppt/slides/_rels/slide1.xml.rels", text => text.Replace(
                "</Relationships>",
                """<Relationship Id="rIdP" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/round.png"/></Relationships>""",
                StringComparison.Ordinal));
            Rewrite(zip, "[Content_Types].xml", text => text.Contains("\"png\"", StringComparison.Ordinal) ? text : text.Replace(
                "<Override", "<Default Extension=\"png\" ContentType=\"image/png\"/><Override", StringComparison.Ordinal));
        }

        using SKBitmap slide = SKBitmap.Decode((await PicturesAsync(deck))[0]);

        Assert.Equal(SKColors.Red, slide.GetPixel(100, 100));
        Assert.NotEqual(SKColors.Red, slide.GetPixel(10, 10));
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string> DeckAsync(string part, Func<string, string> change)
    {
        _folder.Write("lesson.html", Lesson);
        string deck = _folder.PathOf("deck.pptx");
        Assert.Equal(0, (await CliProcess.RunAsync("render", _folder.PathOf("lesson.html"), "-o", deck)).ExitCode);
        using ZipArchive zip = ZipFile.Open(deck, ZipArchiveMode.Update);
        Rewrite(zip, part, change);
        return deck;
    }

    private async Task<string[]> PicturesAsync(string deck)
    {
        await using FileStream stream = File.OpenRead(deck);
        await new DeckPreview(new PreviewOptions { Width = Width }).WriteDeckAsync(stream, "deck.pptx", _folder.PathOf("out"));
        return [.. Directory.GetFiles(_folder.PathOf("out"), "slide-*.png").Order(StringComparer.Ordinal)];
    }

    private async Task AssertAlikeAsync(string deck)
    {
        string[] pictures = await PicturesAsync(deck);
        IReadOnlyList<PageImage> pages = new Pdf(LibreOffice.ToPdf(deck, _folder.Path)).ToImages(72);

        Assert.Equal(pages.Count, pictures.Length);
        double different = PreviewedLesson.Pixels(pictures[0]).Difference(PreviewedLesson.Cropped(pages[0], Width), tolerance: 64);
        Assert.True(different < MostDifferent, $"{different:P2} of the slide differ");
    }

    private static void Rewrite(ZipArchive zip, string part, Func<string, string> change)
    {
        ZipArchiveEntry entry = zip.GetEntry(part) ?? throw new InvalidOperationException($"The deck has no {part}.");
        string text;
        using (StreamReader reader = new(entry.Open()))
        {
            text = reader.ReadToEnd();
        }

        entry.Delete();
        using StreamWriter writer = new(zip.CreateEntry(part).Open());
        writer.Write(change(text));
    }

    private static string Insert(string slide, string shapes) =>
        slide.Replace("</p:spTree>", shapes + "</p:spTree>", StringComparison.Ordinal);

    private static IEnumerable<string> Shapes()
    {
        const int Columns = 15, Room = 812_800;
        yield return Shape(800, "rect", (0, 0, 12_192_000, 6_858_000), "FFFFFF");
        foreach ((int index, string name) in Presets.Names.Order(StringComparer.Ordinal).Index())
        {
            yield return Shape(
                801 + index, name, (((index % Columns) * Room) + 120_000, ((index / Columns) * 600_000) + 80_000, 560_000, 400_000), "4472C4");
        }
    }

    private static string Shape(int id, string name, (int X, int Y, int Width, int Height) at, string color) => $"""
        <p:sp><p:nvSpPr><p:cNvPr id="{id}" name="{name}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="{at.X}" y="{at.Y}"/>
        <a:ext cx="{at.Width}" cy="{at.Height}"/></a:xfrm><a:prstGeom prst="{name}"><a:avLst/></a:prstGeom><a:solidFill>
        <a:srgbClr val="{color}"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="203864"/></a:solidFill></a:ln></p:spPr></p:sp>
        """;

    private static string Plot(string kind, string head, string tail) =>
        $"<c:{kind}Chart>{head}<c:varyColors val=\"0\"/>{Series(0, kind, [3, 4, 2])}{Series(1, kind, [5, 2, 6])}{tail}"
        + $"<c:axId val=\"1\"/><c:axId val=\"2\"/></c:{kind}Chart>";

    private static string Series(int index, string kind, int[] values)
    {
        string shift = kind == "line" ? "ED7D31" : index == 0 ? "4472C4" : "70AD47";
        string look = kind == "line"
            ? $"<c:spPr><a:ln w=\"28575\"><a:solidFill><a:srgbClr val=\"{shift}\"/></a:solidFill></a:ln></c:spPr><c:marker><c:symbol val=\"none\"/></c:marker>"
            : $"<c:spPr><a:solidFill><a:srgbClr val=\"{shift}\"/></a:solidFill></c:spPr>";
        string points = string.Concat(values.Index().Select(point => $"<c:pt idx=\"{point.Index}\"><c:v>{point.Item}</c:v></c:pt>"));
        return $"<c:ser><c:idx val=\"{index}\"/><c:order val=\"{index}\"/><c:tx><c:v>Series {index + 1}</c:v></c:tx>{look}"
            + "<c:cat><c:strLit><c:ptCount val=\"3\"/><c:pt idx=\"0\"><c:v>First</c:v></c:pt><c:pt idx=\"1\"><c:v>Second</c:v></c:pt>"
            + "<c:pt idx=\"2\"><c:v>Third</c:v></c:pt></c:strLit></c:cat>"
            + $"<c:val><c:numLit><c:ptCount val=\"3\"/>{points}</c:numLit></c:val></c:ser>";
    }

    private static string Chart(string title, string plots)
    {
        bool lying = plots.Contains("barDir val=\"bar\"", StringComparison.Ordinal);
        return $"""
            <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
            <c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1800" b="0"/></a:pPr><a:r><a:rPr sz="1800" b="0"/>
            <a:t>{title}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>
            <c:plotArea><c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>
            <c:x val="0.1"/><c:y val="0.15"/><c:w val="0.7"/><c:h val="0.7"/></c:manualLayout></c:layout>{plots}
            <c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>
            <c:axPos val="{(lying ? "l" : "b")}"/><c:tickLblPos val="nextTo"/><c:crossAx val="2"/></c:catAx>
            <c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>{(lying ? "" : "<c:max val=\"10\"/>")}<c:min val="0"/></c:scaling><c:delete val="0"/>
            <c:axPos val="{(lying ? "b" : "l")}"/><c:majorGridlines/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/>
            <c:crossBetween val="{(plots.Contains("areaChart", StringComparison.Ordinal) ? "midCat" : "between")}"/></c:valAx></c:plotArea>
            <c:legend><c:legendPos val="r"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/></c:chart>
            <c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1400"/></a:pPr></a:p></c:txPr></c:chartSpace>
            """;
    }
}
