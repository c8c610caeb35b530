using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Rendering;
using PptBatch.Testing.Decks;

namespace PptBatch.OpenXml.Tests.Gallery;

/// <summary>Every kind of slide and block, once: what it becomes is in the snapshot, for people to read.</summary>
public sealed class GalleryTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Gallery");

    public static TheoryData<string> Themes => [.. DesignCatalog.All.Select(design => design.Theme.Name)];

    [Fact]
    public async Task Render_Gallery_ReadsAsItShould()
    {
        using MemoryStream deck = await RenderAsync(DesignCatalog.Default);
        Snapshooter.Xunit.Snapshot.Match(DeckText.Dump(deck));
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public async Task Render_Gallery_HasNothingThatTheCheckerOrTheSchemaFinds(string name)
    {
        using MemoryStream deck = await RenderAsync(DesignCatalog.All.Single(design => design.Theme.Name == name));
        Assert.Empty(SchemaCheck.Errors(deck));
        deck.Position = 0;

        // One of the tables is there to show merged cells, which are remarked.
        Assert.DoesNotContain(new DeckValidator().Validate(deck).Findings, finding => finding.Rule != "PB6114");
    }

    [Fact]
    public async Task Render_Gallery_HasAtLeastNineTenthsOfItsTextInPlaceholdersAndGroups()
    {
        using MemoryStream deck = await RenderAsync(DesignCatalog.Default);
        Assert.InRange(BodyText.ShareInPlaceholdersAndGroups(deck), 0.9, 1);
    }

    private static async Task<MemoryStream> RenderAsync(DeckDesign design)
    {
        DeckContent content = new()
        {
            Title = "Reading the weather",
            Language = "en",
            CreatedAt = DateTimeOffset.UnixEpoch,
            Lessons = [new LessonContent(1, "Every kind of slide", await File.ReadAllTextAsync(Path.Combine(Folder, "gallery.html")))],
        };
        MemoryStream deck = new();
        await new OpenXmlDeckRenderer(design).RenderAsync(content, new FolderPictures(Folder), deck);
        deck.Position = 0;
        return deck;
    }
}
