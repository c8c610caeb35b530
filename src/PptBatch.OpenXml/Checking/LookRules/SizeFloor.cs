using System.Globalization;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Shapes;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Checking.LookRules;

/// <summary>PB6104: text below the size that can be read from the last row. Footers and raised or lowered characters are free.</summary>
internal sealed class SizeFloor(DeckValidatorOptions options) : ISlideRule
{
    private const int LabelLength = 240;

    public IEnumerable<DeckFinding> Check(SlideScene slide)
    {
        foreach (SceneShape shape in slide.Shapes.Where(shape => shape.Placeholder?.IsFooter != true))
        {
            IEnumerable<SceneRun> runs = shape.Kind switch
            {
                ShapeKind.Table => slide.Table(shape)?.Cells.SelectMany(cell => cell.Text.Runs) ?? [],
                ShapeKind.Shape => slide.Text(shape).Runs,
                _ => [],
            };
            bool small = shape.Kind == ShapeKind.Table || IsLabel(shape, slide);
            SceneRun? worst = runs.Where(run => !string.IsNullOrWhiteSpace(run.Text) && !IsRaised(run))
                .Where(run => run.SizePt < Floor(run, small) - 0.05)
                .MinBy(run => run.SizePt);
            if (worst is not null)
            {
                string message = string.Create(
                    CultureInfo.InvariantCulture,
                        $"Text of {worst.SizePt:0.#} pt is below the floor of {Floor(worst, small):0.#} pt.");
                yield return slide.Finding("PB6104", DiagnosticSeverity.Warning, message, shape);
            }
        }
    }

    private double Floor(SceneRun run, bool small) =>
        small || run.FixedWidth ? options.MinTablePt : options.MinBodyPt;

    /// <summary>One short paragraph in a box of its own: a caption, a source, a tag, a label.</summary>
    private static bool IsLabel(SceneShape shape, SlideScene slide) =>
        shape.Placeholder is null
        && slide.Text(shape) is var text
        && text.Paragraphs.Count(paragraph => !paragraph.IsEmpty) <= 1
        && text.Plain.Length <= LabelLength;

    private static bool IsRaised(SceneRun run) => run.Properties.Count > 0 && run.Properties[0].Number("baseline") is not (null or 0)
        && run.Properties[0].Name == A + "rPr";
}
