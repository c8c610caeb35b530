using System.Xml.Linq;

namespace PptBatch.OpenXml.Merging.Parts;

/// <summary>Moves references that name slides and custom shows by id and not by relationship.</summary>
internal static class SlideReferences
{
    private const string ShowAction = "ppaction://customshow?id=";

    /// <summary>Threaded comments name their slide.</summary>
    public static Action<XElement> MoveThreads(Dictionary<uint, uint> ids) => root => MoveIds(root, "sldMk", ids);

    /// <summary>Slide and summary zooms name their slide.</summary>
    public static void MoveZooms(XElement slide, Dictionary<uint, uint> ids) => MoveIds(slide, "sldZmObj", ids);

    /// <summary>Links that start a custom show name it in their action.</summary>
    public static void MoveShows(XElement slide, Dictionary<string, string> ids)
    {
        foreach (XAttribute action in slide.Descendants().Attributes("action")
            .Where(action => action.Value.StartsWith(ShowAction, StringComparison.Ordinal)))
        {
            string rest = action.Value[ShowAction.Length..];
            int end = rest.IndexOf('&', StringComparison.Ordinal);
            string id = end < 0 ? rest : rest[..end];
            if (ids.TryGetValue(id, out string? moved))
            {
                action.Value = ShowAction + moved + rest[id.Length..];
            }
        }
    }

    private static void MoveIds(XElement root, string element, Dictionary<uint, uint> ids)
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
