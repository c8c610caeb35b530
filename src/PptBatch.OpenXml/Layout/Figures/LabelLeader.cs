using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Figures;

/// <summary>The line from a label to the dot at what it speaks of, glued to both.</summary>
internal static class LabelLeader
{
    private const double Dot = 9;
    private const double LinePt = 2;

    /// <summary>The line and the dot.</summary>
    public static IEnumerable<Frame> Of(Box label, Point point, int number)
    {
        (SymbolSide side, SymbolSide other) = Sides(label, point);
        Box dot = new(point.X - (Dot / 2), point.Y - (Dot / 2), Dot, Dot);
        Point start = SymbolShape.Port(SymbolGeometry.Rectangle, label, side);
        Point end = SymbolShape.Port(SymbolGeometry.Ellipse, dot, other);
        yield return new LineFrame
        {
            Box = new Box(Math.Min(start.X, end.X), Math.Min(start.Y, end.Y), Math.Abs(start.X - end.X), Math.Abs(start.Y - end.Y)),
            Name = "Leader",
            AltText = "",
            Points = [start, end],
            Color = ColorToken.Accent,
            WidthPt = LinePt,
            HeadAtEnd = false,
            Start = new Glue($"label {number}", SymbolShape.Site(SymbolGeometry.Rectangle, side)),
            End = new Glue($"point {number}", SymbolShape.Site(SymbolGeometry.Ellipse, other)),
        };
        yield return new SymbolFrame
        {
            Box = dot,
            Name = "Point",
            AltText = "",
            Geometry = SymbolGeometry.Ellipse,
            Fill = ColorToken.Accent,
            Outline = ColorToken.Surface,
            Key = $"point {number}",
        };
    }

    // The side of the label that the point lies off, and the dot's side that faces it.
    private static (SymbolSide Label, SymbolSide Dot) Sides(Box label, Point point) =>
        point.X < label.X ? (SymbolSide.Left, SymbolSide.Right)
        : point.X > label.Right ? (SymbolSide.Right, SymbolSide.Left)
        : point.Y < label.Y ? (SymbolSide.Top, SymbolSide.Bottom)
        : (SymbolSide.Bottom, SymbolSide.Top);
}
