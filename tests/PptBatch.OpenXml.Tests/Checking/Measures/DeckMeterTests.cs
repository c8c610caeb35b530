using System.Text.Json;

namespace PptBatch.OpenXml.Tests.Checking.Measures;

public sealed class DeckMeterTests
{
    private static readonly LookLimits Strict = new() { VarietyFromSlides = 2 };

    [Fact]
    public void Sum_TwoSlides_IsBetweenThem()
    {
        DeckMeasures look = new MadeUpSlide().Panel(0, 54, 480, 437.4).Deck(second: new MadeUpSlide().Panel(0, 54, 240, 437.4));
        Assert.Equal((0.375, 0.275), (look.UsedMedian, look.UsedTenth));
        Assert.Equal(0, look.EmptyBandNinetieth);
    }

    [Fact]
    public void Sum_SlidesComposedAlike_HaveNoEntropy()
    {
        DeckMeasures look = Left().Deck(second: Left());
        Assert.Equal((0, 1), (look.CompositionEntropy, look.Compositions.Count));
    }

    [Fact]
    public void Sum_SlidesComposedInTwoWays_HaveOneBit() =>
        Assert.Equal(1, Left().Deck(second: new MadeUpSlide().Text(48, 60, 400, 100, "Some words", 20)).CompositionEntropy);

    [Fact]
    public void Sum_HiddenSlide_DoesNotCount() => Assert.Equal([1], Left().Deck().Slides.Select(slide => slide.Slide));

    [Fact]
    public void Findings_OfAnEmptyDeck_SayWhatIsMissing()
    {
        DeckReport report = new MadeUpSlide().ToDeck(new MadeUpSlide()).Check(new DeckValidatorOptions { Look = Strict });
        string[] deck = [.. report.Findings.Where(finding => finding.Slide is null).Select(finding => finding.Rule)];
        Assert.Equal(["PB6120", "PB6121", "PB6127", "PB6128", "PB6129"], deck.Order());
        Assert.Equal(2, report.Findings.Count(finding => finding is { Rule: "PB6120", Slide: not null, Severity: DiagnosticSeverity.Info }));
    }

    [Fact]
    public void Findings_OfSmallCrowdedText_NameTheSlide()
    {
        string words = string.Join(' ', Enumerable.Repeat("word", 61));
        MadeUpSlide slide = new MadeUpSlide().Title(48, 40, 860, 40, "Title", 12).Text(48, 90, 860, 380, words, 13)
            .Panel(48, 400, 200, 80).Panel(50, 300, 200, 80);
        string[] rules = [.. slide.ToDeck().Check(new DeckValidatorOptions { Look = new LookLimits { MaxSizes = 1 } }).Findings
            .Where(finding => string.CompareOrdinal(finding.Rule, "PB6120") >= 0).Select(finding => finding.Rule).Distinct().Order()];
        Assert.Equal(["PB6120", "PB6122", "PB6123", "PB6124", "PB6125", "PB6126"], rules.Except(["PB6121"]));
    }

    [Fact]
    public void Limits_ThatAllowAll_FindNothing()
    {
        LookLimits loose = new() { MinUsed = 0, MinMedianUsed = 0, MaxEmptyBand = 1, MaxMedianEmptyBand = 1 };
        DeckReport report = Left().ToDeck(Left()).Check(new DeckValidatorOptions { Look = loose });
        Assert.DoesNotContain(report.Findings, finding => string.CompareOrdinal(finding.Rule, "PB6120") >= 0);
    }

    [Fact]
    public void Report_AsJsonAndText_HasTheMeasures()
    {
        DeckReport report = Left().ToDeck().Check(new DeckValidatorOptions { Look = new LookLimits() });
        JsonElement look = JsonDocument.Parse(report.ToJson()).RootElement.GetProperty("look");
        Assert.Equal(0.5, look.GetProperty("slides")[0].GetProperty("used").GetDouble());
        Assert.Contains("body in use: median 0.50, tenth percentile 0.50\n", report.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Report_WithoutLimits_HasNone()
    {
        DeckReport report = Left().ToDeck().Check();
        Assert.Null(report.Look);
        Assert.DoesNotContain("body in use", report.ToText(), StringComparison.Ordinal);
    }

    private static MadeUpSlide Left() => new MadeUpSlide().Panel(0, 54, 480, 437.4);
}
