using PptBatch.OpenXml;
using PptBatch.Testing;

namespace PptBatch.EndToEnd.Tests.Validation;

/// <summary>Decks that we did not make. What is asserted was seen in the deck itself or in its render.</summary>
public sealed class RealDecksTests
{
    [SharedFact]
    public void Validate_EveryRealDeck_ReadsItsSlides()
    {
        string[] decks = Directory.GetFiles(SharedInputs.PathOf("decks", "real"), "*.pptx");
        Assert.NotEmpty(decks);
        foreach (string deck in decks)
        {
            DeckReport report = Check(deck);
            Assert.DoesNotContain(report.Findings, finding => finding.Rule is "PB6001" or "PB6002" or "PB6003" or "PB6005" or "PB6006");
            Assert.Equal(Testing.Decks.DeckText.Dump(deck).Split('\n').Count(line => line.StartsWith("slide ", StringComparison.Ordinal)),
                report.SlideCount);
        }
    }

    [SharedTheory]
    [InlineData("automizer__twoTextElementPres.pptx", "PB6014")]
    [InlineData("clippit__Chart-Cached-Data-41.pptx", "PB6016")]
    [InlineData("python-pptx__ph-unpopulated-placeholders.pptx", "PB6112")]
    [InlineData("automizer__EmptySlidePlaceholders.pptx", "PB6104")]
    [InlineData("clippit__PP006-Videos.pptx", "PB6108")]
    [InlineData("openxmlsdk-strict__fontScale100000_mainNormAutofit_FontScaleMaximum.pptx", "PB6101")]
    public void Validate_DeckWithKnownFault_FindsIt(string deck, string rule) =>
        Assert.Contains(Check(SharedInputs.PathOf("decks", "real", deck)).Findings, finding => finding.Rule == rule);

    [SharedTheory]
    [InlineData("clippit__HiddenPresentation.pptx")]
    [InlineData("openxmlsdk__Text_100chars.pptx")]
    [InlineData("openxmlsdk-strict__main_rpr_u_dotdash.pptx")]
    [InlineData("python-pptx__test.pptx")]
    public void Validate_CleanDeck_FindsNothing(string deck) => Assert.Empty(Check(SharedInputs.PathOf("decks", "real", deck)).Findings);

    private static DeckReport Check(string path)
    {
        using FileStream deck = File.OpenRead(path);
        return new DeckValidator().Validate(deck);
    }
}
