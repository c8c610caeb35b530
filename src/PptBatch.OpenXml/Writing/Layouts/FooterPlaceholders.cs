using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Theming;
using PptBatch.OpenXml.Writing.Packaging;

namespace PptBatch.OpenXml.Writing.Layouts;

/// <summary>
/// The footer line. The lesson's title stands in the date placeholder with fixed text: unlike a body placeholder it stays out of the outline, and
/// PowerPoint's Header &amp; Footer dialog shows and hides it with the rest.
/// </summary>
internal static class FooterPlaceholders
{
    public const int CourseIndex = 101;
    public const int LessonIndex = 100;
    public const int NumberIndex = 102;
    private const double SizePt = 10.5;

    public static void Write(MarkupWriter xml, int firstId, DeckTheme theme, bool onMaster)
    {
        Placeholder(xml, firstId, theme, new Field("ftr", onMaster ? 3 : CourseIndex, "Course", Zones.FooterCourse, "l"));
        Placeholder(xml, firstId + 1, theme, new Field("dt", onMaster ? 2 : LessonIndex, "Lesson", Zones.FooterLesson, "ctr"));
        Placeholder(xml, firstId + 2, theme, new Field("sldNum", onMaster ? 4 : NumberIndex, "Slide number", Zones.FooterNumber, "r"));
    }

    private static void Placeholder(MarkupWriter xml, int id, DeckTheme theme, Field field)
    {
        xml.Open("p:sp").Open("p:nvSpPr");
        xml.Open("p:cNvPr").Attribute("id", id).Attribute("name", field.Name).Close();
        xml.Open("p:cNvSpPr").Open("a:spLocks").Flag("noGrp", true).Close().Close();
        xml.Open("p:nvPr").Open("p:ph").Attribute("type", field.Type).Attribute("sz", "quarter").Attribute("idx", field.Index).Close().Close();
        xml.Close().Open("p:spPr");
        ShapeTree.Transform(xml, "a:xfrm", field.Box);
        xml.Open("a:prstGeom").Attribute("prst", "rect").Empty("a:avLst").Close().Close();
        xml.Open("p:txBody").Open("a:bodyPr").Attribute("lIns", 0).Attribute("tIns", 0).Attribute("rIns", 0).Attribute("bIns", 0)
            .Attribute("anchor", "ctr").Close();
        xml.Open("a:lstStyle").Open("a:lvl1pPr").Attribute("algn", field.Align).Open("a:defRPr").Attribute("sz", Emu.Hundredths(SizePt));
        ColorMarkup.Fill(xml, theme, ColorToken.Muted);
        xml.Close().Close().Close().Open("a:p");
        if (field.Type == "sldNum")
        {
            xml.Open("a:fld").Attribute("id", SlideNumberField).Attribute("type", "slidenum").Empty("a:rPr").TextElement("a:t", "‹#›").Close();
        }

        xml.Close().Close().Close();
    }

    /// <summary>Id of the field; any GUID will do and slides share it.</summary>
    public const string SlideNumberField = "{6F0D2C55-1B5E-4C0E-9F0A-3B5A7D1E8C42}";

    private readonly record struct Field(string Type, int Index, string Name, Box Box, string Align);
}
