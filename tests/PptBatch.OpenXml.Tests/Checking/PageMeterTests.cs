using PptBatch.OpenXml.Checking;

namespace PptBatch.OpenXml.Tests.Checking;

public sealed class PageMeterTests
{
    [Fact]
    public void Measure_Deck_HasTheMeasuresOfTheCheckerPageByPage()
    {
        using MemoryStream deck = new TinyDeck().ToStream();
        IReadOnlyList<SlideMeasures> checkedSlides = new TinyDeck().Check(new DeckValidatorOptions { Look = new LookLimits() }).Look!.Slides;
        Assert.Equal(
            checkedSlides.Select(slide => (slide.Slide, slide.Used, slide.EmptyBand, slide.BodyWords)),
            new PageMeter().Measure(deck).Select(page => (page.Number, page.Used, page.EmptyBand, page.Words)));
    }

    [Fact]
    public void Measure_PageThatIsNearlyEmpty_IsNotGood()
    {
        using MemoryStream deck = new TinyDeck().ToStream();
        PageMeasure page = new PageMeter().Measure(deck)[0];
        Assert.True(page.Used < new LookLimits().MinUsed);
        Assert.False(page.IsGood);
    }

    [Fact]
    public void Measure_NoDeck_IsEmpty()
    {
        using MemoryStream bytes = new([1, 2, 3]);
        Assert.Empty(new PageMeter().Measure(bytes));
    }
}
