using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pictures;
using PptBatch.OpenXml.Writing.Layouts;
using PptBatch.OpenXml.Writing.Notes;
using PptBatch.OpenXml.Writing.Plan;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Writing;

/// <summary>Writes placed pages as a PowerPoint package.</summary>
internal static class DeckWriter
{
    /// <summary>Writes the package forward only and leaves the stream open; the same pages and design give the same bytes.</summary>
    public static void Write(DeckPages deck, DeckDesign design, Stream output)
    {
        DeckPlan plan = new(deck);
        IDesignParts designed = design.Parts ?? new BuiltInParts();
        using PackageWriter package = new(output);
        ContentTypesPart.Write(package, plan, design, designed);
        RootRelationships(package);
        DocumentProperties.WriteCore(package, deck);
        DocumentProperties.WriteApplication(package, plan);
        PresentationPart.Write(package, plan, design.Zones);
        PresentationSettings.Write(package);
        designed.Write(package, design, deck.Language);

        // PowerPoint gives every deck a notes master with a theme of its own as soon as one slide has notes.
        NotesMasterPart.Write(package, deck.Language);
        ThemePart.Write(package, DeckTheme.Light, PartNames.NotesTheme);
        foreach (Picture picture in plan.Pictures)
        {
            package.Binary("ppt/media/" + plan.MediaName(picture), picture.Bytes);
        }

        foreach (SlidePlan slide in plan.Slides)
        {
            SlidePart.Write(package, plan, slide, design);
        }

        package.Finish();
    }

    private static void RootRelationships(PackageWriter package)
    {
        RelationshipList root = new();
        root.To(RelationshipKind.OfficeDocument, PartNames.Presentation);
        root.To(RelationshipKind.CoreProperties, "docProps/core.xml");
        root.To(RelationshipKind.ExtendedProperties, "docProps/app.xml");
        root.Write(package.Xml);
        package.Part("_rels/.rels");
    }
}
