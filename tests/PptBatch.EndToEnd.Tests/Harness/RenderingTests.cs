using PptBatch.Testing;
using PptBatch.Testing.Decks;
using PptBatch.Testing.Rendering;

namespace PptBatch.EndToEnd.Tests.Harness;

public sealed class RenderingTests
{
    private static readonly string Deck = SharedInputs.PathOf("decks", "real", "automizer__SlideWithNotes.pptx");

    [LibreOfficeFact(NeedsShared = true)]
    public void ToPdf_RealDeck_HasPagesWordsAndPixels()
    {
        Pdf pdf = new(LibreOffice.ToPdf(Deck));
        IReadOnlyList<PageImage> images = pdf.ToImages(dotsPerInch: 20);
        Assert.Equal(pdf.PageCount, pdf.Pages.Count);
        Assert.Equal(pdf.PageCount, images.Count);
        Assert.NotEmpty(pdf.Words(1));
        Assert.Equal(0, images[0].Difference(images[0]));
        Assert.True(images[0].Difference(images[0] with { Pixels = [.. images[0].Pixels.Select(value => (byte)~value)] }) > 0.9);
    }

    [SharedFact]
    public void Dump_DeckWithNotes_ShowsThem()
    {
        string dump = DeckText.Dump(Deck);
        Assert.Contains("slide 1 [", dump, StringComparison.Ordinal);
        Assert.Contains("notes: ", dump, StringComparison.Ordinal);
    }

    [SharedFact]
    public void StrictCopy_DeckWithAutofit_LosesItAndStaysADeck()
    {
        string copy = StrictDeck.Of(SharedInputs.PathOf("decks", "real", "clippit__Contoso.pptx"));
        Assert.DoesNotContain("normAutofit", Slides(copy), StringComparison.Ordinal);
        Assert.Equal(DeckText.Dump(SharedInputs.PathOf("decks", "real", "clippit__Contoso.pptx")), DeckText.Dump(copy));
    }

    private static string Slides(string deck)
    {
        using System.IO.Compression.ZipArchive archive = System.IO.Compression.ZipFile.OpenRead(deck);
        return string.Concat(archive.Entries.Where(entry => entry.FullName.StartsWith("ppt/slide", StringComparison.Ordinal))
            .Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
    }
}
