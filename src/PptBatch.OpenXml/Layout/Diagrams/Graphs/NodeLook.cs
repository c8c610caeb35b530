using PptBatch.Diagrams;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Diagrams.Graphs;

/// <summary>How a kind of node is drawn.</summary>
/// <param name="Geometry">Its shape.</param>
/// <param name="Fill">Its fill, or null for none.</param>
/// <param name="Ink">Colour of its text.</param>
/// <param name="Outline">Its outline, or null for none.</param>
internal sealed record NodeLook(SymbolGeometry Geometry, ColorToken? Fill, ColorToken Ink, ColorToken? Outline = null)
{
    /// <summary>Diameter of a start or an end without words.</summary>
    public const double DotSize = 22;

    /// <summary>Dashed for a node that another part of the diagram shows.</summary>
    public bool Dashed { get; init; }

    public bool Bold { get; init; }

    public static NodeLook Of(DiagramNode node, bool continues)
    {
        SymbolGeometry geometry = GeometryOf(node);
        return continues ? new(geometry, null, ColorToken.Muted, ColorToken.Muted) { Dashed = true }
            : node.Text.Length == 0 ? Dot(node)
            : node.Marked ? new(geometry, ColorToken.Accent, ColorToken.OnAccent) { Bold = true }
            : node.Shape == NodeShape.Decision ? new(geometry, ColorToken.Mark, ColorToken.OnMark)
            : new(geometry, ColorToken.Panel, ColorToken.Ink, Edge(node.Shape));
    }

    public static bool IsDot(DiagramNode node) => node.Text.Length == 0;

    private static NodeLook Dot(DiagramNode node) => node.Shape == NodeShape.End
        ? new(SymbolGeometry.Ellipse, ColorToken.Accent, ColorToken.OnAccent, ColorToken.AccentSoft)
        : new(SymbolGeometry.Ellipse, ColorToken.Accent, ColorToken.OnAccent);

    // The lines inside these are their meaning, and without an outline they are not seen.
    private static ColorToken? Edge(NodeShape shape) => shape is NodeShape.System or NodeShape.Store ? ColorToken.Muted : null;

    private static SymbolGeometry GeometryOf(DiagramNode node) => node.Shape switch
    {
        _ when IsDot(node) => SymbolGeometry.Ellipse,
        NodeShape.Decision => SymbolGeometry.Diamond,
        NodeShape.Start or NodeShape.End => SymbolGeometry.Stadium,
        NodeShape.Data => SymbolGeometry.Parallelogram,
        NodeShape.Store => SymbolGeometry.Cylinder,
        NodeShape.Person => SymbolGeometry.Person,
        NodeShape.System => SymbolGeometry.DoubleSided,
        _ => SymbolGeometry.RoundedRectangle,
    };
}
