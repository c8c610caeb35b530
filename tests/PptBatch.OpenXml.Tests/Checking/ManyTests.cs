namespace PptBatch.OpenXml.Tests.Checking;

/// <summary>What there is very much of is told as far as somebody reads, and counted.</summary>
public sealed class ManyTests
{
    [Fact]
    public void Validate_ShapesAllOnEachOther_ListsSomeOverlapsAndCountsTheRest()
    {
        const int Shapes = 40;
        string shapes = string.Concat(Enumerable.Range(100, Shapes).Select(id =>
            $"<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Box {id}\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"
            + "<a:ext cx=\"1000000\" cy=\"1000000\"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/><a:p><a:r><a:t>Word</a:t></a:r></a:p></p:txBody></p:sp>"));

        List<DeckFinding> found = Overlaps(new TinyDeck().ChangeSlide("</p:spTree>", shapes + "</p:spTree>"));

        int pairs = Shapes * (Shapes - 1) / 2;
        Assert.Equal(501, found.Count);
        Assert.Equal($"And {pairs - 500} more overlaps on this slide.", found[^1].Message);
        Assert.Equal((DiagnosticSeverity.Error, 1), (found[^1].Severity, found[^1].Slide));
    }

    [Fact]
    public void Validate_SlideListedOftenUnderOtherIds_IsLookedAtOnce()
    {
        TinyDeck once = WithoutAltText();
        TinyDeck often = WithoutAltText().Change("ppt/presentation.xml", "</p:sldIdLst>", string.Concat(Enumerable.Range(5000, 50)
            .Select(id => $"<p:sldId id=\"{id}\" r:id=\"rId2\"/>")) + "</p:sldIdLst>");

        List<DeckFinding> more = [.. often.Check().Findings];
        more.RemoveAll(finding => finding.Rule is "PB6010" or "PB6015");

        Assert.Equal(once.Check().Findings.Select(finding => finding.Message), more.Select(finding => finding.Message));
    }

    private static TinyDeck WithoutAltText() => new TinyDeck().ChangeSlide("descr=", "data-was=");

    private static List<DeckFinding> Overlaps(TinyDeck deck) => [.. deck.Check().Findings.Where(finding => finding.Rule == "PB6102")];
}
