using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Scenes.Geometry;

/// <summary>Draws freely drawn shapes: paths whose points are numbers or formulas.</summary>
internal static class FreeShape
{
    private const double EmuPerPoint = 12_700;
    private const double AngleUnit = 60_000;
    private const int MostCommands = 20_000;

    /// <summary>Draws it; false where it has no path.</summary>
    public static bool Draw(XElement geometry, Pen pen)
    {
        (double width, double height) = (pen.W * EmuPerPoint, pen.H * EmuPerPoint);
        Guides guides = new(geometry, width, height);
        int commands = 0;
        foreach (XElement path in geometry.Element(A + "pathLst")?.Elements(A + "path") ?? [])
        {
            string? fill = path.Text("fill");
            pen.Part(fill != "none", Shade(fill), path.Flag("stroke") != false);
            Pen grid = pen.Grid(path.Number("w") is > 0 and { } w ? w : width, path.Number("h") is > 0 and { } h ? h : height);
            grid.Part(fill != "none", Shade(fill), path.Flag("stroke") != false);
            foreach (XElement command in path.Elements().TakeWhile(_ => commands < MostCommands))
            {
                commands++;
                Step(command, guides, grid);
            }

            grid.End();
        }

        if (geometry.Element(A + "rect") is { } text)
        {
            pen.Text(Side("l"), Side("t"), Side("r"), Side("b"));

            double Side(string name) => guides.Value(text.Text(name)) / EmuPerPoint;
        }

        return commands > 0;
    }

    private static void Step(XElement command, Guides guides, Pen grid)
    {
        (double X, double Y)[] points = [.. command.Elements(A + "pt").Take(3)
            .Select(point => (guides.Value(point.Text("x")), guides.Value(point.Text("y"))))];
        switch (command.Name.LocalName, points)
        {
            case ("moveTo", [(var x, var y)]):
                grid.Move(x, y);
                break;
            case ("lnTo", [(var x, var y)]):
                grid.Line(x, y);
                break;
            case ("quadBezTo", [var bend, var end]):
                grid.Quadratic(bend, end);
                break;
            case ("cubicBezTo", [var first, var second, var end]):
                grid.Cubic(first, second, end);
                break;
            case ("arcTo", _):
                grid.Turn(Of("wR"), Of("hR"), Of("stAng") / AngleUnit, Of("swAng") / AngleUnit);
                break;
            case ("close", _):
                grid.Close();
                break;
        }

        double Of(string name) => guides.Value(command.Text(name));
    }

    private static double Shade(string? fill) => fill switch
    {
        "lighten" => 0.4,
        "lightenLess" => 0.2,
        "darken" => -0.4,
        "darkenLess" => -0.2,
        _ => 0,
    };
}
