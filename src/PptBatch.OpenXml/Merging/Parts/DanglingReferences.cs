using System.Xml.Linq;
using static PptBatch.OpenXml.Validation.Packaging.Ooxml;

namespace PptBatch.OpenXml.Merging.Parts;

/// <summary>Takes out of a part what named a relationship that was left behind.</summary>
internal static class DanglingReferences
{
    // Without its relationship such an element says nothing, or makes PowerPoint offer a repair.
    private static readonly HashSet<string> Whole = new(StringComparer.Ordinal)
    {
        "hlinkClick", "hlinkHover", "hlinkMouseOver", "externalData", "videoFile", "audioFile", "quickTimeFile", "wavAudioFile", "media", "control",
        "tags", "custData", "snd", "userShapes", "legacyDrawing",
    };

    public static void Remove(XElement root, HashSet<string> ids)
    {
        List<XAttribute> dangling = [.. root.DescendantsAndSelf().Attributes()
            .Where(attribute => attribute.Name.Namespace == R && ids.Contains(attribute.Value))];
        foreach (XAttribute attribute in dangling)
        {
            XElement element = attribute.Parent!;
            if (Whole.Contains(element.Name.LocalName))
            {
                RemoveWithEmptyParents(element);
            }
            else
            {
                attribute.Remove();
            }
        }
    }

    /// <summary>An extension or a list that held only this element goes with it.</summary>
    private static void RemoveWithEmptyParents(XElement element)
    {
        XElement? parent = element.Parent;
        if (parent is null)
        {
            return;
        }

        element.Remove();
        if (!parent.HasElements && parent.Name.LocalName is "ext" or "extLst" or "controls" or "custDataLst" or "AlternateContent" or "Choice")
        {
            RemoveWithEmptyParents(parent);
        }
    }
}
