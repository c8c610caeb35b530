using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Diagrams.Graphs;

/// <summary>A part of a graph placed on a page.</summary>
/// <param name="Part">The part.</param>
/// <param name="Texts">Its texts in the size that fits.</param>
/// <param name="Nodes">Box of each node.</param>
/// <param name="Wires">Way of each edge.</param>
internal sealed record FittedGraph(GraphPart Part, GraphTexts Texts, IReadOnlyList<Box> Nodes, IReadOnlyList<FittedWire> Wires)
{
    /// <summary>Turns what was placed along a flow to where the flow leads.</summary>
    public static FittedGraph Of(GraphPart part, GraphTexts texts, PlacedGraph placed, FlowFrame frame)
    {
        List<Box> nodes = [.. placed.Nodes.Select(frame.Turn)];
        return new FittedGraph(part, texts, nodes, [.. placed.Wires.Select(Turned)]);

        FittedWire Turned(PlacedWire wire, int number)
        {
            Point[] points = [.. wire.Points.Select(frame.Turn)];
            (SymbolSide start, SymbolSide end) = (frame.Side(wire.Start), frame.Side(wire.End));
            Wire ends = part.Wires[number];

            // The site of a slanted side lies inside the box.
            points[0] = SymbolShape.Port(texts.Looks[ends.From].Geometry, nodes[ends.From], start);
            points[^1] = SymbolShape.Port(texts.Looks[ends.To].Geometry, nodes[ends.To], end);
            return new FittedWire(points, start, end, wire.Label is { } label ? frame.Turn(label) : null);
        }
    }
}

/// <summary>The way of an edge on the page.</summary>
/// <param name="Points">Its corners, ends included.</param>
/// <param name="Start">Side of the node that it leaves.</param>
/// <param name="End">Side of the node that it enters.</param>
/// <param name="Label">Box of its label, or null.</param>
internal sealed record FittedWire(IReadOnlyList<Point> Points, SymbolSide Start, SymbolSide End, Box? Label);
