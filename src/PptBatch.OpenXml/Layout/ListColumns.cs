using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Layout;

/// <summary>A list of short items in two columns, read down the first and then the second; they stand equally far apart in both.</summary>
/// <param name="units">The items in order; at least three.</param>
internal sealed class ListColumns(IReadOnlyList<TextUnit> units) : Flow
{
    private readonly TextFlow _first = new([.. units.Take(Rows(units))]);
    private readonly TextFlow _second = new([.. units.Skip(Rows(units))]);

    public override int WordCount => _first.WordCount + _second.WordCount;

    // Beside each other they take the rows of the first.
    public override int ItemCount => _first.ItemCount;

    public override double Height(double width, TypeScale scale, Ruler ruler) =>
        Math.Max(_first.Height(Column(width), scale, ruler), _second.Height(Column(width), scale, ruler));

    public override double MostHeight(double width, TypeScale scale, Ruler ruler) =>
        Math.Max(_first.MostHeight(Column(width), scale, ruler), _second.MostHeight(Column(width), scale, ruler));

    /// <summary>What goes on over a second page is a list like any other.</summary>
    public override (Flow? Head, Flow? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force) =>
        Height(width, scale, ruler) <= height ? (this, null) : new TextFlow(units).Cut(width, height, scale, ruler, force);

    public override void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        Box left = box with { Width = Column(box.Width) };
        Box right = left with { X = box.Right - left.Width };
        (Box first, Box second) = page.RightToLeft ? (right, left) : (left, right);
        double gap = (box.Height - _first.Height(first.Width, scale, ruler)) / (_first.ItemCount - 1);
        double rest = _second.Height(second.Width, scale, ruler) + (gap * (_second.ItemCount - 1));
        _first.Place(first, scale, ruler, page);
        _second.Place(second with { Height = Math.Min(box.Height, rest) }, scale, ruler, page);
    }

    private static int Rows(IReadOnlyList<TextUnit> units) => (units.Count + 1) / 2;

    private static double Column(double width) => (width - Zones.Gutter) / 2;
}
