using System.Globalization;
using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Pages;

namespace PptBatch.Preview.WebPage;

/// <summary>Writes a deck as one HTML file that needs nothing else.</summary>
internal static class DeckWebPage
{
    public static void Write(DeckPages deck, DeckDesign design, Stream output)
    {
        StyleSheet styles = new();
        Markup body = new();
        PageMarkup pages = new(body, styles, design);
        int number = 0;
        foreach (SectionPages section in deck.Sections)
        {
            foreach (Page page in section.Pages)
            {
                pages.Write(page, ++number, [deck.Title, section.Name, (deck.FirstSlideNumber + number - 1).ToString(CultureInfo.InvariantCulture)]);
            }
        }

        using ViewerPage viewer = new(output, deck.Title, deck.Language, (design.Zones.SlideWidth, design.Zones.SlideHeight), styles.ToString());
        viewer.Write(body);
    }
}
