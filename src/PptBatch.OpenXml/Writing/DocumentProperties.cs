using System.Globalization;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Writing.Plan;

namespace PptBatch.OpenXml.Writing;

/// <summary>The properties that the file's information pane shows.</summary>
internal static class DocumentProperties
{
    public static void WriteCore(PackageWriter package, DeckPages deck)
    {
        MarkupWriter xml = package.Xml.Root("cp:coreProperties", "cp", "dc", "dcterms", "xsi");
        xml.TextElement("dc:title", deck.Title);
        if (deck.Author is not null)
        {
            xml.TextElement("dc:creator", deck.Author).TextElement("cp:lastModifiedBy", deck.Author);
        }

        xml.TextElement("dc:language", deck.Language);
        string time = deck.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        xml.Open("dcterms:created").Attribute("xsi:type", "dcterms:W3CDTF").Text(time).Close();
        xml.Open("dcterms:modified").Attribute("xsi:type", "dcterms:W3CDTF").Text(time).Close();
        package.Part("docProps/core.xml");
    }

    public static void WriteApplication(PackageWriter package, DeckPlan plan)
    {
        MarkupWriter xml = package.Xml.Root("Properties", Schemas.ExtendedProperties, "vt");
        xml.TextElement("TotalTime", "0")
            .TextElement("Application", "PptBatch")
            .TextElement("PresentationFormat", "Widescreen")
            .TextElement("Slides", plan.Slides.Count.ToString(CultureInfo.InvariantCulture))
            .TextElement("Notes", plan.NotesCount.ToString(CultureInfo.InvariantCulture))
            .TextElement("HiddenSlides", "0");
        package.Part("docProps/app.xml");
    }
}
