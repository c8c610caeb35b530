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
