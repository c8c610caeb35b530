using PptBatch.OpenXml.Pages;

namespace PptBatch.Preview.WebPage;

/// <summary>Writes a deck as one HTML file that needs nothing else.</summary>
internal static class DeckWebPage
{
    public static void Write(ComposedDeck deck, Stream output)
    {
        StyleSheet styles = new();
        Markup body = new();
        Dictionary<PageLook, PageMarkup> writers = new(ReferenceEqualityComparer.Instance);
        int number = 0;
        foreach (ComposedPage page in deck.Pages)
        {
            if (!writers.TryGetValue(page.Look, out PageMarkup? writer))
            {
                writers.Add(page.Look, writer = new PageMarkup(body, styles, page.Look));
            }

            writer.Write(page, ++number);
        }

        using ViewerPage viewer = new(output, deck.Title, deck.Language, (deck.Slide.Width, deck.Slide.Height), styles.ToString());
        viewer.Write(body);
    }
}
