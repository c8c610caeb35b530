using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Layout.Figures;

/// <summary>
/// Items that make one figure over the width and height that a page has, one native group. It goes on by items, and takes larger type
/// where its box holds it.
/// </summary>
/// <param name="name">Name of the group.</param>
/// <param name="items">What it shows.</param>
internal abstract class FigureFlow<T>(string name, IReadOnlyList<T> items) : Flow
{
    private readonly Dictionary<(double Width, double Size), double> _heights = [];

    public IReadOnlyList<T> Items => items;

    /// <summary>The smallest and the largest size of its text, in points.</summary>
    protected virtual (double Least, double Most) Sizes => (16, 26);

    public sealed override double Height(double width, TypeScale scale, Ruler ruler) => Needed(width, Least(scale), ruler);

    public override double MostHeight(double width, TypeScale scale, Ruler ruler) => AnyHeight;

    public sealed override (Flow? Head, Flow? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force)
    {
        // Even parts: a figure that goes on should not end with one item.
        for (int pages = 2; pages <= items.Count; pages++)
        {
            int each = (items.Count + pages - 1) / pages;
            if (Part(0, each).Height(width, scale, ruler) <= height)
            {
                return (Part(0, each), Part(each, items.Count));
            }
        }

        if (!force)
        {
            return (null, this);
        }

        (Flow? head, Flow? rest) = CutItem(width, height, scale, ruler);
        if (items.Count == 1)
        {
            return (head, rest);
        }

        Flow others = Part(1, items.Count);
        return (head, rest is null ? others : Joined(rest, others));
    }

    public sealed override void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        double size = Least(scale);
        while (size + 2 <= Most(scale) && Needed(box.Width, size + 2, ruler) <= box.Height)
        {
            size += 2;
        }

        page.Group(name, () => Draw(box, size, ruler, page));
    }

    /// <summary>The largest size of its text among other content of a size.</summary>
    protected virtual double Most(TypeScale scale) => Sizes.Most;

    /// <summary>Height at a size of text.</summary>
    protected abstract double Measure(double width, double size, Ruler ruler);

    /// <summary>Adds the shapes.</summary>
    protected abstract void Draw(Box box, double size, Ruler ruler, PageBuilder page);

    /// <summary>The same figure of some of its items.</summary>
    protected abstract FigureFlow<T> Part(int from, int to);

    /// <summary>The first item as flows that can be cut anywhere, for one that is higher than a page.</summary>
    protected abstract Flow AsText(int index);

    private (Flow? Head, Flow? Tail) CutItem(double width, double height, TypeScale scale, Ruler ruler) =>
        AsText(0).Cut(width, height, scale, ruler, force: true);

    private static StackFlow Joined(Flow rest, Flow others) => new StackFlow(new Stack([rest, others]));

    private double Least(TypeScale scale) => Math.Clamp(scale.Second, Sizes.Least, Sizes.Most);

    private double Needed(double width, double size, Ruler ruler)
    {
        if (!_heights.TryGetValue((width, size), out double height))
        {
            _heights.Add((width, size), height = Measure(width, size, ruler));
        }

        return height;
    }
}
