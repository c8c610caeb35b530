namespace PptBatch.OpenXml.Pages.Drawing;

/// <summary>What the format says of a geometry: where its text stands and where lines can be glued.</summary>
public static class SymbolShape
{
    private const double ParallelogramSlant = 0.075; // of the width, at half the height
    private const double Round = 0.146447;

    /// <summary>The part of the shape, in fractions of its size, that its text keeps to.</summary>
    /// <param name="geometry">The shape's outline.</param>
    public static Box TextRoom(SymbolGeometry geometry) => geometry switch
    {
        SymbolGeometry.Diamond => new(0.2, 0.3, 0.6, 0.4),
        SymbolGeometry.Parallelogram => new(0.15, 0, 0.7, 1),
        SymbolGeometry.Cylinder => new(0, 0.3, 1, 0.6),
        SymbolGeometry.DoubleSided => new(0.125, 0, 0.75, 1),
        SymbolGeometry.Stadium => new(1018 / 21600.0, 3163 / 21600.0, 19564 / 21600.0, 15274 / 21600.0),
        SymbolGeometry.Ellipse => new(Round, Round, 1 - (2 * Round), 1 - (2 * Round)),
        SymbolGeometry.Person => new(0, PersonOutline.Shoulders, 1, 1 - PersonOutline.Shoulders),
        _ => new(0, 0, 1, 1),
    };

    /// <summary>Number of the connection site at the middle of a side: of four in turn, or of an ellipse's eight.</summary>
    internal static int Site(SymbolGeometry geometry, SymbolSide side) => geometry == SymbolGeometry.Ellipse ? (int)side * 2 : (int)side;

    /// <summary>Where the site at the middle of a side is.</summary>
    internal static Point Port(SymbolGeometry geometry, Box box, SymbolSide side)
    {
        double slant = geometry == SymbolGeometry.Parallelogram ? ParallelogramSlant * box.Width : 0;
        return side switch
        {
            SymbolSide.Top => new(box.X + (box.Width / 2), box.Y),
            SymbolSide.Bottom => new(box.X + (box.Width / 2), box.Bottom),
            SymbolSide.Left => new(box.X + slant, box.Y + (box.Height / 2)),
            _ => new(box.Right - slant, box.Y + (box.Height / 2)),
        };
    }
}
