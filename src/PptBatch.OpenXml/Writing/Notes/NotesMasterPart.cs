using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Writing.Layouts;
using PptBatch.OpenXml.Writing.Markup;

namespace PptBatch.OpenXml.Writing.Notes;

/// <summary>The master of the notes pages: the slide's picture above, the notes below, the number at the bottom.</summary>
internal static class NotesMasterPart
{
    private static readonly Box Image = new(54, 90, 432, 243);
    private static readonly Box Text = new(54, 357, 432, 306);
    private static readonly Box Number = new(306, 684, 180, 22);

    public static void Write(PackageWriter package, string language)
    {
        RelationshipList relationships = new();
        relationships.To(RelationshipKind.Theme, "../theme/theme2.xml");
        MarkupWriter xml = package.Xml.Root("p:notesMaster", "a", "r", "p").Open("p:cSld");
        xml.Open("p:bg")
            .Open("p:bgPr").Open("a:solidFill").Open("a:schemeClr").Attribute("val", "bg1").Close().Close().Empty("a:effectLst");
        xml.Close().Close();
        ShapeTree.Open(xml);
        NotesShapes.Image(xml, 2, Image);
        NotesShapes.OpenText(xml, 3, "body", 3, "Notes", Text);
        xml.Open("a:p").Open("a:r").Open("a:rPr").Attribute("lang", language).Close().TextElement("a:t", "Notes").Close().Close();
        xml.Close().Close();
        NotesShapes.OpenText(xml, 4, "sldNum", 5, "Slide number", Number);
        xml.Open("a:p").Open("a:pPr").Attribute("algn", "r").Close();
        xml.Open("a:fld").Attribute("id", FooterPlaceholders.SlideNumberField).Attribute("type", "slidenum");
        xml.Open("a:rPr").Attribute("lang", language).Attribute("sz", 1050).Close().TextElement("a:t", "‹#›").Close().Close();
        xml.Close().Close().CloseTo(1);
        MasterPart.ColorMap(xml, dark: false);
        ListStyles.WriteNotesStyle(xml);
        package.Part(PartNames.NotesMaster, relationships);
    }
}
