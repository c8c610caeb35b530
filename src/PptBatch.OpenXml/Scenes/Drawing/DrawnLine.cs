using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Scenes.Colors;
using PptBatch.OpenXml.Scenes.Looks;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Scenes.Drawing;

/// <summary>The look of a line.</summary>
/// <param name="Color">Its colour; of a gradient, its first.</param>
/// <param name="WidthPt">Its width in points.</param>
public sealed record DrawnLine(Rgb Color, double WidthPt)
{
    /// <summary>Lengths of dashes and of the gaps that follow them, in widths of the line; empty for a line without gaps.</summary>
    public IReadOnlyList<double> Dashes { get; init; } = [];

    /// <summary>What it begins with.</summary>
    public LineEnd Start { get; init; }

    /// <summary>How long that is, in widths of the line. Default: 3.</summary>
    public double StartWidths { get; init; } = 3;

    /// <summary>What it ends with.</summary>
    public LineEnd End { get; init; }

    /// <summary>How long that is, in widths of the line. Default: 3.</summary>
    public double EndWidths { get; init; } = 3;

    internal static DrawnLine? Of(Outline? outline) => outline is not { } line ? null : new DrawnLine(line.Color, line.WidthPt)
    {
        Dashes = Pattern(line.Properties?.Element(A + "prstDash").Text("val")),
        Start = EndOf(line.Properties?.Element(A + "headEnd")),
        StartWidths = WidthsOf(line.Properties?.Element(A + "headEnd")),
        End = EndOf(line.Properties?.Element(A + "tailEnd")),
        EndWidths = WidthsOf(line.Properties?.Element(A + "tailEnd")),
    };

    private static double[] Pattern(string? name) => name switch
    {
        "dot" or "sysDot" => [1, 1],
        "sysDash" => [3, 1],
        "sysDashDot" => [3, 1, 1, 1],
        "sysDashDotDot" => [3, 1, 1, 1, 1, 1],
        "dash" => [4, 3],
        "dashDot" => [4, 3, 1, 3],
        "lgDash" => [8, 3],
        "lgDashDot" => [8, 3, 1, 3],
        "lgDashDotDot" => [8, 3, 1, 3, 1, 3],
        _ => [],
    };

    private static double WidthsOf(XElement? end) => end.Text("len") switch
    {
        "sm" => 2,
        "lg" => 5,
        _ => 3,
    };

    private static LineEnd EndOf(XElement? end) => end.Text("type") switch
    {
        "triangle" or "stealth" => LineEnd.Triangle,
        "arrow" => LineEnd.Arrow,
        "oval" => LineEnd.Oval,
        "diamond" => LineEnd.Diamond,
        _ => LineEnd.None,
    };
}

/// <summary>What a line begins or ends with.</summary>
public enum LineEnd
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A filled triangle.</summary>
    Triangle,

    /// <summary>Two strokes.</summary>
    Arrow,

    /// <summary>A disc.</summary>
    Oval,

    /// <summary>A filled diamond.</summary>
    Diamond,
}
