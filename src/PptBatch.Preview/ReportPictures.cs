using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Rendering;
using PptBatch.Preview.Painting;
using PptBatch.Preview.WebPage;
using SkiaSharp;

namespace PptBatch.Preview;

/// <summary>Draws slides for the report of a run: small WebP files, on every core, and the web page of the deck.</summary>
internal sealed class ReportPictures(DeckComposer composer) : ISlidePictures
{
    private const int Width = 240;
    private const int Quality = 70;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SlidePicture>> DrawAsync(
        DeckContent deck, IPictureSource pictures, Stream page, CancellationToken cancellationToken = default)
    {
        ComposedDeck composed = await composer.ComposeAsync(deck, pictures, cancellationToken).ConfigureAwait(false);
        SlidePicture[] drawn = new SlidePicture[composed.Pages.Count];
        int next = -1;
        int painters = Math.Clamp(Environment.ProcessorCount, 1, Math.Max(1, drawn.Length));
        await Task.WhenAll(Enumerable.Range(0, painters).Select(_ => Task.Run(Paint, cancellationToken))).ConfigureAwait(false);
        DeckWebPage.Write(composed, page);
        return drawn;

        // A painter is for one thread, and reading its faces takes longer than painting a slide.
        void Paint()
        {
            using Typefaces typefaces = new();
            PagePainter painter = new(composed.Slide, typefaces);
            for (int index = Interlocked.Increment(ref next); index < drawn.Length; index = Interlocked.Increment(ref next))
            {
                cancellationToken.ThrowIfCancellationRequested();
                drawn[index] = Picture(painter, composed.Pages[index]);
            }
        }
    }

    private static SlidePicture Picture(PagePainter painter, ComposedPage page)
    {
        using SKImage image = painter.Paint(page, Width);
        using SKData data = image.Encode(SKEncodedImageFormat.Webp, Quality);
        return new SlidePicture(page.Lesson, PageTitle.Of(page.Page), data.ToArray(), "image/webp", image.Width, image.Height);
    }
}
