using PptBatch.Diagrams;
using PptBatch.OpenXml.Layout.Diagrams.Pieces;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Diagrams.Figures;

/// <summary>A pyramid or a funnel: equal levels in tints of the accent, their texts beside them on the levels' own lines.</summary>
internal static class StackFigure
{
    private const double Seam = 6;
    private const double FigureWidth = 389;
    private const double Gap = 36;
    private const double HighestLevel = 120;
    private const double Spout = 0.34;
    private const int LightestTint = 35;

    /// <summary>Places a pyramid, whose first item is the top.</summary>
    public static IReadOnlyList<Frame>? Pyramid(IReadOnlyList<DiagramItem> items, Box box, Ruler ruler, bool rightToLeft) =>
        Place(items, box, ruler, rightToLeft, level => FigureWidth * level / items.Count);

    /// <summary>Places a funnel, whose first item is the widest.</summary>
    public static IReadOnlyList<Frame>? Funnel(IReadOnlyList<DiagramItem> items, Box box, Ruler ruler, bool rightToLeft) =>
        Place(items, box, ruler, rightToLeft, level => FigureWidth * (1 - ((1 - Spout) * level / items.Count)));

    private static IReadOnlyList<Frame>? Place(
        IReadOnlyList<DiagramItem> items, Box box, Ruler ruler, bool rightToLeft, Func<int, double> widthAbove) =>
        FigureText.Largest(24, 14, size => FigureText.All(Levels(items, box, size, ruler, rightToLeft, widthAbove)));

    private static IEnumerable<Frame?> Levels(
        IReadOnlyList<DiagramItem> items, Box box, double size, Ruler ruler, bool rightToLeft, Func<int, double> widthAbove)
    {
        double step = Math.Min(HighestLevel, (box.Height + Seam) / items.Count);
        double top = box.Y + ((box.Height + Seam - (step * items.Count)) / 2);
        for (int level = 0; level < items.Count; level++)
        {
            double y = top + (level * step);
            yield return Level(items, level, new Box(box.X, y, FigureWidth, step - Seam), widthAbove(level), widthAbove(level + 1));
            double left = box.X + FigureWidth + Gap;
            if (level > 0)
            {
                Point[] rule = [new(left, y - (Seam / 2)), new(box.Right, y - (Seam / 2))];
                yield return new LineFrame
                {
                    Box = ConnectorPieces.Around(rule), Name = "Rule", AltText = "", Points = rule, Color = ColorToken.Line, WidthPt = 1,
                        HeadAtEnd = false,
                };
            }

            yield return FigureText.Fit(
                items[level].Heading, new Box(left, y, box.Right - left, step - Seam), FigureText.Item(items[level], size, rightToLeft),
                    ruler);
        }
    }

    private static SymbolFrame Level(IReadOnlyList<DiagramItem> items, int level, Box row, double above, double below)
    {
        double wide = Math.Max(above, below);
        double inset = Math.Abs(above - below) / 2;
        bool point = Math.Min(above, below) < 1;
        bool marked = items[level].Marked;
        return new SymbolFrame
        {
            Box = new Box(row.X + ((row.Width - wide) / 2), row.Y, wide, row.Height),
            Name = "Level",
            AltText = "",
            Geometry = point ? SymbolGeometry.Triangle : SymbolGeometry.Trapezoid,
            Adjust = point ? null : (int)Math.Round(inset / Math.Min(wide, row.Height) * 100_000),
            FlipVertical = above > below,
            Fill = ColorToken.Accent,
            FillPercent = items.Any(item => item.Marked) ? (marked ? 100 : LightestTint)
                : 100 - ((100 - LightestTint) * level / Math.Max(1, items.Count - 1)),
        };
    }
}
