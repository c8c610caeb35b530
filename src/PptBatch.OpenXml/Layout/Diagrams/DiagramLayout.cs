using PptBatch.Diagrams;
using PptBatch.OpenXml.Layout.Diagrams.Figures;
using PptBatch.OpenXml.Layout.Diagrams.Graphs;
using PptBatch.OpenXml.Layout.Diagrams.Sequences;
using PptBatch.OpenXml.Layout.Diagrams.Trees;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Diagrams;

/// <summary>Places a diagram in a box: on one page, or on as many as it needs at the least size of text.</summary>
internal static class DiagramLayout
{
    private const int MostStages = 6;
    private const int FewestStages = 3;

    /// <summary>A group for each page; none where a word is wider than its place, so that the words must be shown in another way.</summary>
    public static IReadOnlyList<GroupFrame> Pages(Diagram diagram, Box box, Ruler ruler, bool rightToLeft)
    {
        string description = DiagramDescription.Of(diagram);
        return [.. Parts(diagram, box, ruler, rightToLeft).Select(part => DiagramGroup.Of(part, "Diagram", description))];
    }

    private static IReadOnlyList<IReadOnlyList<Frame>> Parts(Diagram diagram, Box box, Ruler ruler, bool rightToLeft) => diagram switch
    {
        GraphDiagram { Nodes.Count: > 0 } graph => Graph(graph, box, ruler, rightToLeft),
        CycleDiagram cycle when cycle.Items.Count is < FewestStages or > MostStages => Graph(Ring(cycle), box, ruler, rightToLeft),
        SequenceDiagram { Participants.Count: > 0 } sequence => Sequence(sequence, box, ruler, rightToLeft),
        TreeDiagram tree => Tree(tree.Root, false, box, ruler, rightToLeft),
        MindMapDiagram map => Tree(map.Root, true, box, ruler, rightToLeft),
        _ => Figure(diagram, box, ruler, rightToLeft),
    };

    private static List<IReadOnlyList<Frame>> Graph(GraphDiagram graph, Box box, Ruler ruler, bool rightToLeft)
    {
        List<IReadOnlyList<Frame>> pages = [];
        foreach (GraphPart part in GraphSplitter.Parts(graph, box, ruler, rightToLeft))
        {
            if (new GraphFitter(part, box, ruler, rightToLeft).Fit() is not { } fitted)
            {
                return [];
            }

            pages.Add(GraphPainter.Frames(fitted, ruler));
        }

        return pages;
    }

    // A ring has room for six stages; a longer one is a flow that comes back.
    private static GraphDiagram Ring(CycleDiagram cycle) => new(
        [.. cycle.Items.Select((item, number) =>
            new DiagramNode($"stage {number}", item.Text.Length == 0 ? item.Heading
                : item.Heading + "\n" + item.Text) { Marked = item.Marked })],
        [.. cycle.Items.Select((_, number) => new DiagramEdge($"stage {number}", $"stage {(number + 1) % cycle.Items.Count}"))]);

    private static IReadOnlyList<IReadOnlyList<Frame>> Figure(Diagram diagram, Box box, Ruler ruler, bool rightToLeft)
    {
        IReadOnlyList<Frame>? placed = diagram switch
        {
            CycleDiagram cycle => CycleFigure.Place(cycle, box, ruler, rightToLeft),
            LayersDiagram { Layers.Count: > 0 } layers => LayersFigure.Place(layers, box, ruler, rightToLeft),
            PyramidDiagram { Items.Count: > 0 } pyramid => StackFigure.Pyramid(pyramid.Items, box, ruler, rightToLeft),
            FunnelDiagram { Items.Count: > 0 } funnel => StackFigure.Funnel(funnel.Items, box, ruler, rightToLeft),
            MatrixDiagram { Cells.Count: 4 } matrix => MatrixFigure.Place(matrix, box, ruler, rightToLeft),
            SetsDiagram { Sets.Count: 2 or 3 } sets => SetsFigure.Place(sets, box, ruler, rightToLeft),
            _ => null,
        };
        return placed is not null ? [Turned(placed, box, rightToLeft)]
            : diagram is LayersDiagram { Layers.Count: > 1 } many ? Halves(many, box, ruler, rightToLeft)
            : [];
    }

    private static IReadOnlyList<IReadOnlyList<Frame>> Halves(LayersDiagram layers, Box box, Ruler ruler, bool rightToLeft)
    {
        int half = (layers.Layers.Count + 1) / 2;
        return Together(
            Parts(layers with { Layers = [.. layers.Layers.Take(half)] }, box, ruler, rightToLeft),
            Parts(layers with { Layers = [.. layers.Layers.Skip(half)] }, box, ruler, rightToLeft));
    }

    private static IReadOnlyList<IReadOnlyList<Frame>> Tree(TreeItem root, bool bothSides, Box box, Ruler ruler, bool rightToLeft)
    {
        if (Placed(bothSides) is { } placed || (!bothSides && (placed = Placed(true)) is not null))
        {
            return [Turned(placed, box, rightToLeft)];
        }

        if (root.Children.Count > 1)
        {
            int half = (root.Children.Count + 1) / 2;
            return Together(
                Tree(root with { Children = [.. root.Children.Take(half)] }, bothSides, box, ruler, rightToLeft),
                Tree(root with { Children = [.. root.Children.Skip(half)] }, bothSides, box, ruler, rightToLeft));
        }

        // A single branch that is too large goes on without what it hangs on, after a page that shows where.
        return root is { Children: [{ Children.Count: > 0 } only] }
            ? Together(Tree(root with { Children = [only with { Children = [] }] }, bothSides, box, ruler, rightToLeft),
                Tree(only, bothSides, box, ruler, rightToLeft))
            : [];

        IReadOnlyList<Frame>? Placed(bool both) => FigureText.Largest(
            TreeFigure.Ceiling, TreeFigure.Floor, size => new TreeFigure(root, both, box, size, ruler, rightToLeft).Place());
    }

    private static IReadOnlyList<IReadOnlyList<Frame>> Sequence(SequenceDiagram sequence, Box box, Ruler ruler, bool rightToLeft)
    {
        if (FigureText.Largest(SequenceFigure.Ceiling, SequenceFigure.Floor, size =>
            new SequenceFigure(sequence, box, size, ruler, rightToLeft).Place()) is { } placed)
        {
            return [Turned(placed, box, rightToLeft)];
        }

        if (sequence.Messages.Count < 2)
        {
            return [];
        }

        int half = (sequence.Messages.Count + 1) / 2;
        return Together(
            Sequence(Of(sequence.Messages.Take(half)), box, ruler, rightToLeft),
                Sequence(Of(sequence.Messages.Skip(half)), box, ruler, rightToLeft));

        // Who has no part in these messages would only make the columns narrow.
        SequenceDiagram Of(IEnumerable<SequenceMessage> messages)
        {
            List<SequenceMessage> part = [.. messages];
            return sequence with { Messages = part,
                Participants = [.. sequence.Participants.Where(name => part.Any(message => message.From == name || message.To == name))] };
        }
    }

    private static IReadOnlyList<IReadOnlyList<Frame>> Together(IReadOnlyList<IReadOnlyList<Frame>> first,
        IReadOnlyList<IReadOnlyList<Frame>> rest) =>
        first.Count == 0 || rest.Count == 0 ? [] : [.. first, .. rest];

    private static IReadOnlyList<Frame> Turned(IReadOnlyList<Frame> frames, Box box, bool rightToLeft) =>
        rightToLeft ? Mirror.Of(frames, box) : frames;
}
