using System.Globalization;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Shapes;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Checking.LookRules;

/// <summary>PB6102: content that lies over other content. A panel or a picture wholly behind its content is meant.</summary>
internal sealed class BoxesOverlap(DeckValidatorOptions options) : ISlideRule
{
    private const double LeastDepthPt = 2;
    private const double InIts = 0.5;
    private const double MostOfAChart = 0.25;

    // Pairs grow with the square of shapes; nobody reads more.
    private const int MostListed = 500;

    public IEnumerable<DeckFinding> Check(SlideScene slide)
    {
        List<Item> items = [.. slide.Shapes.Where(shape => !shape.Decorative && shape.Kind != ShapeKind.Line)
            .Select(shape => (Shape: shape, Area: slide.Area(shape)))
            .Where(pair => pair.Area is { } area && Areas.Surface(area) > 0)
            .Select(pair => new Item(pair.Shape, pair.Area!.Value, IsContent(pair.Shape, slide)))];
        int found = 0;
        DiagnosticSeverity worst = DiagnosticSeverity.Info;
        for (int upper = 1; upper < items.Count; upper++)
        {
            for (int lower = 0; lower < upper; lower++)
            {
                if (Check(slide, items[lower], items[upper]) is not { } overlap)
                {
                    continue;
                }

                if (++found <= MostListed)
                {
                    yield return Finding(slide, items[lower], items[upper], overlap);
                }
                else if (overlap.Severity > worst)
                {
                    worst = overlap.Severity;
                }
            }
        }

        if (found > MostListed)
        {
            yield return slide.Finding(
                "PB6102", worst, string.Create(CultureInfo.InvariantCulture, $"And {found - MostListed:N0} more overlaps on this slide."));
        }
    }

    private static DeckFinding Finding(SlideScene slide, Item lower, Item upper, Overlap overlap) => slide.Finding(
        "PB6102", overlap.Severity,
        string.Create(CultureInfo.InvariantCulture, $"It lies over \"{lower.Shape.Name}\": {overlap.Share:P0} of the smaller one."),
        upper.Shape);

    private Overlap? Check(SlideScene slide, Item lower, Item upper)
    {
        if (Areas.Intersection(lower.Area, upper.Area) == 0 || IsMeant(slide, lower, upper))
        {
            return null;
        }

        Box below = Covered(slide, lower, upper);
        double common = Areas.Intersection(below, upper.Area);
        double share = common / Math.Min(Areas.Surface(below), Areas.Surface(upper.Area));
        if (common == 0 || share <= options.MaxOverlap || Depth(below, upper.Area) < LeastDepthPt)
        {
            return null;
        }

        DiagnosticSeverity severity = !lower.IsContent || !upper.IsContent || IsNote(lower, upper) ? DiagnosticSeverity.Info
            : Areas.IsKnown(lower.Shape, slide) && Areas.IsKnown(upper.Shape, slide) ? DiagnosticSeverity.Error
            : DiagnosticSeverity.Warning;
        return new Overlap(severity, share);
    }

    /// <summary>Inside one group, or on a panel or picture that holds it wholly, shapes lie over each other on purpose.</summary>
    private static bool IsMeant(SlideScene slide, Item lower, Item upper) =>
        (lower.Shape.Group != 0 && lower.Shape.Group == upper.Shape.Group)
        || (Areas.Contains(lower.Area, upper.Area)
            && lower.Shape.Kind != ShapeKind.Table
            && Areas.IsBoxVisible(lower.Shape, slide)
            && slide.Text(lower.Shape).IsEmpty)
        || IsInACell(slide, lower, upper);

    /// <summary>A picture in a table's cell, beside or above the cell's words, is the cell's.</summary>
    private static bool IsInACell(SlideScene slide, Item lower, Item upper) =>
        upper.Shape.Kind == ShapeKind.Picture && lower.Shape.Kind == ShapeKind.Table
        && TableScene.Read(lower.Shape, slide)?.Cells.FirstOrDefault(cell => Areas.Contains(cell.Box, upper.Area)) is { } holder
        && (holder.Text.IsEmpty || holder.Box.Y + holder.Text.Body.Insets.Top >= upper.Area.Bottom - LeastDepthPt);

    /// <summary>What the upper one could hide: of a panel that holds it, only the panel's own text.</summary>
    private static Box Covered(SlideScene slide, Item lower, Item upper) =>
        lower.Shape.Kind == ShapeKind.Shape && Areas.Contains(lower.Area, upper.Area) ? Areas.Ink(lower.Shape, slide) ?? lower.Area
            : lower.Area;

    /// <summary>Text, tables and charts carry meaning that is lost when covered; drawings are often stacked.</summary>
    private static bool IsContent(SceneShape shape, SlideScene slide) => shape.Kind switch
    {
        ShapeKind.Shape => !slide.Text(shape).IsEmpty,
        ShapeKind.Table or ShapeKind.Chart or ShapeKind.Picture => true,
        _ => false,
    };

    /// <summary>A callout, or a small text of its own within a chart or a picture, says something about what it lies on.</summary>
    private static bool IsNote(Item lower, Item upper) =>
        lower.Shape.Kind is ShapeKind.Chart or ShapeKind.Picture && upper.Shape is { Kind: ShapeKind.Shape, Placeholder: null }
        && (IsCallout(upper.Shape)
            || (Areas.Contains(lower.Area, upper.Area, InIts)
                && Areas.Surface(upper.Area) <= MostOfAChart * Areas.Surface(lower.Area)));

    private static bool IsCallout(SceneShape shape) => shape.Element.Element(P + "spPr")?.Element(A + "prstGeom").Text("prst")
        ?.Contains("callout", StringComparison.OrdinalIgnoreCase) == true;

    private static double Depth(Box one, Box other) => Math.Min(
        Math.Min(one.Right, other.Right) - Math.Max(one.X, other.X), Math.Min(one.Bottom, other.Bottom) - Math.Max(one.Y, other.Y));

    private readonly record struct Overlap(DiagnosticSeverity Severity, double Share);

    private sealed record Item(SceneShape Shape, Box Area, bool IsContent);
}
