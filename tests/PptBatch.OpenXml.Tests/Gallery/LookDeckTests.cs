using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Rendering;
using PptBatch.Testing.Decks;

namespace PptBatch.OpenXml.Tests.Gallery;

/// <summary>A lesson as a good designer would have it, one slide of each kind: how it looks in every design and mode, in numbers.</summary>
public sealed class LookDeckTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Gallery", "Look");

    public static TheoryData<string> Themes => [.. DesignCatalog.All.Select(design => design.Theme.Name)];

    [Theory]
    [MemberData(nameof(Themes))]
    public async Task Render_LookDeck_UsesItsPagesAndHasNothingThatTheCheckerOrTheSchemaFinds(string name)
    {
        using MemoryStream deck = await RenderAsync(DesignCatalog.All.Single(design => design.Theme.Name == name));
        Assert.Empty(SchemaCheck.Errors(deck));
        deck.Position = 0;
        DeckReport report = new DeckValidator(new DeckValidatorOptions { Look = new LookLimits() }).Validate(deck);

        // In print all pages are white.
        Assert.DoesNotContain(report.Findings, finding => finding.Severity != DiagnosticSeverity.Info
            && !(finding.Rule == "PB6128" && name.EndsWith("print", StringComparison.Ordinal)));
        DeckMeasures look = report.Look!;
        Assert.InRange(look.UsedMedian, 0.58, 1);
        Assert.InRange(look.UsedTenth, 0.35, 1);
        Assert.InRange(look.EmptyBandMedian, 0, 0.12);
        Assert.InRange(look.EmptyBandNinetieth, 0, 0.3);
        Assert.InRange(look.SmallWords, 0, 0.01);
        Assert.InRange(look.Compositions.Count, 20, 40);

        // No slide of it goes on.
        Assert.Equal(31, look.Slides.Count);
    }

    private static async Task<MemoryStream> RenderAsync(DeckDesign design)
    {
        DeckContent content = new()
        {
            Title = "How tomorrow’s weather is worked out",
            Language = "en",
            CreatedAt = DateTimeOffset.UnixEpoch,
            Lessons = [new LessonContent(2, "The air as a grid", await File.ReadAllTextAsync(Path.Combine(Folder, "look.html")))],
        };
        MemoryStream deck = new();
        await new OpenXmlDeckRenderer(design).RenderAsync(content, new FolderPictures(Folder), deck);
        deck.Position = 0;
        return deck;
    }
}
