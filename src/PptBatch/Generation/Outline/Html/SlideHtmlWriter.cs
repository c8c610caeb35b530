using System.Text;
using PptBatch.Generation.Outline.Blocks;
using PptBatch.Generation.Outline.Planning;
using PptBatch.Generation.Outline.Text;

namespace PptBatch.Generation.Outline.Html;

/// <summary>Writes planned slides in the slide HTML dialect.</summary>
internal static class SlideHtmlWriter
{
    /// <param name="language">BCP-47 tag of the lesson.</param>
    /// <param name="number">The lesson's number.</param>
    /// <param name="slides">Its slides.</param>
    public static string Write(string language, int number, IReadOnlyList<OutlineSlide> slides)
    {
        StringBuilder html = new();
        html.Append($"<article class=\"lesson\" lang=\"{HtmlText.Attribute(language)}\" data-lesson=\"")
            .Append(FormattableString.Invariant($"{number}\">\n"));
        foreach (OutlineSlide slide in slides)
        {
            WriteSlide(html, slide);
        }

        return html.Append("</article>\n").ToString();
    }

    private static void WriteSlide(StringBuilder html, OutlineSlide slide)
    {
        html.Append($"<section class=\"slide\" data-layout=\"{slide.Layout}\"");
        if (slide.Source.Length > 0)
        {
            html.Append($" data-source=\"{HtmlText.Attribute(slide.Source)}\"");
        }

        html.Append(">\n<h2>");
        InlineHtmlWriter.Write(html, slide.Title);
        html.Append("</h2>\n");
        if (!slide.Subtitle.IsBlank)
        {
            html.Append("<p class=\"subtitle\">");
            InlineHtmlWriter.Write(html, slide.Subtitle);
            html.Append("</p>\n");
        }

        BlockHtmlWriter.Write(html, slide.Blocks, slide.Title);
        WriteNotes(html, slide.Notes);
        html.Append("</section>\n");
    }

    private static void WriteNotes(StringBuilder html, IReadOnlyList<InlineText> notes)
    {
        if (notes.Count == 0)
        {
            return;
        }

        html.Append("<aside class=\"notes\">\n");
        foreach (InlineText note in notes)
        {
            html.Append("<p>");
            InlineHtmlWriter.Write(html, note);
            html.Append("</p>\n");
        }

        html.Append("</aside>\n");
    }
}
