using PptBatch.Testing;
using PptBatch.Testing.Decks;
using PptBatch.Testing.Rendering;

namespace PptBatch.EndToEnd.Tests.Harness;

public sealed class RenderingTests
{
    private static readonly string Deck = SharedInputs.PathOf("decks", "real", "automizer__SlideWithNotes.pptx");

    [Fact]
    public void Difference_OfPictures_IsTheShareOfPixelsThatDiffer()
    {
        PageImage dark = new(2, 1, [0, 0, 0, 10, 10, 10]);
        Assert.Equal(0, dark.Difference(dark));
        Assert.Equal(1, dark.Difference(dark with { Pixels = [.. dark.Pixels.Select(value => (byte)~value)] }));
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
