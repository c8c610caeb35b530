using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Shapes;

namespace PptBatch.OpenXml.Checking.LookRules;

/// <summary>PB6109: a screen reader meets the title first, and the rest in an order that its places bear out.</summary>
internal sealed class ReadingOrder : ISlideRule
{
    public IEnumerable<DeckFinding> Check(SlideScene slide)
    {
        List<SceneShape> content = [.. slide.Shapes.Where(shape =>
            !shape.Decorative && shape.Kind != ShapeKind.Line && shape.Placeholder?.IsFooter != true
            && (shape.Kind != ShapeKind.Shape || !slide.Text(shape).IsEmpty))];
        int title = content.FindIndex(shape => shape.Placeholder?.IsTitle == true);
        if (title > 0)
        {
            yield return slide.Finding(
                "PB6109", DiagnosticSeverity.Warning,
                    $"A screen reader meets {title} other {(title == 1 ? "shape" : "shapes")} before the title.", content[title]);
        }

        bool rightToLeft = content.Any(shape => slide.Text(shape).Paragraphs.Any(paragraph => paragraph.Layout.RightToLeft));
        for (int index = 1; index < content.Count; index++)
        {
            (SceneShape before, SceneShape after) = (content[index - 1], content[index]);
            bool judged = before.Placeholder?.IsTitle != true && after.Placeholder?.IsTitle != true
                && (before.Group == 0 || before.Group != after.Group);
            if (judged && before.Bounds is { } first && after.Bounds is { } second && IsBackward(first, second, rightToLeft))
            {
                yield return slide.Finding("PB6109", DiagnosticSeverity.Info, $"It is read after \"{before.Name}\" and stands before it.",
                    after);
            }
        }
    }

    /// <summary>True when the second stands above the first in the same column, or earlier in the same row.</summary>
    private static bool IsBackward(Box first, Box second, bool rightToLeft)
    {
        bool sameColumn = Common(first.X, first.Right, second.X, second.Right) > 0.5 * Math.Min(first.Width, second.Width);
        bool sameRow = Common(first.Y, first.Bottom, second.Y, second.Bottom) > 0.5 * Math.Min(first.Height, second.Height);
        bool earlier = rightToLeft ? second.X >= first.Right : second.Right <= first.X;
        return (sameColumn && second.Bottom <= first.Y) || (sameRow && earlier);
    }

    private static double Common(double start, double end, double otherStart, double otherEnd) =>
        Math.Min(end, otherEnd) - Math.Max(start, otherStart);
}
