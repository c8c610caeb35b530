using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Shapes;

namespace PptBatch.OpenXml.Checking.LookRules;

/// <summary>PB6114: merged and split cells, in which a screen reader loses count of rows and columns.</summary>
internal sealed class MergedCells : ISlideRule
{
    public IEnumerable<DeckFinding> Check(SlideScene slide)
    {
        foreach (SceneShape shape in slide.Shapes.Where(shape => shape.Kind == ShapeKind.Table))
        {
            SceneCell[] merged = [.. (slide.Table(shape)?.Cells ?? [])
                .Where(cell => cell.Element.Whole("gridSpan") is > 1 || cell.Element.Whole("rowSpan") is > 1)];
            if (merged.Length > 0)
            {
                string what = merged.Length == 1 ? "One cell covers" : $"{merged.Length} cells cover";
                yield return slide.Finding(
                    "PB6114", DiagnosticSeverity.Info,
                    $"{what} more than one row or column, the first in row {merged[0].Row + 1}, column {merged[0].Column + 1}.", shape);
            }
        }
    }
}
