using System.Globalization;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Writing.Layouts;
using PptBatch.OpenXml.Writing.Markup;
using PptBatch.OpenXml.Writing.Plan;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Writing.Notes;

/// <summary>Writes the notes page of a slide. Notes are plain: emphasis is kept, links and equations become their text.</summary>
internal static class NotesSlidePart
{
    public static void Write(PackageWriter package, SlidePlan slide)
    {
        RelationshipList relationships = new();
        relationships.To(RelationshipKind.NotesMaster, "../notesMasters/notesMaster1.xml");
        relationships.To(RelationshipKind.Slide, "../slides/" + PartNames.SlideFile(slide.Part));
        MarkupWriter xml = package.Xml.Root("p:notes", "a", "r", "p").Open("p:cSld");
        ShapeTree.Open(xml);
        NotesShapes.Image(xml, 2, box: null);
        NotesShapes.OpenText(xml, 3, "body", 1, "Notes", box: null);
        foreach (InlineText paragraph in slide.Page.Notes)
        {
            Paragraph(xml, slide, paragraph);
        }

        xml.Close().Close();
        NotesShapes.OpenText(xml, 4, "sldNum", 5, "Slide number", box: null);
        xml.Open("a:p").Open("a:fld").Attribute("id", FooterPlaceholders.SlideNumberField).Attribute("type", "slidenum");
        xml.Open("a:rPr").Attribute("lang", slide.Page.Language).Close();
        xml.TextElement("a:t", slide.Number.ToString(CultureInfo.InvariantCulture)).Close().Close();
        xml.CloseTo(1).Open("p:clrMapOvr").Empty("a:masterClrMapping");
        package.Part(PartNames.Notes(slide.Notes), relationships);
    }

    private static void Paragraph(MarkupWriter xml, SlidePlan slide, InlineText paragraph)
    {
        xml.Open("a:p");
        if (slide.Page.RightToLeft)
        {
            xml.Open("a:pPr").Attribute("algn", "r").Flag("rtl", true).Close();
        }

        foreach (Inline run in paragraph.Runs)
        {
            if (run.Text == "\n")
            {
                xml.Empty("a:br");
                continue;
            }

            xml.Open("a:r").Open("a:rPr").Attribute("lang", run.Language ?? slide.Page.Language)
                .Flag("b", run.Style.HasFlag(InlineStyle.Bold)).Flag("i", run.Style.HasFlag(InlineStyle.Italic)).Close();
            xml.TextElement("a:t", run.Text).Close();
        }

        xml.Close();
    }
}
