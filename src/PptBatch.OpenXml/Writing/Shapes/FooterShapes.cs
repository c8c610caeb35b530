using PptBatch.OpenXml.Pages;
using System.Globalization;
using PptBatch.OpenXml.Writing.Layouts;
using PptBatch.OpenXml.Writing.Packaging;

namespace PptBatch.OpenXml.Writing.Shapes;

/// <summary>Writes the footer line: course, lesson, number. Places and looks come from the layout.</summary>
internal static class FooterShapes
{
    public const double SizePt = 10.5;

    // Half an em a character is more than text of this size needs on average; what is longer is cut at a word.
    private const int LongestTitle = 52;

    public static void Write(SlideContext context)
    {
        SlidePlan slide = context.Slide;
        Text(context, "ftr", FooterPlaceholders.CourseIndex, "Course", Shortened(context.Plan.Deck.Title));
        Text(context, "dt", FooterPlaceholders.LessonIndex, "Lesson", Shortened(slide.Section.Name));
        MarkupWriter xml = context.Xml;
        Open(context, "sldNum", FooterPlaceholders.NumberIndex, "Slide number");
        xml.Open("a:fld").Attribute("id", FooterPlaceholders.SlideNumberField).Attribute("type", "slidenum");
        xml.Open("a:rPr").Attribute("lang", slide.Page.Language).Attribute("sz", Emu.Hundredths(SizePt)).Close();
        xml.TextElement("a:t", slide.Number.ToString(CultureInfo.InvariantCulture)).Close();
        xml.Close().Close().Close();
    }

    private static void Text(SlideContext context, string type, int index, string name, string text)
    {
        if (text.Length > 0)
        {
            MarkupWriter xml = context.Xml;
            Open(context, type, index, name);
            xml.Open("a:r").Open("a:rPr").Attribute("lang", context.Plan.Deck.Language).Attribute("sz", Emu.Hundredths(SizePt)).Close();
            xml.TextElement("a:t", text).Close().Close().Close().Close();
        }
    }

    /// <summary>Opens shape, text body and paragraph.</summary>
    private static void Open(SlideContext context, string type, int index, string name)
    {
        MarkupWriter xml = context.Xml;
        xml.Open("p:sp").Open("p:nvSpPr");
        ShapeTree.Name(xml, context.NextShape(), name, altText: null);
        xml.Open("p:cNvSpPr").Open("a:spLocks").Flag("noGrp", true).Close().Close();
        xml.Open("p:nvPr").Open("p:ph").Attribute("type", type).Attribute("sz", "quarter").Attribute("idx", index).Close().Close().Close();
        xml.Open("p:spPr");
        ShapeTree.Transform(xml, "a:xfrm", type switch { "ftr" => Zones.FooterCourse, "dt" => Zones.FooterLesson, _ => Zones.FooterNumber });
        xml.Close().Open("p:txBody").Empty("a:bodyPr").Empty("a:lstStyle").Open("a:p");
    }

    public static string Shortened(string title)
    {
        if (title.Length <= LongestTitle)
        {
            return title;
        }

        int space = title.LastIndexOf(' ', LongestTitle - 1);
        return title[..(space > LongestTitle / 2 ? space : LongestTitle - 1)].TrimEnd() + "…";
    }
}
