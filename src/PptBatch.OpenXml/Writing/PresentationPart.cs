using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Writing.Markup;
using PptBatch.OpenXml.Writing.Plan;

namespace PptBatch.OpenXml.Writing;

/// <summary>The presentation: masters, slides, sizes, default text and sections.</summary>
internal static class PresentationPart
{
    private const long FirstMasterId = 2147483648;
    private const int FirstVariantId = 1000;
    private const int FirstSlideId = 256;

    public static void Write(PackageWriter package, DeckPlan plan, IReadOnlyList<DeckDesign> designs)
    {
        Zones zones = designs[0].Zones;
        RelationshipList relationships = new();
        MarkupWriter xml = package.Xml.Root("p:presentation", "a", "r", "p");
        int first = plan.Deck.FirstSlideNumber;
        if (first != 1)
        {
            xml.Attribute("firstSlideNum", first);
        }

        xml.Attribute("saveSubsetFonts", "1").Attribute("autoCompressPictures", "0");
        Masters(xml, designs, relationships);
        xml.Open("p:notesMasterIdLst").Open("p:notesMasterId")
            .Attribute("r:id", relationships.To(RelationshipKind.NotesMaster, "notesMasters/notesMaster1.xml")).Close().Close();
        if (plan.Slides.Count > 0)
        {
            xml.Open("p:sldIdLst");
            foreach (SlidePlan slide in plan.Slides)
            {
                xml.Open("p:sldId").Attribute("id", SlideId(slide))
                    .Attribute("r:id", relationships.To(RelationshipKind.Slide, "slides/" + PartNames.SlideFile(slide.Part))).Close();
            }

            xml.Close();
        }

        xml.Open("p:sldSz").Attribute("cx", Emu.Of(zones.SlideWidth)).Attribute("cy", Emu.Of(zones.SlideHeight)).Close();
        xml.Open("p:notesSz").Attribute("cx", 6858000).Attribute("cy", 9144000).Close();
        ListStyles.WriteDefaultText(xml, plan.Deck.Language);
        Sections(xml, plan);
        relationships.To(RelationshipKind.PresentationProperties, "presProps.xml");
        relationships.To(RelationshipKind.ViewProperties, "viewProps.xml");
        relationships.To(RelationshipKind.Theme, "theme/theme1.xml");
        relationships.To(RelationshipKind.TableStyles, "tableStyles.xml");
        package.Part(PartNames.Presentation, relationships);
    }

    // Masters and layouts share one space of ids: those of layouts follow the first master's, and the other masters stand behind all.
    private static void Masters(MarkupWriter xml, IReadOnlyList<DeckDesign> designs, RelationshipList relationships)
    {
        xml.Open("p:sldMasterIdLst");
        foreach (DeckDesign design in designs)
        {
            xml.Open("p:sldMasterId").Attribute("id", FirstMasterId + (design.Variant == 0 ? 0 : FirstVariantId + design.Variant))
                .Attribute("r:id", relationships.To(RelationshipKind.SlideMaster, "slideMasters/" + PartNames.MasterFile(design.Variant)))
                .Close();
        }

        xml.Close();
    }

    private static void Sections(MarkupWriter xml, DeckPlan plan)
    {
        if (plan.Slides.Count == 0)
        {
            return;
        }

        xml.Open("p:extLst").Open("p:ext").Attribute("uri", "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}");
        xml.Open("p14:sectionLst").Attribute("xmlns:p14", Schemas.Of("p14"));
        int slide = FirstSlideId;
        int index = 0;
        foreach (SectionPages section in plan.Deck.Sections)
        {
            xml.Open("p14:section").Attribute("name", section.Name)
                .Attribute("id", ContentGuid.Of(plan.Deck.Title, section.Name, index++)).Open("p14:sldIdLst");
            for (int page = 0; page < section.Pages.Count; page++)
            {
                xml.Open("p14:sldId").Attribute("id", slide++).Close();
            }

            xml.Close().Close();
        }

        xml.Close().Close().Close();
    }

    private static int SlideId(SlidePlan slide) => FirstSlideId + slide.Part - 1;
}
