using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Scenes.Shapes;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Scenes.Contents;

/// <summary>The speaker notes of a slide.</summary>
internal static class Notes
{
    public static bool HasText(SlideScene slide) => !string.IsNullOrWhiteSpace(Text(slide));

    /// <summary>The notes, a line for each paragraph; empty where there are none.</summary>
    public static string Text(SlideScene slide)
    {
        DeckPackage package = slide.Deck.Package;
        XElement? notes = package.XmlRoot(package.Related(slide.Part, "notesSlide"));
        return string.Join('\n', PlaceholderChain.Placeholders(notes)
            .Where(placeholder => placeholder.Id.Type == "body")
            .SelectMany(placeholder => placeholder.Shape.Descendants(A + "p"))
            .Select(paragraph => string.Concat(paragraph.Descendants(A + "t").Select(text => text.Value))));
    }
}
