using System.Xml.Linq;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Merging.Presentation;

/// <summary>A native section of the merged deck.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Id">Its id.</param>
/// <param name="Slides">Ids of its slides in the merged deck.</param>
internal sealed record DeckSection(string Name, string Id, IReadOnlyList<uint> Slides)
{
    public const string ExtensionUri = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}";

    /// <summary>The list as the presentation part's extension holds it.</summary>
    public static XElement Write(IEnumerable<DeckSection> sections) => new(
        P14 + "sectionLst",
        new XAttribute(XNamespace.Xmlns + "p14", P14.NamespaceName),
        sections.Select(section => new XElement(
            P14 + "section",
            new XAttribute("name", section.Name),
            new XAttribute("id", section.Id),
            new XElement(P14 + "sldIdLst", section.Slides.Select(slide => new XElement(P14 + "sldId", new XAttribute("id", slide)))))));
}
