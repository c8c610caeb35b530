using System.Xml.Linq;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Merging.Copying;

/// <summary>Takes out of a part what named a relationship that was left behind.</summary>
internal static class DanglingReferences
{
    // Without its relationship such an element says nothing, or makes PowerPoint offer a repair.
    private static readonly HashSet<string> Whole = new(StringComparer.Ordinal)
    {
        "hlinkClick", "hlinkHover", "hlinkMouseOver", "externalData", "videoFile", "audioFile", "quickTimeFile", "wavAudioFile", "media",
        "tags", "custData", "snd", "userShapes", "legacyDrawing", "contentPart", "htmlPubPr",
    };

    private static readonly HashSet<string> NothingWhenEmpty = new(StringComparer.Ordinal)
    {
        "ext", "extLst", "controls", "custDataLst", "AlternateContent", "Choice", "Fallback", "stSnd", "sndAc",
    };

    public static void Remove(XElement root, HashSet<string> ids)
    {
        List<XAttribute> dangling = [.. root.DescendantsAndSelf().Attributes()
            .Where(attribute => attribute.Name.Namespace == R && ids.Contains(attribute.Value))];
        foreach (XAttribute attribute in dangling.Where(attribute => attribute.Parent is not null))
        {
            XElement element = attribute.Parent!;
            if (element.Name.LocalName is "oleObj" or "control")
            {
                FrozenObject.Replace(element, root);
            }
            else if (Whole.Contains(element.Name.LocalName))
            {
                RemoveWithEmptyParents(element);
            }
            else
            {
                attribute.Remove();
            }
        }
    }

    /// <summary>An extension or a list that held only this element goes with it, and a choice that has nothing left to choose.</summary>
    public static void RemoveWithEmptyParents(XElement element)
    {
        if (element.Parent is not { } parent)
        {
            return;
        }

        element.Remove();
        bool noChoice = parent.Name.LocalName == "AlternateContent" && !parent.Elements().Any(child => child.Name.LocalName == "Choice");
        if (noChoice || (!parent.HasElements && NothingWhenEmpty.Contains(parent.Name.LocalName)))
        {
            RemoveWithEmptyParents(parent);
        }
    }
}
