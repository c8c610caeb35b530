using PptBatch.Diagrams;
using PptBatch.OpenXml.Layout.Diagrams.Pieces;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Diagrams.Figures;

/// <summary>Two or three circles that overlap: what is of one set stands in it or beside it, what they share in the middle.</summary>
internal static class SetsFigure
{
    private const double Overlap = 0.36;
    private const double Gap = 18;
    private const int Tint = 22;

    public static IReadOnlyList<Frame>? Place(SetsDiagram diagram, Box box, Ruler ruler, bool rightToLeft) => diagram.Sets.Count == 2
        ? FigureText.Largest(24, 14, size => FigureText.All(Two(diagram, box, size, ruler, rightToLeft)))
        : FigureText.Largest(24, 14, size => FigureText.All(Three(diagram, box, size, ruler, rightToLeft)));

    private static IEnumerable<Frame?> Two(SetsDiagram diagram, Box box, double size, Ruler ruler, bool rightToLeft)
    {
        double width = Math.Min(box.Width / (2 - Overlap), box.Height * 1.4);
        double left = box.X + ((box.Width - (width * (2 - Overlap))) / 2);
        yield return Circle(new Box(left, box.Y, width, box.Height), ColorToken.Accent);
        yield return Circle(new Box(left + (width * (1 - Overlap)), box.Y, width, box.Height), ColorToken.Chart2);
        double own = width * (1 - Overlap);
        double half = box.Height * 0.25;
        double middle = box.Y + (box.Height / 2);
        yield return Words(diagram.Sets[0], new Box(left + (width * 0.1), middle - half, own - (width * 0.12), 2 * half));
        yield return Words(diagram.Sets[1], new Box(left + width + (width * 0.02), middle - half, own - (width * 0.12), 2 * half));
        Box shared = new(left + own + (width * 0.03), middle - half, width * (Overlap - 0.06), 2 * half);
        yield return FigureText.Fit("Shared", shared,
            DiagramText.Of(diagram.Shared, new DiagramFont(size, Bold: true, RightToLeft: rightToLeft)), ruler);

        SymbolFrame? Words(DiagramItem item, Box at) =>
            FigureText.Fit(item.Heading, at, FigureText.Item(item, size, rightToLeft, TextAlign.Center), ruler);
    }

    private static IEnumerable<Frame?> Three(SetsDiagram diagram, Box box, double size, Ruler ruler, bool rightToLeft)
    {
        // Centres on a triangle whose side is six tenths of a diameter: the part that all share holds a short text.
        double diameter = box.Height / (1 + (0.6 * 0.866));
        double centre = box.X + (box.Width / 2);
        double side = diameter * 0.6;
        double low = box.Y + (side * 0.866);
        yield return Circle(new Box(centre - (diameter / 2), box.Y, diameter, diameter), ColorToken.Accent);
        yield return Circle(new Box(centre - (side / 2) - (diameter / 2), low, diameter, diameter), ColorToken.Chart2);
        yield return Circle(new Box(centre + (side / 2) - (diameter / 2), low, diameter, diameter), ColorToken.Chart3);
        double reach = (side + diameter) / 2;
        yield return Words(diagram.Sets[0],
            new Box(centre + (diameter / 2) + Gap, box.Y, box.Right - centre - (diameter / 2) - Gap, side * 0.8), TextAlign.Start);
        yield return Words(diagram.Sets[1], new Box(box.X, low + (side * 0.5), centre - reach - Gap - box.X, diameter * 0.6),
            TextAlign.End);
        double right = centre + reach + Gap;
        yield return Words(diagram.Sets[2], new Box(right, low + (side * 0.5), box.Right - right, diameter * 0.6), TextAlign.Start);
        double sharedMiddle = box.Y + (diameter / 2) + (side * 0.577);
        Box shared = new(centre - (diameter * 0.17), sharedMiddle - (diameter * 0.14), diameter * 0.34, diameter * 0.28);
        yield return FigureText.Fit("Shared", shared,
            DiagramText.Of(diagram.Shared, new DiagramFont(Math.Min(size, 20), Bold: true, RightToLeft: rightToLeft)), ruler);

        SymbolFrame? Words(DiagramItem item, Box at, TextAlign align) =>
            FigureText.Fit(item.Heading, at, FigureText.Item(item, size, rightToLeft, align), ruler);
    }

    private static SymbolFrame Circle(Box box, ColorToken fill) => new()
    {
        Box = box, Name = "Set", AltText = "", Geometry = SymbolGeometry.Ellipse, Fill = fill, FillPercent = Tint, Outline = fill,
            OutlinePt = 2,
    };
}
