using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages.Drawing;
using PptBatch.OpenXml.Writing.Markup;
using PptBatch.OpenXml.Writing.Plan;

namespace PptBatch.OpenXml.Writing.Drawing;

/// <summary>Writes a line as a native connector, glued to what it connects.</summary>
internal static class ConnectorMarkup
{
    private const string ThreeQuarterTurns = "16200000";

    public static void Write(SlideContext context, LineFrame line, int id, IReadOnlyDictionary<string, int> glued)
    {
        MarkupWriter xml = context.Xml;
        xml.Open("p:cxnSp").Open("p:nvCxnSpPr");
        ShapeTree.Name(xml, id, line.Name, line.AltText);
        xml.Open("p:cNvCxnSpPr");
        Glued(xml, "a:stCxn", line.Start, glued);
        Glued(xml, "a:endCxn", line.End, glued);
        xml.Close().Empty("p:nvPr").Close().Open("p:spPr");
        Preset(xml, ConnectorRoute.Of(line.Points));
        Stroke(context, line);
        xml.Close().Close();
    }

    private static void Glued(MarkupWriter xml, string element, Glue? glue, IReadOnlyDictionary<string, int> glued)
    {
        if (glue is { } held && glued.TryGetValue(held.Key, out int id))
        {
            xml.Open(element).Attribute("id", id).Attribute("idx", held.Site).Close();
        }
    }

    private static void Preset(MarkupWriter xml, ConnectorRoute route)
    {
        xml.Open("a:xfrm").Attribute("rot", route.IsTurned ? ThreeQuarterTurns : null)
            .Flag("flipH", route.FlipHorizontal).Flag("flipV", route.FlipVertical);
        xml.Open("a:off").Attribute("x", Emu.Of(route.Box.X)).Attribute("y", Emu.Of(route.Box.Y)).Close();
        xml.Open("a:ext").Attribute("cx", Emu.Of(route.Box.Width)).Attribute("cy", Emu.Of(route.Box.Height)).Close().Close();
        xml.Open("a:prstGeom").Attribute("prst", route.Preset).Open("a:avLst");
        if (route.Adjustment is { } turn)
        {
            xml.Open("a:gd").Attribute("name", "adj1").Attribute("fmla", $"val {turn}").Close();
        }

        xml.Close().Close();
    }

    private static void Stroke(SlideContext context, LineFrame line)
    {
        MarkupWriter xml = context.Xml.Open("a:ln").Attribute("w", Emu.Of(line.WidthPt));
        ColorMarkup.Fill(xml, context.Theme, line.Color);
        if (line.Dashed)
        {
            xml.Open("a:prstDash").Attribute("val", "dash").Close();
        }

        xml.Empty("a:round");
        Head(xml, "a:headEnd", line.HeadAtStart, line);
        Head(xml, "a:tailEnd", line.HeadAtEnd, line);
        xml.Close();
    }

    private static void Head(MarkupWriter xml, string element, bool shown, LineFrame line)
    {
        if (shown)
        {
            string size = line.HasLargeHeads ? "lg" : "med";
            xml.Open(element).Attribute("type", "triangle").Attribute("w", size).Attribute("len", size).Close();
        }
    }
}
