using System.Text;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Grammar;
using PptBatch.SlideHtml.Kinds;
using PptBatch.SlideHtml.Markup;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Writing;

/// <summary>Writes slides in the slide HTML dialect.</summary>
public static class SlideHtmlWriter
{
    /// <summary>One <c>article.lesson</c>. Reading it gives the same slides.</summary>
    /// <param name="number"><see cref="Lesson.Number"/>.</param>
    /// <param name="language">BCP-47 tag of the lesson.</param>
    /// <param name="slides">Its slides, in order.</param>
    /// <param name="grammar">The dialect, or null for <see cref="SlideGrammar.Standard"/>.</param>
    /// <exception cref="ArgumentException">A block is of a kind that the grammar does not have.</exception>
    public static string Write(int number, string language, IEnumerable<SlideModel> slides, SlideGrammar? grammar = null)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(slides);
        StringBuilder html = new();
        html.Append($"<article class=\"lesson\" lang=\"{HtmlText.Attribute(language)}\" data-lesson=\"")
            .Append(FormattableString.Invariant($"{number}\">\n"));
        foreach (SlideModel slide in slides)
        {
            Write(html, slide, language, grammar ?? SlideGrammar.Standard);
        }

        return html.Append("</article>\n").ToString();
    }

    private static void Write(StringBuilder html, SlideModel slide, string language, SlideGrammar grammar)
    {
        html.Append("<section class=\"slide\"");
        Attribute(html, "data-layout", slide.LayoutWish);
        Attribute(html, "data-source", slide.Source);
        Attribute(html, "lang", slide.Language == language ? null : slide.Language);
        Attribute(html, "dir", slide.RightToLeft && !WritingDirection.IsRightToLeft(slide.Language) ? "rtl" : null);
        html.Append(slide.Builds ? " data-build>\n" : ">\n");
        BlockWriter blocks = new(html, grammar.Blocks, slide.Title);
        blocks.Line("h2", slide.Title, slide.Icon);
        if (slide.Subtitle is { IsEmpty: false } subtitle)
        {
            blocks.Raw("<p class=\"subtitle\">").Text(subtitle).Raw("</p>\n");
        }

        blocks.Blocks(slide.Blocks);
        if (slide.Notes.Count > 0)
        {
            blocks.Open("aside", " class=\"notes\"").Blocks(slide.Notes.Select(note => new ParagraphBlock(note))).Close("aside");
        }

        html.Append("</section>\n");
    }

    private static void Attribute(StringBuilder html, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            html.Append($" {name}=\"{HtmlText.Attribute(value)}\"");
        }
    }
}
