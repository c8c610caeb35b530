using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pictures;
using PptBatch.OpenXml.Writing.Plan;

namespace PptBatch.OpenXml.Writing;

/// <summary>The list of content types.</summary>
internal static class ContentTypesPart
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";
    private const string Presentation = Office + "presentationml.";

    public static void Write(PackageWriter package, DeckPlan plan, IReadOnlyList<DeckDesign> designs, IDesignParts designed)
    {
        MarkupWriter xml = package.Xml.Root("Types", Schemas.ContentTypes);
        Default(xml, "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Default(xml, "xml", "application/xml");
        HashSet<string> extensions = [];
        foreach ((string extension, string type) in designed.MediaTypes)
        {
            extensions.Add(extension);
            Default(xml, extension, type);
        }

        foreach (Picture picture in plan.Pictures)
        {
            string extension = Path.GetExtension(plan.MediaName(picture)).TrimStart('.');
            if (extensions.Add(extension))
            {
                Default(xml, extension, picture.ContentType);
            }
        }

        if (plan.ChartCount > 0)
        {
            Default(xml, "xlsx", Office + "spreadsheetml.sheet");
        }

        Override(xml, PartNames.Presentation, Presentation + "presentation.main+xml");
        Override(xml, PartNames.NotesMaster, Presentation + "notesMaster+xml");
        Override(xml, PartNames.NotesTheme, PresentationTypes.Theme);
        Override(xml, "ppt/presProps.xml", Presentation + "presProps+xml");
        Override(xml, "ppt/viewProps.xml", Presentation + "viewProps+xml");
        Override(xml, "ppt/tableStyles.xml", Presentation + "tableStyles+xml");
        Override(xml, "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        Override(xml, "docProps/app.xml", Office + "extended-properties+xml");
        foreach (DesignPart part in designs.SelectMany(designed.Parts))
        {
            Override(xml, part.Name, part.ContentType);
        }

        Numbered(xml, plan.Slides.Count, PartNames.Slide, Presentation + "slide+xml");
        Numbered(xml, plan.NotesCount, PartNames.Notes, Presentation + "notesSlide+xml");
        Numbered(xml, plan.ChartCount, PartNames.Chart, Office + "drawingml.chart+xml");
        package.Part("[Content_Types].xml");
    }

    private static void Numbered(MarkupWriter xml, int count, Func<int, string> name, string type)
    {
        for (int number = 1; number <= count; number++)
        {
            Override(xml, name(number), type);
        }
    }

    private static void Default(MarkupWriter xml, string extension, string type) =>
        xml.Open("Default").Attribute("Extension", extension).Attribute("ContentType", type).Close();

    private static void Override(MarkupWriter xml, string name, string type) =>
        xml.Open("Override").Attribute("PartName", "/" + name).Attribute("ContentType", type).Close();
}
