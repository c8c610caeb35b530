using System.Globalization;
using System.Xml.Linq;
using PptBatch.OpenXml.Checking.LookRules;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Shapes;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Checking.Fixing;

/// <summary>
/// An empty cell has the size of the standard text, which makes its row grow when somebody edits the table; it takes the size of the words
/// in its row. Only in rows that are high enough for the standard text as they are, so that nothing moves.
/// </summary>
internal sealed class SizeOfEmptyCells : ISlideFix
{
    private const double StandardPt = 18;
    private const double StandardRowPt = (StandardPt * 1.2) + 7.2;

    public IEnumerable<DeckFinding> Apply(SlideScene slide)
    {
        foreach (SceneShape shape in slide.Shapes.Where(shape => shape.Kind == ShapeKind.Table))
        {
            int sized = (slide.Table(shape)?.Cells ?? []).GroupBy(cell => cell.Row).Sum(row => Size([.. row]));
            if (sized > 0)
            {
                yield return slide.Finding(
                    "PB6101", DiagnosticSeverity.Info,
                    $"{(sized == 1 ? "One empty cell now has" : $"{sized} empty cells now have")} the text size of the row.", shape);
            }
        }
    }

    private static int Size(IReadOnlyList<SceneCell> row)
    {
        double size = row.SelectMany(cell => cell.Text.Runs).Where(run => !string.IsNullOrWhiteSpace(run.Text)).Select(run => run.SizePt)
            .DefaultIfEmpty(StandardPt).Min();
        return size >= StandardPt || row[0].Element.Parent.Points("h") is not >= StandardRowPt ? 0
            : row.Where(cell => cell.Text.IsEmpty).Count(cell => Size(cell.Element, size));
    }

    private static bool Size(XElement cell, double size)
    {
        XElement[] paragraphs = [.. cell.Element(A + "txBody")?.Elements(A + "p") ?? []];
        if (paragraphs is not [{ } only] || only.Elements().Any(child => child.Name != A + "pPr" && child.Name != A + "endParaRPr")
            || only.Element(A + "endParaRPr")?.Attribute("sz") is not null)
        {
            return false;
        }

        XElement end = only.Element(A + "endParaRPr") ?? new XElement(A + "endParaRPr");
        end.SetAttributeValue("sz", ((int)Math.Round(size * 100)).ToString(CultureInfo.InvariantCulture));
        if (end.Parent is null)
        {
            only.Add(end);
        }

        return true;
    }
}
