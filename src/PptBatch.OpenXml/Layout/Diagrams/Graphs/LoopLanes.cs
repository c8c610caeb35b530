using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Diagrams.Graphs;

/// <summary>The lanes outside of a graph in which loops run back, each outside of everything between its ends.</summary>
internal sealed class LoopLanes(
    LayeredGraph graph, GraphSizes sizes, Func<LayerNode, Box> place, Func<int, Box> node, Func<Loop, bool, double> legAt)
{
    private const double LabelSpace = 12;
    private const double BesideLane = 3;
    private readonly List<(bool Low, Box Box)> _taken = [];

    public PlacedWire Way(Loop loop)
    {
        (Box from, Box to) = (node(loop.From.Node), node(loop.To.Node));
        double start = loop.StartsFree ? from.X + (from.Width / 2) : legAt(loop, true);
        double end = loop.EndsFree ? to.X + (to.Width / 2) : legAt(loop, false);
        Extent label = sizes.Labels[loop.Wire];
        double width = Math.Max(start - end, label.Main > 0 ? label.Main + LabelSpace : 0);
        double first = ((start + end) / 2) - (width / 2);
        double edge = Edge(loop, first, first + width);
        bool onLane = label.Main + (2 * LabelSpace) <= start - end;
        double lane = loop.Low ? edge - sizes.Rise - (onLane ? label.Cross / 2 : 0) : edge + sizes.Rise + (onLane ? label.Cross / 2 : 0);
        double words = onLane ? lane - (label.Cross / 2) : loop.Low ? lane - label.Cross - BesideLane : lane + BesideLane;
        _taken.Add((loop.Low, new Box(first, Math.Min(words, lane), width, Math.Max(words + label.Cross, lane) - Math.Min(words, lane))));
        FlowSide side = loop.Low ? FlowSide.Low : FlowSide.High;
        (double fromCross, double toCross) = (from.Y + (from.Height / 2), to.Y + (to.Height / 2));
        Point[] points =
        [
            .. loop.StartsFree ? (Point[])[new(start, loop.Low ? from.Y : from.Bottom)]
                : [new(from.Right, fromCross), new(start, fromCross)],
            new(start, lane),
            new(end, lane),
            .. loop.EndsFree ? (Point[])[new(end, loop.Low ? to.Y : to.Bottom)] : [new(end, toCross), new(to.X, toCross)],
        ];
        return new PlacedWire(
            points,
            loop.StartsFree ? side : FlowSide.Out,
            loop.EndsFree ? side : FlowSide.In,
            label.Main <= 0 ? null : new Box(((start + end) / 2) - (label.Main / 2), words, label.Main, label.Cross));
    }

    /// <summary>The outer edge of everything that a lane from one place to another goes round.</summary>
    private double Edge(Loop loop, double first, double last)
    {
        // The layers beside are gone round as well where a label is wider than its lane.
        IEnumerable<Box> boxes = graph.Layers
            .Where((layer, number) =>
                (number >= loop.To.Layer && number <= loop.From.Layer) || layer.Any(one => Meets(place(one), first, last)))
            .SelectMany(layer => layer).Select(place)
            .Concat(_taken.Where(taken => taken.Low == loop.Low && Meets(taken.Box, first, last)).Select(taken => taken.Box));
        return loop.Low ? boxes.Min(box => box.Y) : boxes.Max(box => box.Bottom);
    }

    private static bool Meets(Box box, double first, double last) =>
        box.X < last + GraphSizes.Track && first - GraphSizes.Track < box.Right;
}
