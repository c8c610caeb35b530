using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Colors;
using PptBatch.OpenXml.Scenes.Looks;
using PptBatch.OpenXml.Text;
using PptBatch.OpenXml.Text.Metrics;
using PptBatch.SlideHtml.Model;
using SkiaSharp;

namespace PptBatch.Preview.Painting.Decks;

/// <summary>Turns the text of a finished deck into paragraphs that the painter takes.</summary>
internal static class SceneTextReader
{
    private static readonly Rgb Black = Rgb.FromHex(0);

    /// <summary>The paragraphs of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="slide">Its slide.</param>
    /// <param name="colorOf">The colour of a run; null for the theme's text colour.</param>
    /// <param name="bold">True where a table's style makes the text bold.</param>
    public static List<TextParagraph> Read(SceneText text, SlideScene slide, Func<SceneRun, Rgb?> colorOf, bool bold = false)
    {
        ParagraphMark marks = new();
        Rgb standard = slide.Colors.Scheme("tx1") ?? Black;
        List<TextParagraph> paragraphs = [];
        for (int index = 0; index < text.Paragraphs.Count; index++)
        {
            SceneParagraph paragraph = text.Paragraphs[index];
            List<TextSpan> spans =
                [.. paragraph.Runs.Select((run, at) => Span(run, paragraph.Layout.Spans[at], slide, colorOf(run) ?? standard, bold))];
            string mark = marks.Next(paragraph);
            OwnSpan first = (OwnSpan)spans[0];
            paragraphs.Add(new OwnParagraph
            {
                Spans = spans,
                Measured = new FontScheme(paragraph.Face, paragraph.Face, FontScheme.Default.FixedWidth),
                Bullets = first with { Text = mark, Ink = BulletColor(paragraph, slide) is { } own ? Ink(own) : first.Ink, Style = InlineStyle.None },
                Bullet = mark.Length == 0 ? BulletKind.None : BulletKind.Bullet,
                Indent = paragraph.Layout.Indent,
                Hanging = paragraph.Layout.Hanging,
                Align = paragraph.Layout.Align,
                RightToLeft = paragraph.Layout.RightToLeft,
                LineSpacing = paragraph.Layout.LineSpacing,
                SpaceBefore = index == 0 ? 0 : paragraph.Layout.SpaceBefore,
                SpaceAfter = index == text.Paragraphs.Count - 1 ? 0 : paragraph.Layout.SpaceAfter,
            });
        }

        return paragraphs;
    }

    /// <summary>A colour as the canvas takes it.</summary>
    public static SKColor Ink(Rgb color) => new(Byte(color.Red), Byte(color.Green), Byte(color.Blue), Byte(color.Alpha));

    private static OwnSpan Span(SceneRun run, TextSpan measured, SlideScene slide, Rgb color, bool bold)
    {
        InlineStyle style = (measured.Style & ~InlineStyle.Superscript)
            | (run.Baseline > 0 ? InlineStyle.Superscript : run.Baseline < 0 ? InlineStyle.Subscript : InlineStyle.None)
            | (run.Underlined || run.IsLink ? InlineStyle.Underline : InlineStyle.None)
            | (run.Struck ? InlineStyle.Strike : InlineStyle.None)
            | (bold ? InlineStyle.Bold : InlineStyle.None);
        return new OwnSpan(run.Capitals ? run.Text.ToUpperInvariant() : run.Text, run.SizePt, Ink(color), run.FaceIn(slide.Theme))
        {
            Style = style,
            FixedWidth = run.FixedWidth,
        };
    }

    private static Rgb? BulletColor(SceneParagraph paragraph, SlideScene slide) => slide.Colors.Resolve(
        paragraph.Properties.Select(properties => properties.Elements().FirstOrDefault(child => child.Name.LocalName == "buClr"))
            .FirstOrDefault(found => found is not null));

    private static byte Byte(double channel) => (byte)Math.Round(Math.Clamp(channel, 0, 1) * 255);
}
