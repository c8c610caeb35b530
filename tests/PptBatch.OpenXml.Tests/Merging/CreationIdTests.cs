using System.Text.RegularExpressions;

namespace PptBatch.OpenXml.Tests.Merging;

public sealed partial class CreationIdTests
{
    [Theory]
    [InlineData("")]
    [InlineData("<p:pic><p:nvPicPr><p:cNvPr id=\"7\" name=\"P\"><a:extLst><a:ext uri=\"{F}\"><a16:creationId "
        + "xmlns:a16=\"urn:a\" id=\"{B8BB8EC6-C7DA-4E2F-86DF-BDE9856B03BD}\"/></a:ext></a:extLst></p:cNvPr></p:nvPicPr></p:pic>")]
    public async Task Merge_DeckWithItself_GivesEachSlideItsOwn(string drawn)
    {
        byte[] deck = Deck(drawn, "41", "42").Zip();

        byte[] merged = await Merging.MergeAsync(deck, deck, deck);

        uint[] ids = Ids(merged);
        Assert.Equal([41u, 42u], ids[..2]);
        Assert.Equal(6, ids.Distinct().Count());
        Assert.Equal(merged, await Merging.MergeAsync(deck, deck, deck));
        Assert.DoesNotContain(Check(merged), finding => finding.Rule is "PB6027" or "PB6003");
    }

    [Fact]
    public async Task Merge_MastersOfTheFirst_KeepsItsSlidesByteForByte()
    {
        byte[] deck = Deck("", "7", "7").Zip();
        MergeRequest request = Merging.Request(deck, deck) with { Masters = MasterHandling.UseFirst };

        byte[] merged = await Merging.MergeAsync(request);

        foreach (string slide in (string[])["ppt/slides/slide1.xml", "ppt/slides/slide2.xml"])
        {
            Assert.Equal(Merging.Parts(deck)[slide], Merging.Parts(merged)[slide]);
        }

        Assert.Equal(3, Ids(merged).Distinct().Count());
    }

    [Fact]
    public void Check_OneIdTwice_IsARemark()
    {
        DeckFinding finding = Assert.Single(Check(Deck("", "7", "7").Zip()), finding => finding.Rule == "PB6027");

        Assert.Equal((DiagnosticSeverity.Info, 2), (finding.Severity, finding.Slide));
        Assert.Contains("Slide 1", finding.Message, StringComparison.Ordinal);
    }

    private static SmallDeck Deck(string drawn, params string[] ids)
    {
        SmallDeck deck = new(ids.Length);
        for (int slide = 1; slide <= ids.Length; slide++)
        {
            deck.Draw(drawn, slide).Replace($"ppt/slides/slide{slide}.xml", "</p:cSld>",
                "<p:extLst><p:ext uri=\"{B}\"><p14:creationId xmlns:p14=\"http://schemas.microsoft.com/office/powerpoint/2010/main\" "
                + $"val=\"{ids[slide - 1]}\"/></p:ext></p:extLst></p:cSld>");
        }

        return deck;
    }

    private static IReadOnlyList<DeckFinding> Check(byte[] deck) =>
        new DeckValidator(new DeckValidatorOptions { PackageOnly = true }).Validate(new MemoryStream(deck)).Findings;

    private static uint[] Ids(byte[] deck) =>
    [
        .. Merging.Parts(deck).Where(part => part.Key.StartsWith("ppt/slides/slide", StringComparison.Ordinal)).OrderBy(part => part.Key)
            .Select(part => uint.Parse(CreationId().Match(part.Value).Groups[1].Value)),
    ];

    [GeneratedRegex("p14:creationId[^>]*val=\"([0-9]+)\"")]
    private static partial Regex CreationId();
}
