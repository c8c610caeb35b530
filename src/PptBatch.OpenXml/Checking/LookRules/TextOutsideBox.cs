using System.Globalization;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Shapes;

namespace PptBatch.OpenXml.Checking.LookRules;

/// <summary>PB6101: text that is taller than its box, measured; a table whose rows grow out of its frame.</summary>
internal sealed class TextOutsideBox : ISlideRule
{
    /// <summary>
    /// The last line's box ends a fifth of its height below the ink, and foreign faces are measured as their nearest kin.
    /// </summary>
    private const double LineShareAllowed = 0.3;

    public IEnumerable<DeckFinding> Check(SlideScene slide)
    {
        foreach (SceneShape shape in slide.Shapes)
        {
            if (shape.Kind == ShapeKind.Shape && shape.Frame is { Height: > 0 } frame && OfShape(slide, shape, frame) is { } text)
            {
                yield return text;
            }
            else if (shape.Kind == ShapeKind.Table && OfTable(slide, shape) is { } table)
            {
                yield return table;
            }
        }
    }

    private static DeckFinding? OfShape(SlideScene slide, SceneShape shape, Box frame)
    {
        SceneText text = slide.Text(shape);
        if (slide.Placed(shape) is not { } measured)
        {
            return null;
        }

        double over = Math.Max(measured.Ink.Bottom - frame.Bottom, frame.Y - measured.Ink.Y);
        if (over <= measured.LineHeight * LineShareAllowed)
        {
            return null;
        }

        string message = string.Create(
            CultureInfo.InvariantCulture,
            $"The text needs {measured.Height:0.#} pt of height, its box has "
                + $"{frame.Height - text.Body.Insets.Top - text.Body.Insets.Bottom:0.#} pt.");

        // A box that resizes itself does so at the next edit; until then only what lies around it can be harmed, which the overlap rule
        // sees.
        // Faces without measured widths are measured as one that is wider than most.
        DiagnosticSeverity severity = text.Body.ResizesShape ? DiagnosticSeverity.Info
            : text.IsMeasured ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
        return slide.Finding("PB6101", severity, message, shape);
    }

    private static DeckFinding? OfTable(SlideScene slide, SceneShape shape)
    {
        if (slide.Table(shape) is not { } table || shape.Frame is not { Height: > 0 } frame
            || table.Grown.Height <= frame.Height * 1.05 + 2)
        {
            return null;
        }

        string message = string.Create(
            CultureInfo.InvariantCulture,
                $"The rows grow to {table.Grown.Height:0.#} pt with their text, the frame has {frame.Height:0.#} pt.");
        return slide.Finding("PB6101", DiagnosticSeverity.Warning, message, shape);
    }
}
