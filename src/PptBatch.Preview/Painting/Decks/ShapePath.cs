using System.Globalization;
using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Shapes;
using SkiaSharp;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.Preview.Painting.Decks;

/// <summary>The outlines of shapes: the commonest presets and freely drawn ones. Others are their box.</summary>
internal static class ShapePath
{
    private const double RoundShare = 0.16667;
    private const int MostCommands = 20_000;

    public static SKPath Of(SceneShape shape, Box box)
    {
        XElement? geometry = shape.Chain.Select(element => element.Element(P + "spPr")).OfType<XElement>()
            .SelectMany(properties => properties.Elements()).FirstOrDefault(child => child.Name.LocalName is "prstGeom" or "custGeom");
        using SKPathBuilder path = new();
        if (geometry?.Name.LocalName == "custGeom" && TryFree(path, geometry, box))
        {
            return path.Detach();
        }

        Preset(path, (string?)geometry?.Attribute("prst") ?? "rect", geometry, box);
        return path.Detach();
    }

    private static void Preset(SKPathBuilder path, string name, XElement? geometry, Box box)
    {
        SKRect rect = Ink.Rect(box);
        switch (name)
        {
            case "ellipse" or "flowChartConnector":
                path.AddOval(rect);
                break;
            case "roundRect" or "flowChartAlternateProcess":
                float radius = (float)(Math.Min(box.Width, box.Height) * Math.Clamp(Adjustment(geometry) ?? RoundShare, 0, 0.5));
                path.AddRoundRect(new SKRoundRect(rect, radius));
                break;
            default:
                path.AddPoly([.. Corners(name, Adjustment(geometry)).Select(corner => new SKPoint(
                    (float)(box.X + (corner.X * box.Width)), (float)(box.Y + (corner.Y * box.Height))))], true);
                break;
        }
    }

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
            && double.TryParse(formula.AsSpan(4), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value / 100000 : null;
    }

    /// <summary>A freely drawn shape whose points are numbers; false where they are formulas.</summary>
    private static bool TryFree(SKPathBuilder path, XElement geometry, Box box)
    {
        bool drawn = false;
        foreach (XElement drawing in geometry.Element(A + "pathLst")?.Elements(A + "path") ?? [])
        {
            double width = drawing.Number("w") ?? 0, height = drawing.Number("h") ?? 0;
            foreach (XElement command in drawing.Elements().Take(MostCommands))
            {
                List<SKPoint> points = [];
                foreach (XElement point in command.Elements(A + "pt"))
                {
                    if (point.Number("x") is not { } x || point.Number("y") is not { } y || width <= 0 || height <= 0)
                    {
                        return false;
                    }

                    points.Add(new SKPoint((float)(box.X + (x / width * box.Width)), (float)(box.Y + (y / height * box.Height))));
                }

                if (!Add(path, command.Name.LocalName, points))
                {
                    return false;
                }

                drawn = true;
            }
        }

        return drawn;
    }

    private static bool Add(SKPathBuilder path, string command, List<SKPoint> points)
    {
        switch (command, points.Count)
        {
            case ("moveTo", 1):
                path.MoveTo(points[0]);
                return true;
            case ("lnTo", 1):
                path.LineTo(points[0]);
                return true;
            case ("cubicBezTo", 3):
                path.CubicTo(points[0], points[1], points[2]);
                return true;
            case ("quadBezTo", 2):
                path.QuadTo(points[0], points[1]);
                return true;
            case ("close", 0):
                path.Close();
                return true;
            default:
                return false;
        }
    }
}
