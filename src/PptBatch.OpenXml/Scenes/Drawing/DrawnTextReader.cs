using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Colors;
using PptBatch.OpenXml.Scenes.Looks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Scenes.Drawing;

/// <summary>Resolves the text of a shape or a cell into paragraphs that say everything themselves.</summary>
internal static class DrawnTextReader
{
    private static readonly Rgb Black = Rgb.FromHex(0);

    /// <summary>A text as it is drawn.</summary>
    /// <param name="text">The text.</param>
    /// <param name="wrap">Whether its lines are broken at the box.</param>
    /// <param name="slide">Its slide.</param>
    /// <param name="colorOf">The colour of a run; null for the theme's text colour.</param>
    /// <param name="bold">True where a table's style makes the text bold.</param>
    public static DrawnText Text(SceneText text, bool wrap, SlideScene slide, Func<SceneRun, Rgb?> colorOf, bool bold = false) =>
        new(Paragraphs(text, slide, colorOf, bold), text.Body.Insets, text.Body.Anchor, wrap);

    private static List<DrawnParagraph> Paragraphs(SceneText text, SlideScene slide, Func<SceneRun, Rgb?> colorOf, bool bold)
    {
        ParagraphMark marks = new();
        Rgb standard = slide.Colors.Scheme("tx1") ?? Black;
        List<DrawnParagraph> paragraphs = [];
        for (int index = 0; index < text.Paragraphs.Count; index++)
        {
            SceneParagraph paragraph = text.Paragraphs[index];
            List<TextSpan> spans =
                [.. paragraph.Runs.Select((run, at) => Span(run, paragraph.Layout.Spans[at], slide, colorOf(run) ?? standard, bold))];
            string mark = marks.Next(paragraph);
            DrawnSpan first = (DrawnSpan)spans[0];
            paragraphs.Add(new DrawnParagraph
            {
                Spans = spans,
                MeasuredFaces = new FontScheme(paragraph.Face, paragraph.Face, FontScheme.Default.FixedWidth),
                MarkSpan = first with { Text = mark, Ink = BulletColor(paragraph, slide) ?? first.Ink, Style = InlineStyle.None },
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

    private static DrawnSpan Span(SceneRun run, TextSpan measured, SlideScene slide, Rgb color, bool bold)
    {
        InlineStyle style = (measured.Style & ~InlineStyle.Superscript)
            | (run.Baseline > 0 ? InlineStyle.Superscript : run.Baseline < 0 ? InlineStyle.Subscript : InlineStyle.None)
            | (run.Underlined || run.IsLink ? InlineStyle.Underline : InlineStyle.None)
            | (run.Struck ? InlineStyle.Strike : InlineStyle.None)
            | (bold ? InlineStyle.Bold : InlineStyle.None);
        return new DrawnSpan(run.Capitals ? run.Text.ToUpperInvariant() : run.Text, run.SizePt, color, run.FaceIn(slide.Theme))
        {
            Style = style,
            Ground = slide.Colors.Resolve(run.Highlight),
            FixedWidth = run.FixedWidth,
            Equation = run.Equation,
            GoesOnWithEquation = run.GoesOnWithEquation,
        };
    }

    private static Rgb? BulletColor(SceneParagraph paragraph, SlideScene slide) => slide.Colors.Resolve(
        paragraph.Properties.Select(properties => properties.Elements().FirstOrDefault(child => child.Name.LocalName == "buClr"))
            .FirstOrDefault(found => found is not null));
}
