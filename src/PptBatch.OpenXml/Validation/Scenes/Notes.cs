using System.Xml.Linq;
using PptBatch.OpenXml.Validation.Packaging;
using static PptBatch.OpenXml.Validation.Packaging.Ooxml;

namespace PptBatch.OpenXml.Validation.Scenes;

/// <summary>The speaker notes of a slide.</summary>
internal static class Notes
{
    public static bool HasText(SlideScene slide)
    {
        DeckPackage package = slide.Deck.Package;
        XElement? notes = package.XmlRoot(package.Related(slide.Part, "notesSlide"));
        return PlaceholderChain.Placeholders(notes)
            .Where(placeholder => placeholder.Id.Type == "body")
            .Any(placeholder => placeholder.Shape.Descendants(A + "t").Any(text => !string.IsNullOrWhiteSpace(text.Value)));
    }
}
