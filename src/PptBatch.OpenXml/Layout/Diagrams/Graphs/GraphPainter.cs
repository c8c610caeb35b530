using PptBatch.Diagrams;
using PptBatch.OpenXml.Layout.Diagrams.Pieces;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Diagrams.Graphs;

/// <summary>Makes the frames of a placed graph: wires at the back, labels on grounds over them, nodes in the order of the text.</summary>
internal static class GraphPainter
{
    private const double Thick = 4;

    public static IReadOnlyList<Frame> Frames(FittedGraph fitted, Ruler ruler)
    {
        GraphDiagram graph = fitted.Part.Graph;
        return
        [
            .. graph.Edges.SelectMany((edge, number) => ConnectorPieces.Of(Line(edge, number, fitted), $"edge {number}")),
            .. graph.Edges.Select((edge, number) => Label(edge, number, fitted, ruler)).OfType<SymbolFrame>(),
            .. graph.Nodes.Select((node, number) => Node(node, number, fitted, ruler)),
        ];
    }

    private static LineFrame Line(DiagramEdge edge, int number, FittedGraph fitted) => new()
    {
        Box = ConnectorPieces.Around(fitted.Wires[number].Points),
        Name = "Arrow",
        AltText = "",
        Points = fitted.Wires[number].Points,
        Start = new Glue(edge.From,
            SymbolShape.Site(fitted.Texts.Looks[fitted.Part.Wires[number].From].Geometry, fitted.Wires[number].Start)),
        End = new Glue(edge.To, SymbolShape.Site(fitted.Texts.Looks[fitted.Part.Wires[number].To].Geometry, fitted.Wires[number].End)),
        WidthPt = edge.Line == EdgeLine.Thick ? Thick : 2,
        Dashed = edge.Line == EdgeLine.Dashed,
        HeadAtStart = edge.HeadAtStart,
        HeadAtEnd = edge.HeadAtEnd,
    };

    private static SymbolFrame? Label(DiagramEdge edge, int number, FittedGraph fitted, Ruler ruler) =>
        fitted.Wires[number].Label is not { } box ? null : new SymbolFrame
    {
        Box = box,
        Name = "Label",
        Fill = ColorToken.Surface,
        Paragraphs = ruler.Fitted(fitted.Texts.Labels[number], box.Width - 4),
        Insets = new Insets(2, 0, 2, 0),
    };

    private static SymbolFrame Node(DiagramNode node, int number, FittedGraph fitted, Ruler ruler)
    {
        NodeLook look = fitted.Texts.Looks[number];
        Box box = fitted.Nodes[number];
        Box room = SymbolShape.TextRoom(look.Geometry);
        Insets padding = NodeLook.IsDot(node) ? Insets.None : GraphTexts.Padding(look.Geometry);
        return new SymbolFrame
        {
            Box = box,
            Name = node.Text.Length == 0 ? "Node" : node.Text.Split('\n')[0],
            AltText = NodeLook.IsDot(node) ? "" : null,
            Geometry = look.Geometry,
            Fill = look.Fill,
            Outline = look.Outline,
            OutlinePt = look.Dashed ? 1.5 : NodeLook.IsDot(node) ? 5 : 1.25,
            DashedOutline = look.Dashed,
            Paragraphs = ruler.Fitted(fitted.Texts.Nodes[number], (box.Width * room.Width) - padding.Left - padding.Right),
            Insets = padding,
            Key = node.Id,
        };
    }
}
