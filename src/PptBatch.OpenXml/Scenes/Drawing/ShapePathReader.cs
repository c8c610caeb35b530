using System.Globalization;
using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;
using PptBatch.OpenXml.Scenes.Shapes;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Scenes.Drawing;

/// <summary>The outlines of shapes: the commonest presets and freely drawn ones. Others are their box.</summary>
internal static class ShapePathReader
{
    private const double RoundShare = 0.16667;
    private const int MostCommands = 20_000;

    public static ShapePath Read(SceneShape shape, Box box)
    {
        XElement? geometry = shape.Chain.Select(element => element.Element(P + "spPr")).OfType<XElement>()
            .SelectMany(properties => properties.Elements()).FirstOrDefault(child => child.Name.LocalName is "prstGeom" or "custGeom");
        return geometry?.Name.LocalName == "custGeom" && Free(geometry, box) is { } free
            ? free
            : Preset((string?)geometry?.Attribute("prst") ?? "rect", geometry, box);
    }

    private static ShapePath Preset(string name, XElement? geometry, Box box) => name switch
    {
        "ellipse" or "flowChartConnector" => new EllipsePath(),
        "roundRect" or "flowChartAlternateProcess" =>
            new RoundedPath(Math.Min(box.Width, box.Height) * Math.Clamp(Adjustment(geometry) ?? RoundShare, 0, 0.5)),
        _ => new DrawnPath(Polygon([.. Corners(name, Adjustment(geometry)).Select(corner => At(box, corner.X, corner.Y))])),
    };

    private static PathStep[] Polygon((double X, double Y)[] corners) =>
    [
        new(PathVerb.Move, [corners[0]]),
        .. corners.Skip(1).Select(corner => new PathStep(PathVerb.Line, [corner])),
        new(PathVerb.Close, []),
    ];

    private static (double X, double Y) At(Box box, double across, double down) =>
        (box.X + (across * box.Width), box.Y + (down * box.Height));

    /// <summary>Corners as shares of the box.</summary>
    private static (double X, double Y)[] Corners(string name, double? adjustment) => name switch
    {
        "triangle" or "flowChartExtract" => [(0.5, 0), (1, 1), (0, 1)],
        "rtTriangle" => [(0, 0), (1, 1), (0, 1)],
        "diamond" or "flowChartDecision" => [(0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)],
        "parallelogram" or "flowChartInputOutput" => [(0.25, 0), (1, 0), (0.75, 1), (0, 1)],
        "trapezoid" => [(0.25, 0), (0.75, 0), (1, 1), (0, 1)],
        "hexagon" => [(0.25, 0), (0.75, 0), (1, 0.5), (0.75, 1), (0.25, 1), (0, 0.5)],
        "chevron" => [(0, 0), (1 - Tip(adjustment), 0), (1, 0.5), (1 - Tip(adjustment), 1), (0, 1), (Tip(adjustment), 0.5)],
        "homePlate" => [(0, 0), (1 - Tip(adjustment), 0), (1, 0.5), (1 - Tip(adjustment), 1), (0, 1)],
        "rightArrow" => [(0, 0.25), (0.6, 0.25), (0.6, 0), (1, 0.5), (0.6, 1), (0.6, 0.75), (0, 0.75)],
        "leftArrow" => [(1, 0.25), (0.4, 0.25), (0.4, 0), (0, 0.5), (0.4, 1), (0.4, 0.75), (1, 0.75)],
        "downArrow" => [(0.25, 0), (0.75, 0), (0.75, 0.6), (1, 0.6), (0.5, 1), (0, 0.6), (0.25, 0.6)],
        "upArrow" => [(0.25, 1), (0.75, 1), (0.75, 0.4), (1, 0.4), (0.5, 0), (0, 0.4), (0.25, 0.4)],
        _ => [(0, 0), (1, 0), (1, 1), (0, 1)],
    };

    private static double Tip(double? adjustment) => Math.Clamp((adjustment ?? 0.5) / 2, 0.02, 0.5);

    /// <summary>The first adjustment of a preset, as a share of the shorter side.</summary>
    private static double? Adjustment(XElement? geometry)
    {
        string? formula = (string?)geometry?.Element(A + "avLst")?.Element(A + "gd")?.Attribute("fmla");
        return formula?.StartsWith("val ", StringComparison.Ordinal) == true
            && double.TryParse(formula.AsSpan(4), NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
                ? value / 100000
                : null;
    }

    /// <summary>A freely drawn shape whose points are numbers; null where they are formulas, and where nothing is drawn.</summary>
    private static DrawnPath? Free(XElement geometry, Box box)
    {
        List<PathStep> steps = [];
        foreach (XElement drawing in geometry.Element(A + "pathLst")?.Elements(A + "path") ?? [])
        {
            double width = drawing.Number("w") ?? 0, height = drawing.Number("h") ?? 0;
            foreach (XElement command in drawing.Elements().Take(MostCommands))
            {
                List<(double X, double Y)> points = [];
                foreach (XElement point in command.Elements(A + "pt"))
                {
                    if (point.Number("x") is not { } x || point.Number("y") is not { } y || width <= 0 || height <= 0)
                    {
                        return null;
                    }

                    points.Add(At(box, x / width, y / height));
                }

                if (Verb(command.Name.LocalName, points.Count) is not { } verb)
                {
                    return null;
                }

                steps.Add(new PathStep(verb, points));
            }
        }

        return steps.Count > 0 ? new DrawnPath(steps) : null;
    }

    private static PathVerb? Verb(string command, int points) => (command, points) switch
    {
        ("moveTo", 1) => PathVerb.Move,
        ("lnTo", 1) => PathVerb.Line,
        ("quadBezTo", 2) => PathVerb.Quadratic,
        ("cubicBezTo", 3) => PathVerb.Cubic,
        ("close", 0) => PathVerb.Close,
        _ => null,
    };
}
