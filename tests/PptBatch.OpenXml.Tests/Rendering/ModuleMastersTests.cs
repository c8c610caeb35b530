using System.Text.RegularExpressions;
using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Rendering;
using PptBatch.Testing.Decks;

namespace PptBatch.OpenXml.Tests.Rendering;

/// <summary>Slides of a module stand on a master in the module's colours.</summary>
public sealed partial class ModuleMastersTests
{
    private const string Html = "<section class=slide><h2>Title</h2><ul><li><strong>One</strong></li><li>Two</li></ul></section>";

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(6, 1)]
    public async Task Render_ALessonOfAModule_WritesTheMasterThatItNeeds(int module, int masters)
    {
        Dictionary<string, string> parts = Merging.Merging.Parts(await RenderAsync("calm", module));
        Assert.Equal(masters, Masters(parts).Count());
    }

    [Theory]
    [InlineData("calm")]
    [InlineData("bold")]
    [InlineData("paper")]
    [InlineData("code")]
    public async Task Merge_DecksOfModules_HasEachMasterOnceAndNoColorOnASlide(string design)
    {
        byte[] merged = await Merging.Merging.MergeAsync(
            await RenderAsync(design, 1, 2), await RenderAsync(design, 2), await RenderAsync(design, 3));

        Dictionary<string, string> parts = Merging.Merging.Parts(merged);
        Assert.Equal(3, Masters(parts).Count());
        Assert.Equal(3, Enumerable.Range(1, 4).Select(slide => AccentOf(parts, slide)).Distinct().Count());
        Assert.Equal(AccentOf(parts, 2), AccentOf(parts, 3));
        Assert.All(Enumerable.Range(2, 3), slide => Assert.Equal(
            parts["ppt/slides/slide1.xml"], SlideNumber().Replace(parts[$"ppt/slides/slide{slide}.xml"], "<a:t>1</a:t>")));
        using MemoryStream deck = new(merged);
        Assert.Empty(SchemaCheck.Errors(deck));
        deck.Position = 0;
        Assert.DoesNotContain(new DeckValidator().Validate(deck).Findings, finding => finding.Severity != DiagnosticSeverity.Info);
    }

    private static IEnumerable<string> Masters(Dictionary<string, string> parts) =>
        parts.Keys.Where(name => name.StartsWith("ppt/slideMasters/slideMaster", StringComparison.Ordinal));

    // By slide, layout and master to the theme.
    private static string AccentOf(Dictionary<string, string> parts, int slide)
    {
        string layout = Led(parts[$"ppt/slides/_rels/slide{slide}.xml.rels"], "slideLayout");
        string master = Led(parts[$"ppt/slideLayouts/_rels/{layout}.rels"], "slideMaster");
        string theme = Led(parts[$"ppt/slideMasters/_rels/{master}.rels"], "theme");
        return Regex.Match(parts["ppt/theme/" + theme], "<a:accent1><a:srgbClr val=\"([0-9A-F]{6})\"").Groups[1].Value;
    }

    private static string Led(string relationships, string kind) =>
        Regex.Match(relationships, $"Target=\"[^\"]*/({kind}[0-9]+\\.xml)\"").Groups[1].Value;

    private static async Task<byte[]> RenderAsync(string design, params int[] modules)
    {
        Assert.True(DesignCatalog.TryFind(design, "light", null, out DeckDesign? found));
        using MemoryStream deck = new();
        DeckContent content = new()
        {
            Title = "Course", Language = "en", CreatedAt = Merging.Merging.Time,
            Lessons = [.. modules.Select((module, index) => new LessonContent(index + 1, "Course", Html) { Module = module })],
        };
        await new OpenXmlDeckRenderer(found).RenderAsync(content, NoPictures.Instance, deck);
        return deck.ToArray();
    }

    [GeneratedRegex("<a:t>[0-9]</a:t>")]
    private static partial Regex SlideNumber();
}
