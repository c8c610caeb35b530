using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Writing.Markup;

namespace PptBatch.OpenXml.Writing.Notes;

/// <summary>The shapes of notes pages and of their master.</summary>
internal static class NotesShapes
{
    public static void Image(MarkupWriter xml, int id, Box? box)
    {
        xml.Open("p:sp").Open("p:nvSpPr").Open("p:cNvPr").Attribute("id", id).Attribute("name", "Slide image").Close();
        xml.Open("p:cNvSpPr").Open("a:spLocks").Flag("noGrp", true).Flag("noRot", true).Flag("noChangeAspect", true).Close().Close();
        xml.Open("p:nvPr").Open("p:ph").Attribute("type", "sldImg").Attribute("idx", box is null ? null : "2").Close().Close().Close();
        Properties(xml, box);
        xml.Close();
    }

    /// <summary>Opens a text placeholder; the caller writes paragraphs and closes two elements.</summary>
    public static void OpenText(MarkupWriter xml, int id, string type, int index, string name, Box? box)
    {
        xml.Open("p:sp").Open("p:nvSpPr").Open("p:cNvPr").Attribute("id", id).Attribute("name", name).Close();
        xml.Open("p:cNvSpPr").Open("a:spLocks").Flag("noGrp", true).Close().Close();
        xml.Open("p:nvPr")
            .Open("p:ph").Attribute("type", type).Attribute("sz", type == "sldNum" ? "quarter" : null).Attribute("idx", index);
        xml.Close().Close().Close();
        Properties(xml, box);
        xml.Open("p:txBody").Empty("a:bodyPr").Empty("a:lstStyle");
    }

    private static void Properties(MarkupWriter xml, Box? box)
    {
        xml.Open("p:spPr");
        if (box is { } place)
        {
            ShapeTree.Transform(xml, "a:xfrm", place);
            xml.Open("a:prstGeom").Attribute("prst", "rect").Empty("a:avLst").Close();
        }

        xml.Close();
    }
}
