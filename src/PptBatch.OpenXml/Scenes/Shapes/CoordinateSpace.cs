using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Scenes.Shapes;

/// <summary>Maps the coordinates inside a group to points on the slide.</summary>
internal sealed record CoordinateSpace(double X, double Y, double ScaleX, double ScaleY)
{
    public static CoordinateSpace Slide { get; } = new(0, 0, 1, 1);

    /// <summary>The space inside a group that lies in this one.</summary>
    public CoordinateSpace Enter(XElement? transform)
    {
        XElement? offset = transform?.Element(A + "off");
        XElement? extent = transform?.Element(A + "ext");
        XElement? childOffset = transform?.Element(A + "chOff");
        XElement? childExtent = transform?.Element(A + "chExt");
        double scaleX = Ratio(extent.Points("cx"), childExtent.Points("cx"));
        double scaleY = Ratio(extent.Points("cy"), childExtent.Points("cy"));
        double left = (offset.Points("x") ?? 0) - ((childOffset.Points("x") ?? 0) * scaleX);
        double top = (offset.Points("y") ?? 0) - ((childOffset.Points("y") ?? 0) * scaleY);
        return new CoordinateSpace(X + (left * ScaleX), Y + (top * ScaleY), ScaleX * scaleX, ScaleY * scaleY);
    }

    /// <summary>The box of a transform in this space, in points; null when it says none.</summary>
    public Box? Place(XElement? transform)
    {
        XElement? offset = transform?.Element(A + "off");
        XElement? extent = transform?.Element(A + "ext");
        return offset.Points("x") is { } x && offset.Points("y") is { } y && extent.Points("cx") is { } width
            && extent.Points("cy") is { } height
            ? new Box(X + (x * ScaleX), Y + (y * ScaleY), Math.Abs(width * ScaleX), Math.Abs(height * ScaleY))
            : null;
    }

    private static double Ratio(double? outer, double? inner) => inner is > 0 && outer is { } length ? length / inner.Value : 1;
}
