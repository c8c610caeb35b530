using CsCheck;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Text;
using PptBatch.SlideHtml.Model;
using PptBatch.Testing;

namespace PptBatch.OpenXml.Tests.Text;

public class ParagraphLayoutTests
{
    private static readonly FontScheme Fonts = FontScheme.Default;

    private static readonly string[] Samples =
        ["👨‍👩‍👧", "第一章今日は", "\n", "https://a.example/b_c/d?e=f", "مرحبا", "नमस्ते", "\uD83D", "🇪🇸"];

    [Theory]
    [InlineData("Calibri", false, "Hello", 20, 42.139)] // Carlito: H 1276, e 1019, l 470, o 1080 of 2048
    [InlineData("Arial", false, "Hello", 20, 45.576)]
    [InlineData("Courier New", true, "Hello", 10, 30.005)]
    [InlineData("Consolas", true, "Hello", 10, 27.490)]
    public void Layout_OneLine_WidthIsTheSumOfTheAdvances(string face, bool bold, string text, double size, double expected)
    {
        FontScheme fonts = new(face, face, face);

        LaidOutParagraph laidOut = ParagraphLayout.Layout(Plain(text, size, bold ? InlineStyle.Bold : InlineStyle.None), 500, fonts);

        Assert.Equal(expected, laidOut.Width, 2);
    }

    [Fact]
    public void Layout_WordsWiderThanTheLine_BreaksAtSpacesThatHang()
    {
        LaidOutParagraph laidOut = ParagraphLayout.Layout(Plain("one two three four", 20), 80, Fonts);

        Assert.Equal(["one two ", "three ", "four"], Lines(laidOut));
        Assert.Equal(3 * 24, laidOut.Height, 6);
    }

    [Fact]
    public void Layout_MixedSizes_LineIsAsHighAsItsLargestRun()
    {
        TextParagraph paragraph =
            new() { Spans = [new TextSpan("small ", 10), new TextSpan("big", 30), new TextSpan("\n", 10), new TextSpan("end", 10)] };

        LaidOutParagraph laidOut = ParagraphLayout.Layout(paragraph, 500, Fonts);

        Assert.Equal([36.0, 12.0], laidOut.Lines.Select(line => Math.Round(line.Height, 6)));
    }

    [Fact]
    public void Layout_LineBreakAtTheEnd_CountsTheEmptyLine() =>
        Assert.Equal(2, ParagraphLayout.Layout(Plain("a\n", 20), 500, Fonts).LineCount);

    [Fact]
    public void Layout_EmptyParagraph_TakesOneLine() =>
        Assert.Equal(1, ParagraphLayout.Layout(new TextParagraph { Spans = [] }, 500, Fonts).LineCount);

    [Fact]
    public void Layout_AddressWiderThanTheLine_SplitsAfterItsPunctuation()
    {
        LaidOutParagraph laidOut = ParagraphLayout.Layout(Plain("https://example.org/courses/databricks-sql?lesson=12", 20), 160, Fonts);

        Assert.All(Lines(laidOut).SkipLast(1), line => Assert.Matches("[/.?=-]\u200B?$", line));
        Assert.All(laidOut.Lines, line => Assert.True(line.Width <= 160));
    }

    [Fact]
    public void Layout_SuperscriptAndIndent_TakeTwoThirdsAndTheirRoom()
    {
        double plain = ParagraphLayout.Layout(Plain("1234567890", 30), 999, Fonts).Width;
        double raised = ParagraphLayout.Layout(Plain("1234567890", 30, InlineStyle.Superscript), 999, Fonts).Width;

        Assert.Equal(plain * 2 / 3, raised, 3);
        Assert.Equal(2, ParagraphLayout.Layout(Plain("12345 67890", 30) with { Indent = 200 }, 300, Fonts).LineCount);
    }

    [Fact]
    public void NaturalWidth_AsWidth_GivesOneLineAndLessGivesTwo()
    {
        TextParagraph paragraph = Plain("a few words of text", 18);
        double natural = ParagraphLayout.NaturalWidth(paragraph, Fonts);

        Assert.Equal(1, ParagraphLayout.LayoutWithMargin(paragraph, natural, Fonts).LineCount);
        Assert.Equal(2, ParagraphLayout.LayoutWithMargin(paragraph, natural - 1, Fonts).LineCount);
    }

    [Fact]
    public void MinimumWidth_AsWidth_SplitsNoToken()
    {
        TextParagraph paragraph = Plain("an extraordinarily long word", 18);
        double minimum = ParagraphLayout.MinimumWidth(paragraph, Fonts);

        Assert.Same(paragraph, ParagraphLayout.LayoutWithMargin(paragraph, minimum, Fonts).Paragraph);
        Assert.NotSame(paragraph, ParagraphLayout.LayoutWithMargin(paragraph, minimum - 1, Fonts).Paragraph);
    }

    [Fact]
    [Trait(SeededCases.Kind, SeededCases.Seeded)]
    public void Layout_AnyText_KeepsEveryCharacterAndFitsEveryLine()
    {
        Gen<string> word = Gen.OneOf(
            Gen.String[Gen.Char["abcXYZ012 ./-_,()\u0301\u00E9\t"], 0, 60],
            Gen.String[Gen.Char, 0, 20],
            Gen.Int[0, Samples.Length - 1].Select(i => Samples[i]));
        SeededCases.Check(Gen.Select(word.Array[0, 8], Gen.Double[20, 600], Gen.Int[8, 40]), 4000, sample => sample.ToString(), sample =>
        {
            (string[] words, double width, int size) = sample;
            TextParagraph paragraph = new() { Spans = [.. words.Select(text => new TextSpan(text, size))] };

            LaidOutParagraph laidOut = ParagraphLayout.Layout(paragraph, width, Fonts);

            string before = Joined(paragraph).Replace("\u200B", "", StringComparison.Ordinal);
            string after = Joined(laidOut.Paragraph).Replace("\u200B", "", StringComparison.Ordinal);
            double widest = Math.Max(width, 72);
            Assert.Equal(before, after);
            Assert.Equal(Joined(laidOut.Paragraph), string.Concat(Lines(laidOut)));
            Assert.All(laidOut.Lines, line =>
                Assert.True(line.Width <= widest || line.End - line.Start <= 12, $"a line of {line.Width} in {width}"));
        });
    }

    [Fact]
    public void Layout_FiveMegabytesWithoutASpace_IsSplitIntoLinesThatFit()
    {
        LaidOutParagraph laidOut = ParagraphLayout.Layout(Plain(new string('x', 5_000_000), 20), 300, Fonts);

        Assert.True(laidOut.Lines.All(line => line.Width <= 300));
        Assert.True(laidOut.LineCount > 100_000);
    }

    private static TextParagraph Plain(string text, double size, InlineStyle style = InlineStyle.None) =>
        new() { Spans = [new TextSpan(text, size) { Style = style }] };

    private static string Joined(TextParagraph paragraph) => string.Concat(paragraph.Spans.Select(span => span.Text));

    private static IEnumerable<string> Lines(LaidOutParagraph laidOut)
    {
        string text = Joined(laidOut.Paragraph);
        return laidOut.Lines.Select(line => text[line.Start..line.End]);
    }
}
