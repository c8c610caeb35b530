using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Measuring;

/// <summary>Turns inline runs into spans of a size and colour.</summary>
internal static class Spans
{
    public static IReadOnlyList<TextSpan> Of(InlineText text, double size, ColorToken color = ColorToken.Ink, bool bold = false) =>
        [.. text.Runs.Select(run => Of(run, size, color, bold))];

    public static TextSpan Of(string text, double size, ColorToken color = ColorToken.Ink, bool bold = false) =>
        new(text, size) { Color = color, Style = bold ? InlineStyle.Bold : InlineStyle.None };

    /// <summary>Spans of a title, in the face and weight that the design gives titles.</summary>
    public static IReadOnlyList<TextSpan> Title(InlineText text, double size, Ruler ruler) =>
    [
        // Links too: a title may stand on a ground of its own, where the accent would not be read.
        .. Of(text, size, ColorToken.Title, ruler.Fonts.BoldHeading)
            .Select(span => span with { Heading = true, Color = Unmarked(span, ColorToken.Title) }),
    ];

    /// <summary>A paragraph in one colour.</summary>
    public static TextParagraph Colored(TextParagraph paragraph, ColorToken color) =>
        paragraph with { Spans = [.. paragraph.Spans.Select(span => span with { Color = Unmarked(span, color) })] };

    // What is marked stands on a ground of its own.
    private static ColorToken Unmarked(TextSpan span, ColorToken color) =>
        span.Style.HasFlag(InlineStyle.Mark) ? ColorToken.OnMark : color;

    private static TextSpan Of(Inline run, double size, ColorToken color, bool bold) => new(run.Text, size)
    {
        Style = (run.Style & ~(InlineStyle.Code | InlineStyle.Key)) | (bold ? InlineStyle.Bold : InlineStyle.None),
        FixedWidth = (run.Style & InlineStyle.Code) != 0,
        Color = run.Href is not null ? ColorToken.Accent : run.Style.HasFlag(InlineStyle.Mark) ? ColorToken.OnMark : color,
        Href = run.Href,
        Language = run.Language,
        Tex = run.Tex,
    };
}
