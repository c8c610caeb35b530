using System.Xml.Linq;
using PptBatch.OpenXml.Merging.Sources;

namespace PptBatch.OpenXml.Merging.Parts;

/// <summary>Moves references that name slides, sections and custom shows by id and not by relationship.</summary>
internal static class SlideReferences
{
    private const string ShowAction = "ppaction://customshow?id=";
    private const string MacroAction = "ppaction://macro";

    /// <summary>True for a slide that may name others so.</summary>
    public static bool MayBeIn(ReadOnlySpan<byte> slide, SourceDeck deck) =>
        slide.IndexOf("ZmObj"u8) >= 0
        || (deck.CustomShowIds.Count > 0 && slide.IndexOf("ppaction://customshow"u8) >= 0)
        || (deck.HasMacros && slide.IndexOf("ppaction://macro"u8) >= 0);

    /// <summary>Threaded comments name their slide.</summary>
    public static void MoveThreads(XElement comments, Dictionary<uint, uint> ids) => MoveSlides(comments, "sldMk", ids);

    /// <summary>
    /// Zooms name their slide or section, and links that start a custom show name it in their action. Links to macros go with them.
    /// </summary>
    public static void Move(XElement slide, SourceDeck deck)
    {
        MoveSlides(slide, "sldZmObj", deck.SlideIds);
        foreach (XAttribute section in slide.Descendants().Attributes("sectionId"))
        {
            section.Value = deck.SectionIds.GetValueOrDefault(section.Value, section.Value);
        }

        foreach (XAttribute action in slide.Descendants().Attributes("action").ToList())
        {
            if (action.Value.StartsWith(ShowAction, StringComparison.Ordinal))
            {
                MoveShow(action, deck.CustomShowIds);
            }
            else if (deck.HasMacros && action.Value.StartsWith(MacroAction, StringComparison.Ordinal) && action.Parent?.Parent is not null)
            {
                action.Parent.Remove();
            }
        }
    }

    private static void MoveShow(XAttribute action, Dictionary<string, string> ids)
    {
        string rest = action.Value[ShowAction.Length..];
        int end = rest.IndexOf('&', StringComparison.Ordinal);
        string id = end < 0 ? rest : rest[..end];
        if (ids.TryGetValue(id, out string? moved))
        {
            action.Value = ShowAction + moved + rest[id.Length..];
        }
    }

    private static void MoveSlides(XElement root, string element, Dictionary<uint, uint> ids)
    {
        foreach (XElement reference in root.DescendantsAndSelf().Where(candidate => candidate.Name.LocalName == element))
        {
            if (uint.TryParse((string?)reference.Attribute("sldId"), out uint old) && ids.TryGetValue(old, out uint id))
            {
                reference.SetAttributeValue("sldId", id);
            }
        }
    }
}
