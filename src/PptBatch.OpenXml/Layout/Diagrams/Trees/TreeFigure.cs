using PptBatch.Diagrams;
using PptBatch.OpenXml.Layout.Diagrams.Pieces;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Diagrams.Trees;

/// <summary>
/// A tree that grows to the end of the line, or a mind map that grows to both sides: a column for each depth, elbows at half the gap.
/// </summary>
internal sealed class TreeFigure(TreeItem root, bool bothSides, Box box, double size, Ruler ruler, bool rightToLeft)
{
    public const double Ceiling = 24;
    public const double Floor = 14;
    private const double SideSpace = 12;
    private const double EndSpace = 5;
    private const double RoomyGap = 14;
    private const double WideRoot = 180;
    private const double WideBranch = 198;
    private const double WideLeaf = 210;
    private const double LeastColumnGap = 32;
    private const double MostColumnGap = 64;
    private const double LeastGap = 6;
    private const double MostGap = 30;
    private const double WidestNode = 250;
    private static readonly double[] EndSpaces = [16, 12, 9, EndSpace];
    private readonly Dictionary<PlacedTree, IReadOnlyList<TextParagraph>> _texts = [];

    /// <summary>The frames, or null where the tree does not fit at this size of text.</summary>
    public IReadOnlyList<Frame>? Place()
    {
        List<PlacedTree> sides = [.. Sides().Select(side => Read(side, 0))];
        int depths = sides.SelectMany(side => side.All()).Max(node => node.Depth) + 1;
        int columns = bothSides ? (2 * depths) - 1 : depths;
        double columnGap = Math.Clamp(box.Width / columns * 0.22, LeastColumnGap, MostColumnGap);
        if (Widths(sides, depths, box.Width - (columnGap * (columns - 1))) is not { } widths)
        {
            return null;
        }

        columnGap = Grow(widths, columnGap, columns);
        double gap = EndSpaces.Select(space => Gap(sides, widths, space)).FirstOrDefault(found => found >= RoomyGap);
        if (gap == 0 && (gap = Gap(sides, widths, EndSpace)) < LeastGap)
        {
            return null;
        }

        List<Frame> lines = [];
        List<Frame> nodes = [];
        double used = widths.Select((width, depth) => width * (bothSides && depth > 0 ? 2 : 1)).Sum() + (columnGap * (columns - 1));
        double left = box.X + ((box.Width - used) / 2);
        double rootLeft = bothSides ? left + widths.Skip(1).Sum() + (columnGap * (depths - 1)) : left;
        for (int side = 0; side < sides.Count; side++)
        {
            double height = TidyTree.Place(sides[side], gap);
            double top = box.Y + ((box.Height - height) / 2);
            Draw(sides[side], side, new Columns(widths, columnGap, rootLeft, Back: side == 1), top, lines, nodes);
        }

        return [.. lines, .. nodes];
    }

    private IEnumerable<TreeItem> Sides()
    {
        if (!bothSides || root.Children.Count < 2)
        {
            return [root];
        }

        int leaves = root.Children.Sum(Leaves);
        int first = 0;
        int taken = 0;
        while (first < root.Children.Count - 1 && taken + (Leaves(root.Children[first]) / 2.0) < leaves / 2.0)
        {
            taken += Leaves(root.Children[first++]);
        }

        first = Math.Max(1, first);
        return [root with { Children = [.. root.Children.Take(first)] }, root with { Children = [.. root.Children.Skip(first)] }];
    }

    private static int Leaves(TreeItem item) => item.Children.Count == 0 ? 1 : item.Children.Sum(Leaves);

    private PlacedTree Read(TreeItem item, int depth)
    {
        PlacedTree node = new(item.Text, depth, [.. item.Children.Select(child => Read(child, depth + 1))]);
        ColorToken ink = depth == 0 ? ColorToken.OnAccent : ColorToken.Ink;
        _texts.Add(node, DiagramText.Of(item.Text, new DiagramFont(size, ink, depth < 2, rightToLeft), depth < 2 ? TextAlign.Center
            : TextAlign.Start));
        return node;
    }

    /// <summary>
    /// The width of each column: what its texts would like, less where the page is too narrow; null where a word would be split.
    /// </summary>
    private double[]? Widths(List<PlacedTree> sides, int depths, double available)
    {
        double[] least = new double[depths];
        double[] natural = new double[depths];
        foreach (PlacedTree node in sides.SelectMany(side => side.All()))
        {
            double word = Math.Ceiling(DiagramText.LeastWidth(_texts[node], ruler)) + (2 * SideSpace) + 1;
            least[node.Depth] = Math.Max(least[node.Depth], word);
            natural[node.Depth] = Math.Max(natural[node.Depth],
                Math.Ceiling(DiagramText.NaturalWidth(_texts[node], ruler)) + (2 * SideSpace) + 2);
        }

        for (int depth = 0; depth < depths; depth++)
        {
            natural[depth] = Math.Max(least[depth], Math.Min(natural[depth], WidestNode));
        }

        double needed = Total(least);
        double wanted = Total(natural);
        double share = wanted <= available ? 1 : needed > available ? -1 : (available - needed) / Math.Max(1, wanted - needed);
        return share < 0 ? null : [.. least.Select((width, depth) => width + ((natural[depth] - width) * share))];

        double Total(double[] widths) => widths.Select((width, depth) => width * (bothSides && depth > 0 ? 2 : 1)).Sum();
    }

    // What the columns leave of the width goes to the gaps and the inner columns first, then to the leaves, up to the edge.
    private double Grow(double[] widths, double gap, int columns)
    {
        int sides = bothSides ? 2 : 1;
        double spare = box.Width - (gap * (columns - 1)) - widths.Select((width, depth) => width * (depth > 0 ? sides : 1)).Sum();
        for (int depth = 0; depth < widths.Length; depth++)
        {
            bool leaves = depth == widths.Length - 1 && depth > 0;
            double wanted = leaves && !bothSides ? double.MaxValue : leaves ? WideLeaf : depth == 0 ? WideRoot : WideBranch;
            double more = Math.Clamp(wanted - widths[depth], 0, Math.Max(0, spare) / (depth > 0 ? sides : 1));
            widths[depth] += more;
            spare -= more * (depth > 0 ? sides : 1);
        }

        return columns > 1 ? gap + Math.Min(MostColumnGap / 2, Math.Max(0, spare) / (columns - 1)) : gap;
    }

    /// <summary>The largest gap at which the tree holds its height; less than nothing where none does.</summary>
    /// <param name="sides">The sides; their nodes are given their heights.</param>
    /// <param name="widths">The columns.</param>
    /// <param name="space">Space above and below the text of a node.</param>
    private double Gap(List<PlacedTree> sides, double[] widths, double space)
    {
        foreach (PlacedTree node in sides.SelectMany(side => side.All()))
        {
            node.Height = ruler.Height(_texts[node], widths[node.Depth] - (2 * SideSpace))
                + (2 * (node.Depth == 0 && node.Children.Count > 0 ? Math.Max(space, EndSpaces[0]) : space));
        }

        for (double gap = MostGap; gap >= LeastGap; gap -= 2)
        {
            if (sides.All(side => TidyTree.Place(side, gap) <= box.Height))
            {
                return gap;
            }
        }

        return -1;
    }

    private void Draw(PlacedTree node, int side, Columns columns, double top, List<Frame> lines, List<Frame> nodes)
    {
        Dictionary<PlacedTree, string> keys = [];
        PlacedTree start = node;
        foreach (PlacedTree one in start.All())
        {
            keys[one] = one == start ? "root" : $"{side}.{keys.Count}";
            if (one != start || side == 0)
            {
                nodes.Add(Node(one, BoxOf(one), keys[one]));
            }
        }

        foreach (PlacedTree parent in start.All())
        {
            foreach (PlacedTree child in parent.Children)
            {
                lines.AddRange(ConnectorPieces.Of(Line(BoxOf(parent), BoxOf(child), keys[parent], keys[child], columns.Back),
                    $"edge {keys[child]}"));
            }
        }

        Box BoxOf(PlacedTree one)
        {
            double middle = one == start && bothSides ? box.Y + (box.Height / 2) : top + one.Middle;
            return new Box(columns.Left(one.Depth), middle - (one.Height / 2), columns.Widths[one.Depth], one.Height);
        }
    }

    private SymbolFrame Node(PlacedTree node, Box at, string key) => new()
    {
        Box = at,
        Name = node.Text,
        Geometry = SymbolGeometry.RoundedRectangle,
        Fill = node.Depth == 0 ? ColorToken.Accent : node.Depth == 1 ? ColorToken.AccentSoft : ColorToken.Panel,
        Insets = new Insets(SideSpace, EndSpace, SideSpace, EndSpace),
        Paragraphs = ruler.Fitted(_texts[node], at.Width - (2 * SideSpace)),
        Key = key,
    };

    private static LineFrame Line(Box parent, Box child, string from, string to, bool back)
    {
        (SymbolSide leaves, SymbolSide enters) = back ? (SymbolSide.Left, SymbolSide.Right) : (SymbolSide.Right, SymbolSide.Left);
        Point start = SymbolShape.Port(SymbolGeometry.RoundedRectangle, parent, leaves);
        Point end = SymbolShape.Port(SymbolGeometry.RoundedRectangle, child, enters);
        double turn = (start.X + end.X) / 2;
        Point[] points = [start, new(turn, start.Y), new(turn, end.Y), end];
        return new LineFrame
        {
            Box = ConnectorPieces.Around(points),
            Name = "Branch",
            AltText = "",
            Points = points,
            HeadAtEnd = false,
            Start = new Glue(from, (int)leaves),
            End = new Glue(to, (int)enters),
        };
    }

    private sealed record Columns(double[] Widths, double Gap, double RootLeft, bool Back)
    {
        public double Left(int depth) => Back
            ? RootLeft - Enumerable.Range(1, depth).Sum(column => Widths[column] + Gap)
            : RootLeft + Enumerable.Range(0, depth).Sum(column => Widths[column] + Gap);
    }
}
