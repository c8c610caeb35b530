using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Scenes.Shapes;

internal enum ShapeKind { Shape, Picture, Table, Chart, Other, Line }

/// <summary>Placeholder type and index; a missing type means <c>obj</c>.</summary>
internal sealed record PlaceholderId(string Type, string Index)
{
    public bool IsTitle => Type is "title" or "ctrTitle";

    public bool IsFooter => Type is "dt" or "ftr" or "sldNum" or "hdr";
}

/// <summary>A shape of a slide with its place on the slide; groups are taken apart.</summary>
internal sealed record SceneShape
{
    private static readonly XName Text = Ooxml.P + "txBody";

    public required XElement Element { get; init; }

    public required ShapeKind Kind { get; init; }

    public required string Name { get; init; }

    public required PlaceholderId? Placeholder { get; init; }

    /// <summary>The shape, then the placeholders of layout and master that it inherits from.</summary>
    public required IReadOnlyList<XElement> Chain { get; init; }

    /// <summary>Where it is, in points, before its rotation; null when nothing says so.</summary>
    public required Box? Frame { get; init; }

    /// <summary>Clockwise rotation in degrees.</summary>
    public double Rotation { get; init; }

    /// <summary>Number of the outermost group that it is in; 0 for none.</summary>
    public int Group { get; init; }

    /// <summary>True when a group that it is in has an alternative text or is an ornament.</summary>
    public bool IsSaidByGroup { get; init; }

    /// <summary>True for a shape that the layout or the master draws behind the slide's own.</summary>
    public bool IsBackdrop { get; init; }

    public bool Hidden { get; init; }

    /// <summary>Its place among the slide's own shapes, from 0; -1 for a shape behind them.</summary>
    public int Place { get; set; } = -1;

    public bool Decorative { get; init; }

    public string? AltText { get; init; }

    /// <summary>The box that holds the shape as it is turned.</summary>
    public Box? Bounds => Frame is { } frame ? Turned(frame) : null;

    public XElement? TextBody => Element.Element(Text);

    /// <summary>The box that holds a box of the shape when the shape is turned about its middle.</summary>
    public Box Turned(Box inner)
    {
        if (Rotation == 0 || Frame is not { } frame)
        {
            return inner;
        }

        (double sin, double cos) = Math.SinCos(Rotation * Math.PI / 180);
        double right = inner.X + (inner.Width / 2) - frame.X - (frame.Width / 2);
        double down = inner.Y + (inner.Height / 2) - frame.Y - (frame.Height / 2);
        double middle = frame.X + (frame.Width / 2) + (right * cos) - (down * sin);
        double centre = frame.Y + (frame.Height / 2) + (right * sin) + (down * cos);
        double width = Math.Abs(inner.Width * cos) + Math.Abs(inner.Height * sin);
        double height = Math.Abs(inner.Width * sin) + Math.Abs(inner.Height * cos);
        return new Box(middle - (width / 2), centre - (height / 2), width, height);
    }
}
