using PptBatch.Testing.Rendering;

namespace PptBatch.EndToEnd.Tests.Rendered;

/// <summary>The judge of rendered slides finds what it is there for.</summary>
public sealed class WordFaultsTests
{
    private static readonly PdfWord First = new("first", 10, 10, 60, 34);
    private static readonly PdfWord Second = new("second", 65, 10, 120, 34);

    [Fact]
    public void Find_WordsBesideEachOther_NothingIsWrong() => Assert.Empty(Find("first second", First, Second));

    [Fact]
    public void Find_LinesOfOnePitch_NothingIsWrong() =>
        Assert.Empty(Find("first second", First, Second with { Left = 10, Right = 70, Top = 34 - 1, Bottom = 58 - 1 }));

    [Fact]
    public void Find_WordOverAnother_SaysBoth() =>
        Assert.Equal(["slide 1: 'first' and 'second' overlap"], Find("first second", First, Second with { Left = 50 }));

    [Fact]
    public void Find_WordBeyondTheEdge_SaysWhich() =>
        Assert.Equal(["slide 1: 'second' is outside the page"], Find("first second", First, Second with { Right = 963 }));

    [Fact]
    public void Find_WordThatIsNotShown_SaysWhich() =>
        Assert.Contains("slide 1: 'firstsecondthird' is missing", Find("first second third", First, Second));

    [Fact]
    public void Find_WordShownOnceOfTwice_SaysItsLetters() =>
        Assert.Contains(
            "slide 1: 1 of 2 'f' are there", WordFaults.Find([new RenderedSlide(1, ["first", "first"], new PdfPage(960, 540, [First]))]));

    [Theory]
    [InlineData("الآخرين", "نيرخلآا")]
    [InlineData("שורות", "תורוש")]
    public void Find_WordFromRightToLeft_IsFoundBackwards(string written, string shown) =>
        Assert.Empty(Find(written, First with { Text = shown }));

    private static IReadOnlyList<string> Find(string written, params PdfWord[] shown) =>
        WordFaults.Find([new RenderedSlide(1, [written], new PdfPage(960, 540, shown))]);
}
