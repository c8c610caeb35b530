using PptBatch.Diagrams;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Diagrams.Graphs;

/// <summary>
/// Finds the largest text in which a part fits a box, trying where the flow leads, how wide texts are and in how many rows it stands,
/// and then lets nodes and gaps grow until the box is used.
/// </summary>
internal sealed class GraphFitter(GraphPart part, Box box, Ruler ruler, bool rightToLeft)
{
    public const double Floor = 14;
    public const double Ceiling = 22;

    // A few steps leave room for type as large as a card's.
    private const double CeilingOfFew = 28;
    private const int FewSteps = 8;

    // A page is wide: a flow that leads across it turns only where its texts would be hard to read from the last row.
    private const double TurnsUnder = 18;
    private const double Step = 2;
    private const int MostRows = 4;
    private const double OtherDirection = 1.25;
    private const double Folded = 1.1;

    // What people draw on a grid is followed more easily than layers of somewhat larger type.
    private const double LeastOnGrid = 16;
    private const double WideDiamonds = 1.4;
    private const int GrowthSteps = 5;
    private static readonly double[] Lines = [1, 1.6, 2.4, 3.4];

    // A line of so many em is read without effort and leaves room beside it.
    private const double WidestLineEm = 11;

    /// <summary>The part placed in the box, or null where it does not fit at the least size of text.</summary>
    public FittedGraph? Fit()
    {
        double ceiling = part.Graph.Nodes.Count <= FewSteps ? CeilingOfFew : Ceiling;
        return Fit(ceiling, LeastOnGrid, OnGrids)
            ?? (FlowFrame.IsHorizontal(Wish) ? Fit(ceiling, TurnsUnder, texts => InLayers(texts, turns: false)) : null)
            ?? Fit(ceiling, Floor, texts => InLayers(texts, turns: true));
    }

    private FittedGraph? Fit(double ceiling, double floor, Func<GraphTexts, IEnumerable<Candidate>> candidates)
    {
        for (double size = ceiling; size >= floor; size -= Step)
        {
            GraphTexts texts = new(part, size, ruler, rightToLeft);
            Candidate? best = null;
            foreach (Candidate candidate in candidates(texts))
            {
                if (candidate.Fits && (best is null || candidate.Pressure < best.Pressure))
                {
                    best = candidate;
                }
            }

            if (best is not null)
            {
                return Grown(texts, best);
            }
        }

        return null;
    }

    /// <summary>Whether it fits at the least size of text.</summary>
    public bool Fits() => InLayers(new GraphTexts(part, Floor, ruler, rightToLeft), turns: true).Any(candidate => candidate.Fits);

    private DiagramDirection Across => rightToLeft ? DiagramDirection.Back : DiagramDirection.Across;

    private DiagramDirection Wish => !rightToLeft ? part.Graph.Direction : part.Graph.Direction switch
    {
        DiagramDirection.Across => DiagramDirection.Back,
        DiagramDirection.Back => DiagramDirection.Across,
        DiagramDirection down => down,
    };

    // Large type is for texts of a line or two.
    private static IEnumerable<double> Widths(GraphTexts texts, bool few)
    {
        double most = Math.Max(texts.Least, Math.Min(texts.Natural, texts.SizePt * WidestLineEm));
        return (few || texts.SizePt > Ceiling ? Lines.Take(2) : Lines)
            .Select(lines => Math.Max(texts.Least, Math.Min(most, texts.Natural / lines))).Distinct();
    }

    private IEnumerable<Candidate> OnGrids(GraphTexts texts) => part.Grids.SelectMany(grid => Widths(texts, few: false)
        .SelectMany(width => (IEnumerable<IReadOnlyList<(double, double)>>)[texts.NodeSizes(width), texts.NodeSizes(width, WideDiamonds)])
        .Select(nodes => new Candidate(part, box, texts, nodes, Across, null, 1) { Grid = grid }));

    private IEnumerable<Candidate> InLayers(GraphTexts texts, bool turns)
    {
        DiagramDirection other = FlowFrame.IsHorizontal(Wish) ? DiagramDirection.Down : Across;
        GraphFold[] folds = [.. Enumerable.Range(2, MostRows - 1).Select(rows => GraphFold.Of(part, rows)).OfType<GraphFold>()];

        // A flow that is kept from turning is for texts of a line or two.
        foreach (double width in Widths(texts, few: !turns))
        {
            IReadOnlyList<(double, double)> nodes = texts.NodeSizes(width);
            yield return new Candidate(part, box, texts, nodes, Wish, null, 1);
            // A flow turns so that its texts can be read, and not so that they can be large.
            if (turns && texts.SizePt <= Ceiling)
            {
                yield return new Candidate(part, box, texts, nodes, other, null, OtherDirection);
            }

            foreach (GraphFold fold in folds)
            {
                yield return new Candidate(part, box, texts, nodes, Across, fold, Folded);
            }
        }
    }

    private FittedGraph Grown(GraphTexts texts, Candidate candidate)
    {
        // The gap that a wider node takes is gone for its wires, so both directions are tried for themselves.
        double wider = Most(growth => candidate.Holds(new Growth(growth, 0)));
        double higher = Most(growth => candidate.Holds(new Growth(wider, growth)));
        PlacedGraph placed = candidate.Placed(new Growth(wider, higher))!;
        return FittedGraph.Of(part, texts, placed, FlowFrame.Centred(candidate.Direction, placed.Size, box));
    }

    private static double Most(Func<double, bool> holds)
    {
        if (holds(1))
        {
            return 1;
        }

        (double low, double high) = (0, 1);
        for (int step = 0; step < GrowthSteps; step++)
        {
            double middle = (low + high) / 2;
            (low, high) = holds(middle) ? (middle, high) : (low, middle);
        }

        return low;
    }

    /// <summary>How far sizes are between what they need and what they would like, from 0 to 1.</summary>
    private readonly record struct Growth(double Wider, double Higher);

    private sealed class Candidate(
        GraphPart part, Box box, GraphTexts texts, IReadOnlyList<(double Width, double Height)> nodes, DiagramDirection direction,
            GraphFold? fold, double penalty)
    {
        private const double WideNode = 220;
        private const double HighNode = 120;
        private const double Proportion = 0.85;
        private const double DiamondProportion = 0.62;

        // Steps of a straight flow are cards: one row takes about half of the body's height, several together two thirds.
        private const double RowShare = 0.46;
        private const double RowsShare = 0.68;
        private const double WideCard = 250;
        private const double CardProportion = 1.1;
        private readonly double _widest = part.IsStraight ? WideCard : WideNode;
        private readonly double _highest =
            part.IsStraight ? Math.Max(HighNode, box.Height * (fold is null ? RowShare : RowsShare / fold.Rows.Count)) : HighNode;
        private readonly double _proportion = part.IsStraight ? CardProportion : Proportion;
        private (double Width, double Height)? _least;

        public DiagramDirection Direction => direction;

        public DecisionGrid? Grid { get; init; }

        /// <summary>Whether it fits at its least sizes.</summary>
        public bool Fits => Holds(default);

        /// <summary>How much of the box it takes at its least sizes.</summary>
        public double Pressure => Math.Max(Least.Width / box.Width, Least.Height / box.Height) * penalty;

        private (double Width, double Height) Least => _least ??= Place(default);

        /// <summary>Whether it fits at a growth.</summary>
        public bool Holds(Growth growth)
        {
            (double width, double height) = growth == default ? Least : Place(growth);
            return width <= box.Width && height <= box.Height;
        }

        private bool Horizontal => FlowFrame.IsHorizontal(direction);

        private (double Width, double Height) Place(Growth growth)
        {
            Extent size = Placed(growth)?.Size ?? new Extent(double.MaxValue, double.MaxValue);
            return Horizontal ? (size.Main, size.Cross) : (size.Cross, size.Main);
        }

        public PlacedGraph? Placed(Growth growth)
        {
            (double along, double across) = Horizontal ? (growth.Wider, growth.Higher) : (growth.Higher, growth.Wider);
            GraphSizes sizes = new()
            {
                Nodes = [.. nodes.Select((size, node) => Turned(Grown(size, growth, texts.Looks[node].Geometry)))],
                Labels = [.. texts.LabelSizes.Select(Turned)],
                MainGap = Between(texts.SizePt < 18 ? 24 : 30, Horizontal ? 72 : 56, along),
                CrossGap = Between(14, fold is null ? 84 : 64, across),
                Rise = Between(14, 48, across),
                LabelsBeside = Horizontal,
            };
            return Grid is not null ? GridGeometry.Of(Grid, part.Wires, sizes)
                : fold is null ? GraphGeometry.Of(part.Layered, part.Wires, sizes, part.Branches)
                : FoldGeometry.Of(part, fold, sizes with { CrossGap = Math.Max(sizes.CrossGap, 2 * GraphSizes.Clear) });
        }

        private (double Width, double Height) Grown((double Width, double Height) size, Growth growth, SymbolGeometry geometry)
        {
            if (size.Width <= NodeLook.DotSize)
            {
                return size;
            }

            bool isDiamond = geometry == SymbolGeometry.Diamond;
            double diamond = isDiamond ? 1.25 : 1;
            double proportion = isDiamond ? DiamondProportion : _proportion;
            double width = Between(size.Width, Math.Max(size.Width, _widest * diamond), growth.Wider);
            return (width, Between(size.Height, Math.Max(size.Height, Math.Min(_highest * diamond, width * proportion)), growth.Higher));
        }

        private Extent Turned((double Width, double Height) size) =>
            Horizontal ? new(size.Width, size.Height) : new(size.Height, size.Width);

        private static double Between(double least, double most, double share) => least + ((most - least) * share);
    }
}
