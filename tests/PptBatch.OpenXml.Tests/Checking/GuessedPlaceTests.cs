namespace PptBatch.OpenXml.Tests.Checking;

/// <summary>What is measured is an error; where the place of a text is a guess, or a text is meant to lie where it lies, it is none.</summary>
public sealed class GuessedPlaceTests
{
    private const string Panel = "<a:rPr lang=\"en-GB\"/><a:t>A panel with a short remark";
    private const string PanelPlace = "<a:xfrm><a:off x=\"6324600\" y=\"3657600\"/>";
    private const string PanelShape = "<a:ext cx=\"5029200\" cy=\"1371600\"/></a:xfrm><a:prstGeom prst=\"rect\">";
    private static readonly string LongText = string.Join(' ', Enumerable.Repeat("Some rows are kept and others are not.", 14));

    [Theory]
    [InlineData("Calibri", DiagnosticSeverity.Error)]
    [InlineData("Calibri Light", DiagnosticSeverity.Error)]
    [InlineData("Segoe UI Light", DiagnosticSeverity.Warning)]
    public void Validate_TextTallerThanItsBox_IsAnErrorInAMeasuredFace(string face, DiagnosticSeverity expected)
    {
        TinyDeck deck = new TinyDeck().ChangeSlide(
            Panel, $"<a:rPr lang=\"en-GB\" sz=\"2400\"><a:latin typeface=\"{face}\"/></a:rPr><a:t>{LongText}");
        Assert.Equal(expected, deck.Check().Findings.Single(finding => finding.Rule == "PB6101").Severity);
    }

    [Theory]
    [InlineData(0, "rect", DiagnosticSeverity.Error)]
    [InlineData(0, "wedgeRectCallout", DiagnosticSeverity.Info)]
    [InlineData(1_500_000, "rect", DiagnosticSeverity.Warning)]
    public void Validate_TextOverAPicture_IsAnErrorWhereItIsPlaced(int turned, string shape, DiagnosticSeverity expected)
    {
        TinyDeck deck = new TinyDeck()
            .ChangeSlide(PanelPlace, $"<a:xfrm rot=\"{turned}\"><a:off x=\"6324600\" y=\"2857600\"/>")
            .ChangeSlide(PanelShape, PanelShape.Replace("rect", shape, StringComparison.Ordinal));
        DeckFinding finding = deck.Check().Findings.Single(finding => finding.Rule == "PB6102" && finding.Shape == "Panel 4");
        Assert.Equal(expected, finding.Severity);
    }

    [Fact]
    public void Validate_TextTurnedByAQuarter_IsMeasuredWhereItStands()
    {
        // The box leaves the slide on its way round; its text does not.
        TinyDeck deck = new TinyDeck().ChangeSlide(PanelPlace, "<a:xfrm rot=\"5400000\"><a:off x=\"8400000\" y=\"3657600\"/>")
            .ChangeSlide("<a:solidFill><a:schemeClr val=\"accent1\"><a:lumMod val=\"20000\"/><a:lumOff val=\"80000\"/></a:schemeClr></a:solidFill>", "");
        Assert.DoesNotContain(deck.Check().Findings, finding => finding.Rule == "PB6103");
    }
}
