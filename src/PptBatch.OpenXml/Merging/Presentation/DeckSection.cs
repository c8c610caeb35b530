using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using static PptBatch.OpenXml.Validation.Packaging.Ooxml;

namespace PptBatch.OpenXml.Merging.Presentation;

/// <summary>A native section of the merged deck.</summary>
/// <param name="Name">Its name.</param>
/// <param name="SourceId">Its id in the input; null for a section made here.</param>
/// <param name="Slides">Ids of its slides in the merged deck.</param>
internal sealed record DeckSection(string Name, string? SourceId, IReadOnlyList<uint> Slides)
{
    public const string ExtensionUri = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}";

    /// <summary>The sections of an input, its own or one named after it; every slide that was taken is in one.</summary>
    public static IEnumerable<DeckSection> Of(XElement presentation, SourceDeck deck, IReadOnlyList<uint> taken, bool makeOne)
    {
        List<DeckSection> sections = [];
        HashSet<uint> left = [.. taken];
        foreach (XElement section in presentation.Descendants(P14 + "section"))
        {
            List<uint> slides = [];
            foreach (XElement entry in section.Descendants(P14 + "sldId"))
            {
                if (uint.TryParse((string?)entry.Attribute("id"), out uint old) && deck.SlideIds.TryGetValue(old, out uint id) && left.Remove(id))
                {
                    slides.Add(id);
                }
            }

            sections.Add(new DeckSection((string?)section.Attribute("name") ?? "", (string?)section.Attribute("id"), slides));
        }

        if (left.Count > 0 && (makeOne || sections.Count > 0))
        {
            string name = deck.Name[(deck.Name.LastIndexOfAny(['/', '\\']) + 1)..];
            name = name.EndsWith(".pptx", StringComparison.OrdinalIgnoreCase) ? name[..^5] : name;
            sections.Add(new DeckSection(name, null, [.. taken.Where(left.Contains)]));
        }

        return sections;
    }

    /// <summary>The list as the presentation part's extension holds it.</summary>
    public static XElement Write(IReadOnlyList<DeckSection> sections)
    {
        HashSet<string> used = new(StringComparer.OrdinalIgnoreCase);
        XElement list = new(P14 + "sectionLst", new XAttribute(XNamespace.Xmlns + "p14", P14.NamespaceName));
        foreach ((int index, DeckSection section) in sections.Index())
        {
            string id = section.SourceId is { } own && used.Add(own) ? own : MadeId(section, index);
            used.Add(id);
            list.Add(new XElement(
                P14 + "section",
                new XAttribute("name", section.Name),
                new XAttribute("id", id),
                new XElement(P14 + "sldIdLst", section.Slides.Select(slide => new XElement(P14 + "sldId", new XAttribute("id", slide))))));
        }

        return list;
    }

    private static string MadeId(DeckSection section, int index) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"section {index} {section.Name}")).AsSpan(0, 16)).ToString("B").ToUpperInvariant();
}
