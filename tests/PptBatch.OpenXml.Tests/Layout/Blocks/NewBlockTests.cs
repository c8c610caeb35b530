using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Layout.Blocks;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Rendering;
using PptBatch.OpenXml.Tests.Fuzzing;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Grammar;
using PptBatch.SlideHtml.Model;
using PptBatch.SlideHtml.Writing;

namespace PptBatch.OpenXml.Tests.Layout.Blocks;

/// <summary>
/// A kind of block takes a record with its HTML, a layout, and a line in each of two tables: nothing else knows the kinds.
/// </summary>
public sealed class NewBlockTests
{
    private static readonly SlideGrammar Grammar = SlideGrammar.Standard.With(new ToyHtml());
    private static readonly FlowTable Table = FlowTable.Standard.With(new ToyFlows());

    [Fact]
    public async Task Render_ToyBlock_IsReadLaidOutAndWritten()
    {
        string html = SlideHtmlWriter.Write(
            1, "en",
            [new SlideModel { Title = InlineText.Of("Title"), Language = "en",
                Blocks = [new ToyBlock(InlineText.Of("bear")), new ToyBlock(InlineText.Of("kite"))] }], Grammar);
        OpenXmlDeckRenderer renderer = new(DesignCatalog.Default, Grammar, Table);

        (DeckPages pages, IReadOnlyList<Diagnostic> findings) = await renderer.ComposeAsync(Deck(html), new RandomPictures());
        using MemoryStream deck = new();
        RenderResult result = await renderer.RenderAsync(Deck(html), new RandomPictures(), deck);

        Assert.Empty(findings);
        Assert.Equal(1, result.SlideCount);
        Assert.Contains("toy: bear\ntoy: kite", PageWords.Of(pages), StringComparison.Ordinal);
        Assert.Contains("data-toy", Grammar.Attributes);
    }

    [Fact]
    public async Task Render_BlockWithoutALayout_ShowsItsWords()
    {
        OpenXmlDeckRenderer renderer = new(DesignCatalog.Default, Grammar, FlowTable.Standard);

        (DeckPages pages, _) = await renderer.ComposeAsync(
            Deck("<article><section class=\"slide\"><h2>Title</h2><p>One</p><div class=\"toy\">bear</div></section></article>"),
            new RandomPictures());

        Assert.Contains("bear", PageWords.Of(pages), StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_EveryKindOfTheDialect_HasItsLineInBoth()
    {
        IEnumerable<Type> records = typeof(Block).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Block)) && type.IsPublic);
        HashSet<Type?> written = [.. BlockTable.Standard.Kinds.Select(kind => kind.Block)];

        Assert.All(records, record =>
        {
            Assert.Contains(record, written);
            Assert.True(FlowTable.Standard.Holds(record), $"FlowTable has no line for {record.Name}.");
        });
    }

    private static DeckContent Deck(string html) => new()
    {
        Title = "Course", Language = "en", CreatedAt = DateTimeOffset.UnixEpoch, Lessons = [new LessonContent(1, "Lesson", html)],
    };
}
