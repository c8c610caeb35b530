using System.Xml.Linq;
using PptBatch.OpenXml.Merging.Presentation;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Merging.Output;

/// <summary>Puts the merged deck's lists into the first deck's presentation part.</summary>
internal static class PresentationXml
{
    // The order that the schema fixes.
    private static readonly string[] Order =
    [
        "sldMasterIdLst", "notesMasterIdLst", "handoutMasterIdLst", "sldIdLst", "sldSz", "notesSz", "smartTags", "embeddedFontLst",
        "custShowLst",
        "photoAlbum", "custDataLst", "kinsoku", "defaultTextStyle", "modifyVerifier", "extLst",
    ];

    /// <summary>True for a child whose content the merge makes anew.</summary>
    public static bool IsRebuilt(XElement child) => child.Name.Namespace == P && child.Name.LocalName
        is "sldMasterIdLst" or "notesMasterIdLst" or "handoutMasterIdLst" or "sldIdLst"
            or "embeddedFontLst" or "custShowLst" or "custDataLst"
            or "modifyVerifier";

    public static void Complete(XElement presentation, MergedDeck merged)
    {
        Insert(presentation, new XElement(P + "sldMasterIdLst", merged.Masters.List.Select(master => new XElement(
            P + "sldMasterId", new XAttribute("id", master.Id),
            Link(merged.Links.Id(master.Part, PresentationLinks.OfficeRoot + "slideMaster"))))));
        if (merged.NotesMaster is { } notes)
        {
            XAttribute link = Link(merged.Links.Id(notes, PresentationLinks.OfficeRoot + "notesMaster"));
            Insert(presentation, new XElement(P + "notesMasterIdLst", new XElement(P + "notesMasterId", link)));
        }

        if (merged.HandoutMaster is { } handout)
        {
            XAttribute link = Link(merged.Links.Id(handout, PresentationLinks.OfficeRoot + "handoutMaster"));
            Insert(presentation, new XElement(P + "handoutMasterIdLst", new XElement(P + "handoutMasterId", link)));
        }

        Insert(presentation, new XElement(P + "sldIdLst", merged.Slides.Select(slide => new XElement(
            P + "sldId", new XAttribute("id", slide.Id), Link(merged.Links.Id(slide.Part, PresentationLinks.OfficeRoot + "slide"))))));
        Insert(presentation, merged.Fonts.Root);
        if (merged.Fonts.Root is not null)
        {
            presentation.SetAttributeValue("embedTrueTypeFonts", 1);
        }

        Insert(presentation, merged.CustomShows.Root);
        Insert(presentation, merged.CustomerData.Count == 0
            ? null
            : new XElement(P + "custDataLst", merged.CustomerData.OrderBy(data => data.Name == P + "tags")));
        AddSections(presentation, merged.Sections.List);
        presentation.Attribute("conformance")?.Remove();
        if (presentation.GetPrefixOfNamespace(R) is null)
        {
            presentation.SetAttributeValue(XNamespace.Xmlns + "r", R.NamespaceName);
        }
    }

    private static void AddSections(XElement presentation, IReadOnlyList<DeckSection> sections)
    {
        if (sections.Count == 0)
        {
            return;
        }

        XElement? extensions = presentation.Element(P + "extLst");
        if (extensions is null)
        {
            extensions = new XElement(P + "extLst");
            Insert(presentation, extensions);
        }

        extensions.AddFirst(new XElement(P + "ext", new XAttribute("uri", DeckSection.ExtensionUri), DeckSection.Write(sections)));
    }

    private static void Insert(XElement presentation, XElement? child)
    {
        if (child is null)
        {
            return;
        }

        int rank = Array.IndexOf(Order, child.Name.LocalName);
        XElement? after = presentation.Elements()
            .LastOrDefault(other => Array.IndexOf(Order, other.Name.LocalName) is >= 0 and int own && own < rank);
        if (after is null)
        {
            presentation.AddFirst(child);
        }
        else
        {
            after.AddAfterSelf(child);
        }
    }

    private static XAttribute Link(string id) => new(R + "id", id);
}
