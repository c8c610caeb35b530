using System.IO.Compression;

namespace PptBatch.OpenXml.Tests.Checking.Fixing;

public sealed class DeckFixerTests
{
    private const string WithoutText = " descr=\"A red square\"";

    [Fact]
    public void Fix_GoodDeck_CopiesEveryPartAsItIs()
    {
        MemoryStream deck = new TinyDeck().ToStream();
        (IReadOnlyList<DeckFinding> mended, MemoryStream copy) = Fix(deck);
        Assert.Empty(mended);
        Assert.Equal(Parts(deck), Parts(copy));
    }

    [Fact]
    public void Fix_SlideWithoutATitle_GetsOneAboveItsEdge() =>
        AssertMended("PB6106", new TinyDeck().ChangeSlide("<p:ph type=\"title\"/>", "<p:ph type=\"body\" idx=\"7\"/>"));

    [Fact]
    public void Fix_PictureWithACaption_SaysWhatItsCaptionSays() => AssertMended(
        "PB6108", new TinyDeck().ChangeSlide(WithoutText, "").ChangeSlide("<a:bodyPr anchor=\"ctr\"/>", "<a:bodyPr/>"));

    [Fact]
    public void Fix_PictureWithoutACaption_StaysAsItIs() =>
        Assert.Empty(Fix(new TinyDeck().ChangeSlide(WithoutText, "").ToStream()).Mended);

    [Fact]
    public void Fix_RelationshipToNothing_Goes() => AssertMended("PB6005", new TinyDeck().Change(
        "ppt/slides/_rels/slide1.xml.rels", "</Relationships>",
        "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" "
        + "Target=\"../media/gone.png\"/></Relationships>"));

    [Fact]
    public void Fix_RelationshipToNothingThatIsUsed_Stays() =>
        Assert.Empty(Fix(new TinyDeck().Remove("ppt/media/image1.png").ToStream()).Mended);

    [Fact]
    public void Fix_EmptyCell_HasTheSizeOfItsRow()
    {
        MemoryStream deck = new TinyDeck().Change(
            "ppt/slides/slide2.xml", "<a:r><a:rPr lang=\"en-GB\" sz=\"1600\"/><a:t>Bread</a:t></a:r>", "").ToStream();
        (IReadOnlyList<DeckFinding> mended, MemoryStream copy) = Fix(deck);
        Assert.Contains("One empty cell", Assert.Single(mended).Message, StringComparison.Ordinal);
        Assert.Contains(Parts(copy), part => part.Text.Contains("<a:endParaRPr sz=\"1600\" />", StringComparison.Ordinal));
        Assert.Equal(new DeckValidator().Validate(deck).ToText(), new DeckValidator().Validate(copy).ToText());
    }

    [Fact]
    public void Fix_NoDeck_IsRefused() =>
        Assert.Equal("PB6001", Assert.Throws<PptBatchException>(() => Fix(new MemoryStream([1, 2, 3, 4]))).Diagnostic.Code);

    private static void AssertMended(string rule, TinyDeck deck)
    {
        Assert.Contains(deck.Check().Findings, finding => finding.Rule == rule);
        (IReadOnlyList<DeckFinding> mended, MemoryStream copy) = Fix(deck.ToStream());
        Assert.Equal(rule, Assert.Single(mended).Rule);
        Assert.DoesNotContain(new DeckValidator().Validate(copy).Findings, finding => finding.Rule == rule);
        Assert.Empty(Fix(copy).Mended);
    }

    private static (IReadOnlyList<DeckFinding> Mended, MemoryStream Copy) Fix(MemoryStream deck)
    {
        MemoryStream copy = new();
        return (DeckFixer.FixAsync(deck, copy).GetAwaiter().GetResult(), copy);
    }

    private static List<(string Name, string Text)> Parts(MemoryStream deck)
    {
        using ZipArchive archive = new(deck, ZipArchiveMode.Read, leaveOpen: true);
        return [.. archive.Entries.Select(entry =>
        {
            using StreamReader reader = new(entry.Open());
            return (entry.FullName, reader.ReadToEnd());
        })];
    }
}
