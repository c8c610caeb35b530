using PptBatch.OpenXml;
using PptBatch.OpenXml.Scenes.Drawing;
using PptBatch.Preview.Painting;
using PptBatch.Preview.Painting.Decks;
using PptBatch.Preview.WebPage;
using SkiaSharp;

namespace PptBatch.Preview;

/// <summary>
/// Writes a web page that shows both versions of each changed slide side by side, and what changed.
/// The page is a single file that loads nothing and runs no script.
/// </summary>
public static class ComparisonPainter
{
    private const int Quality = 80;

    /// <summary>Writes the page.</summary>
    /// <param name="comparison">What <see cref="DeckComparer"/> found in the two decks.</param>
    /// <param name="before">The deck before; left open.</param>
    /// <param name="after">The deck after; left open.</param>
    /// <param name="page">Receives the page, as UTF-8; left open.</param>
    /// <param name="width">Width of a picture in pixels, 160 to 7,680. Default: 640.</param>
    /// <param name="cancellationToken">Stops between slides.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width is out of its range.</exception>
    public static void Write(
        DeckComparison comparison, DrawnDeck before, DrawnDeck after, Stream page, int width = 640,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(page);
        DeckPreview.CheckWidth(width, nameof(width));
        using Typefaces typefaces = new();
        ScenePainter painter = new(typefaces);
        string language = after.Language;
        using ComparisonPage output = new(page, comparison, language);
        foreach ((int index, SlideDifference slide) in comparison.Slides.Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            output.Write(index + 1, slide, Picture(before, slide.Before), Picture(after, slide.After), language);
        }

        byte[]? Picture(DrawnDeck deck, int? number)
        {
            if (number is not { } known || deck.Slide(known) is not { } slide)
            {
                return null;
            }

            using SKImage image = painter.Paint(slide, width);
            using SKData data = image.Encode(SKEncodedImageFormat.Webp, Quality);
            return data.ToArray();
        }
    }
}
