using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Extensions.DependencyInjection;

namespace PptBatch.OpenXml.Sdk.Tests;

public sealed class OfficeSchemaTests
{
    private static readonly DeckValidatorOptions WithSchema = new() { Schema = new OfficeSchema(FileFormatVersions.Office2019) };

    [Fact]
    public async Task Check_DeckOfOurs_FindsNothing()
    {
        using MemoryStream deck = await DeckAsync();
        Assert.Empty(new DeckValidator(WithSchema).Validate(deck).Findings);
    }

    [Fact]
    public async Task Check_ElementsThatTheSchemaDoesNotKnow_NamesPartAndPlaceAndCountsTheRest()
    {
        using MemoryStream deck = await DeckAsync();
        using (PresentationDocument document = PresentationDocument.Open(deck, isEditable: true))
        {
            OpenXmlElement tree = document.PresentationPart!.SlideParts.First().Slide!.CommonSlideData!.ShapeTree!;
            for (int index = 0; index < 30; index++)
            {
                tree.AppendChild(new OpenXmlUnknownElement("p", "nonsense", "http://schemas.openxmlformats.org/presentationml/2006/main"))
                    .AppendChild(new OpenXmlUnknownElement("p", "more", "http://schemas.openxmlformats.org/presentationml/2006/main"));
                document.PresentationPart.SlideParts.First().Slide!.SetAttribute(new OpenXmlAttribute("bad" + index, "", "1"));
            }
        }

        List<DeckFinding> found = [.. new DeckValidator(WithSchema).Validate(deck).Findings.Where(finding => finding.Rule == "PB6021")];
        Assert.Contains(
            found, finding => finding is { Part: "/ppt/slides/slide1.xml", XPath: not null, Severity: DiagnosticSeverity.Error });
        Assert.Contains(found, finding => finding.Message.StartsWith("And 10 more of this kind", StringComparison.Ordinal));
        Assert.InRange(found.Count, 2, 50);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("<c:nonsense/>", 1)]
    public async Task Check_ChartAsOfficeWritesIt_FindsOnlyWhatOfficeDoesNotWrite(string more, int expected)
    {
        using MemoryStream deck = await DeckAsync();
        using (PresentationDocument document = PresentationDocument.Open(deck, isEditable: true))
        {
            ChartPart chart = document.PresentationPart!.SlideParts.First().AddNewPart<ChartPart>();
            using MemoryStream xml = new(Encoding.UTF8.GetBytes($$"""
                <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
                <c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:axId val="-2077285400"/><c:axId val="-2077308104"/></c:barChart>
                <c:catAx><c:axId val="-2077285400"/><c:scaling/><c:axPos val="l"/><c:crossAx val="-2077308104"/></c:catAx>
                <c:valAx><c:axId val="-2077308104"/><c:scaling/><c:axPos val="b"/><c:crossAx val="-2077285400"/></c:valAx></c:plotArea>
                <c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>
                <c:extLst><c:ext uri="{56B9EC1D-385E-4148-901F-78D8002777C0}" xmlns:c16r3="http://schemas.microsoft.com/office/drawing/2017/03/chart">
                <c16r3:dataDisplayOptions16><c16r3:dispNaAsBlank val="1"/></c16r3:dataDisplayOptions16></c:ext></c:extLst>
                <c:showDLblsOverMax val="0"/></c:chart>{{more}}</c:chartSpace>
                """));
            chart.FeedData(xml);
        }

        IReadOnlyList<DeckFinding> found = new OfficeSchema().Check(deck);

        Assert.True(found.Count == expected, string.Join('\n', found.Select(finding => finding.Message)));
    }

    [Fact]
    public void Check_NoPackageAtAll_IsAFinding()
    {
        using MemoryStream junk = new([1, 2, 3]);
        DeckFinding finding = Assert.Single(new OfficeSchema().Check(junk));
        Assert.Equal("PB6022", finding.Rule);
    }

    [Fact]
    public async Task Validate_PackageThatOurReadingRefuses_IsNotHandedToTheSchema()
    {
        using MemoryStream deck = await DeckAsync();
        UncalledSchema schema = new();
        DeckReport report = new DeckValidator(new DeckValidatorOptions { Schema = schema, MaxPartBytes = 100 }).Validate(deck);
        Assert.NotEmpty(report.Findings);
        Assert.False(schema.Called);
    }

    private static async Task<MemoryStream> DeckAsync()
    {
        ServiceCollection services = new();
        services.AddPptBatchOrchestration().UseOpenXmlDecks();
        await using ServiceProvider provider = services.BuildServiceProvider();
        MemoryStream deck = new();
        await provider.GetRequiredService<IDeckRenderer>().RenderAsync(
            new DeckContent
            {
                Title = "Course",
                Language = "en",
                CreatedAt = DateTimeOffset.UnixEpoch,
                Lessons = [new LessonContent(1, "One", "<section class='slide'><h2>Title</h2><p>Text</p></section>")],
            },
            NoPictures.Instance,
            deck);
        deck.Position = 0;
        return deck;
    }

    private sealed class UncalledSchema : IDeckSchema
    {
        public bool Called { get; private set; }

        public IReadOnlyList<DeckFinding> Check(Stream deck, CancellationToken cancellationToken = default)
        {
            Called = true;
            return [];
        }
    }
}
