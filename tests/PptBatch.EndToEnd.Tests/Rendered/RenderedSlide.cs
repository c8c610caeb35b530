using PptBatch.Testing;
using PptBatch.Testing.Rendering;

namespace PptBatch.EndToEnd.Tests.Rendered;

/// <summary>A slide as it is written, and as LibreOffice shows it at the sizes that are written.</summary>
/// <param name="Number">Its place in the deck, from 1.</param>
/// <param name="Paragraphs">Every paragraph that it shows, as text.</param>
/// <param name="Page">The page of the PDF.</param>
internal sealed record RenderedSlide(int Number, IReadOnlyList<string> Paragraphs, PdfPage Page)
{
    /// <summary>Renders a deck without its <c>normAutofit</c> and pairs its slides with the pages.</summary>
    public static (IReadOnlyList<RenderedSlide> Slides, Pdf Pdf) Of(string deck, TemporaryFolder folder)
    {
        IReadOnlyList<IReadOnlyList<string>> written = SlideParagraphs.Shown(deck);
        Pdf pdf = new(LibreOffice.ToPdf(StrictDeck.Of(deck), folder.Path));
        Assert.Equal(written.Count, pdf.Pages.Count);
        return ([.. written.Select((paragraphs, index) => new RenderedSlide(index + 1, paragraphs, pdf.Pages[index]))], pdf);
    }
}
