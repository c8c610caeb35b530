using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Rendering;
using PptBatch.OpenXml.Tests.Fuzzing;

namespace PptBatch.OpenXml.Tests.Layout;

/// <summary>The pages that one slide becomes.</summary>
internal static class LessonPages
{
    public static IReadOnlyList<Page> Of(string content, string attributes = "", string language = "en", string design = "calm")
    {
        Assert.True(DesignCatalog.TryFind(design, "light", null, out DeckDesign? look));
        DeckContent deck = new()
        {
            Title = "Course",
            Language = language,
            CreatedAt = DateTimeOffset.UnixEpoch,
            Lessons =
                [new LessonContent(1, "Lesson",
                $"<article class=\"lesson\" lang=\"{language}\"><section class=\"slide\" {attributes}>{content}</section></article>")],
        };
        (DeckPages pages, _) = new OpenXmlDeckRenderer(look).ComposeAsync(deck, new RandomPictures()).GetAwaiter().GetResult();
        return [.. pages.Sections.SelectMany(section => section.Pages)];
    }

    public static Page Single(string content, string attributes = "", string language = "en", string design = "calm") =>
        Assert.Single(Of(content, attributes, language, design));

    /// <summary>The paragraphs of a page below its title.</summary>
    public static IEnumerable<TextParagraph> Body(this Page page) =>
        page.Frames.Skip(1).OfType<TextFrame>().SelectMany(frame => frame.Paragraphs);
}
