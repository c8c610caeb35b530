using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Diagrams.Graphs;

/// <summary>A graph with everything placed; X runs along the flow, Y across it.</summary>
/// <param name="Nodes">Box of each node.</param>
/// <param name="Wires">Way of each edge.</param>
/// <param name="Size">Size of the whole; its low corner is at 0.</param>
internal sealed record PlacedGraph(IReadOnlyList<Box> Nodes, IReadOnlyList<PlacedWire> Wires, Extent Size);

/// <summary>The way of an edge.</summary>
/// <param name="Points">Its corners, ends included.</param>
/// <param name="Start">Side of the node that it leaves.</param>
/// <param name="End">Side of the node that it enters.</param>
/// <param name="Label">Box of its label, or null.</param>
internal sealed record PlacedWire(IReadOnlyList<Point> Points, FlowSide Start, FlowSide End, Box? Label);

/// <summary>A side of a node: where the flow comes in and goes out, and the two beside it.</summary>
internal enum FlowSide { In, Out, Low, High }
