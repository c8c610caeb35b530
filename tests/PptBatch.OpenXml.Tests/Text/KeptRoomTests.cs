using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Text;

namespace PptBatch.OpenXml.Tests.Text;

/// <summary>Where renderers differ, room is kept for the most lines.</summary>
public sealed class KeptRoomTests
{
    [Fact]
    public void LayoutWithMargin_Korean_KeepsRoomForBreaksBetweenWordsOnly()
    {
        TextParagraph paragraph = new() { Spans = [new TextSpan(string.Join(' ', Enumerable.Repeat("에너지입니다", 12)), 20)] };
        const double Width = 20 * 6 * 1.9;

        Assert.Equal(12, ParagraphLayout.LayoutWithMargin(paragraph, Width, FontScheme.Default).LineCount);
        Assert.InRange(ParagraphLayout.Layout(paragraph, Width, FontScheme.Default).LineCount, 6, 11);
    }

    [Fact]
    public void NaturalWidth_HebrewInAFaceThatIsNarrower_IsThatOfTheFaceForComplexScripts()
    {
        TextParagraph paragraph = new() { Spans = [new TextSpan("אנרגיה סולארית", 20)] };
        Assert.True(ParagraphLayout.NaturalWidth(paragraph, new FontScheme("Times New Roman", "Times New Roman", "Courier New"))
            >= ParagraphLayout.NaturalWidth(paragraph, new FontScheme("Arial", "Arial", "Courier New")) * 0.99);
    }

    [Fact]
    public void Layout_FaceWithHighLines_TakesTheirHeight()
    {
        TextParagraph paragraph = new() { Spans = [new TextSpan("Energy", 20)] };
        Assert.Equal(20 * 1.37, ParagraphLayout.Layout(paragraph, 400, FontScheme.Default with { LineEm = 1.37 }).Height, 6);
    }
}
