using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages.Drawing;
using PptBatch.OpenXml.Writing.Markup;
using PptBatch.OpenXml.Writing.Plan;

namespace PptBatch.OpenXml.Writing.Drawing;

/// <summary>Writes an icon as a freely drawn shape of one path, which viewers fill by the even-odd rule.</summary>
internal static class IconMarkup
{
    private const int UnitsPerStep = 100;
    private const int Side = IconFrame.Grid * UnitsPerStep;

    public static void Write(SlideContext context, IconFrame icon, int id)
    {
        MarkupWriter xml = context.Xml;
        xml.Open("p:sp").Open("p:nvSpPr");
        ShapeTree.Name(xml, id, icon.Name, icon.AltText ?? "");
        xml.Empty("p:cNvSpPr").Empty("p:nvPr").Close().Open("p:spPr");
        ShapeTree.Transform(xml, "a:xfrm", icon.Box);
        xml.Open("a:custGeom").Empty("a:avLst").Empty("a:gdLst").Empty("a:ahLst").Empty("a:cxnLst");
        xml.Open("a:rect").Attribute("l", "0").Attribute("t", "0").Attribute("r", "r").Attribute("b", "b").Close();
        xml.Open("a:pathLst").Open("a:path").Attribute("w", Side).Attribute("h", Side);
        foreach (PathStep step in icon.Outline)
        {
            Step(xml, step);
        }

        xml.Close().Close().Close();
        ColorMarkup.Fill(xml, context.Theme, icon.Fill);
        ColorMarkup.Outline(xml, context.Theme, null);
        xml.Close().Close();
    }

    private static void Step(MarkupWriter xml, PathStep step)
    {
        string element = step.Verb switch
        {
            PathVerb.Move => "a:moveTo",
            PathVerb.Line => "a:lnTo",
            PathVerb.Quadratic => "a:quadBezTo",
            PathVerb.Cubic => "a:cubicBezTo",
            _ => "a:close",
        };
        if (step.Points.Count == 0)
        {
            xml.Empty(element);
            return;
        }

        xml.Open(element);
        foreach ((double x, double y) in step.Points)
        {
            xml.Open("a:pt").Attribute("x", Unit(x)).Attribute("y", Unit(y)).Close();
        }

        xml.Close();
    }

    private static long Unit(double value) => (long)Math.Round(value * UnitsPerStep);
}
