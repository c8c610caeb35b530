using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Text;

namespace PptBatch.OpenXml.Scenes;

/// <summary>Where text lands in its box.</summary>
/// <param name="Ink">The box that holds the lines, on the slide, in points.</param>
/// <param name="Height">Height that the lines need.</param>
/// <param name="LineHeight">Height of one line of the largest size.</param>
/// <param name="Lines">The box of each line that is not empty.</param>
internal sealed record PlacedText(Box Ink, double Height, double LineHeight, IReadOnlyList<Box> Lines);

/// <summary>Measures resolved text with the same widths that the renderer lays out with.</summary>
internal static class TextMeasure
{
    private const double Unbounded = 100_000;

    /// <summary>Measures text in a box; null when it is empty or does not run in level lines.</summary>
    public static PlacedText? Measure(SceneText text, Box frame)
    {
        if (text.IsEmpty || text.Body.Unusual)
        {
            return null;
        }

        Insets insets = text.Body.Insets;
        double width = Math.Max(1, frame.Width - insets.Left - insets.Right);
        double height = 0, left = double.MaxValue, right = double.MinValue;
        List<Box> placed = [];
        int last = text.Paragraphs.ToList().FindLastIndex(paragraph => !paragraph.IsEmpty);
        for (int index = 0; index <= last; index++)
        {
            SceneParagraph paragraph = text.Paragraphs[index];
            LaidOutParagraph lines = ParagraphLayout.Layout(
                paragraph.Layout, text.Body.Wrap ? width : Unbounded, new FontScheme(paragraph.Face, paragraph.Face, "Consolas"));
            height += index == 0 ? 0 : paragraph.Layout.SpaceBefore;
            placed.AddRange(Lines(paragraph, lines, width, height));
            height += lines.Height + (index == last ? 0 : paragraph.Layout.SpaceAfter);
            (double start, double end) = Across(paragraph.Layout, lines.Width, width);
            left = Math.Min(left, start);
            right = Math.Max(right, end);
        }

        double top = text.Body.Anchor switch
        {
            VerticalAnchor.Middle => (insets.Top + frame.Height - insets.Bottom - height) / 2,
            VerticalAnchor.Bottom => frame.Height - insets.Bottom - height,
            _ => insets.Top,
        };
        double line = text.Runs.Max(run => run.SizePt) * 1.2;
        return new PlacedText(
            new Box(frame.X + insets.Left + left, frame.Y + top, right - left, height),
            height,
            line,
            [.. placed.Select(box => box with { X = frame.X + insets.Left + box.X, Y = frame.Y + top + box.Y })]);
    }

    private static IEnumerable<Box> Lines(SceneParagraph paragraph, LaidOutParagraph lines, double room, double top)
    {
        foreach (LaidOutLine line in paragraph.IsEmpty ? [] : lines.Lines)
        {
            (double start, double end) = Across(paragraph.Layout, line.Width, room);
            yield return new Box(start, top, end - start, line.Height);
            top += line.Height;
        }
    }

    private static (double Start, double End) Across(TextParagraph paragraph, double width, double room)
    {
        double used = Math.Min(paragraph.Indent + width, Math.Max(room, width));
        bool fromRight = paragraph.Align == TextAlign.End != paragraph.RightToLeft && paragraph.Align != TextAlign.Center;
        return paragraph.Align == TextAlign.Center ? ((room - used) / 2, (room + used) / 2)
            : fromRight ? (room - used, room)
            : (paragraph.Bullet == BulletKind.None ? paragraph.Indent : Math.Max(0, paragraph.Indent - paragraph.Hanging), used);
    }
}
