using System.Xml.Linq;
using PptBatch.OpenXml.Merging.Output;
using PptBatch.OpenXml.Merging.Sources;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Merging.Copying;

/// <summary>Reads the presentation part of an input.</summary>
internal static class SourcePresentation
{
    /// <summary>The part, with one of each pair of alternatives in its lists: what programs of today read.</summary>
    public static XElement Load(SourceDeck deck)
    {
        XElement presentation = deck.Load(deck.MainPart);
        foreach (XElement alternatives in presentation.Elements().Where(PresentationXml.IsRebuilt)
            .SelectMany(list => list.Descendants(Compatibility + "AlternateContent")).ToList())
        {
            alternatives.ReplaceWith(
                (alternatives.Element(Compatibility + "Choice") ?? alternatives.Element(Compatibility + "Fallback"))?.Elements());
        }

        return presentation;
    }

    /// <summary>How many slides the part lists.</summary>
    public static int SlideCount(SourceDeck deck) => Load(deck).Element(P + "sldIdLst")?.Elements(P + "sldId").Count() ?? 0;
}
