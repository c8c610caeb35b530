using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Text;

namespace PptBatch.OpenXml.Tests.Layout;

/// <summary>Numbers of lists stand before their text and do not touch it.</summary>
public sealed class ListNumberTests
{
    [Theory]
    [InlineData("<ol>", 9)]
    [InlineData("<ol>", 12)]
    [InlineData("<ol start=\"98\">", 5)]
    public void Compose_NumberedItems_LeaveRoomForTheirNumbers(string list, int items)
    {
        string content = string.Concat(Enumerable.Range(1, items).Select(item => $"<li>Item {item} of the list</li>"));
        List<TextParagraph> numbered = [.. LessonPages.Of($"<h2>List</h2>{list}{content}</ol>")
            .SelectMany(LessonPages.Body).Where(paragraph => paragraph.Bullet == BulletKind.Number)];
        Assert.Equal(items, numbered.Count);
        Assert.All(numbered, paragraph => Assert.True(
            Width(paragraph) < paragraph.Hanging, $"{paragraph.Mark} is {Width(paragraph):0.0} pt wide in {paragraph.Hanging} pt"));
        Assert.Single(numbered.Select(paragraph => paragraph.Indent).Distinct());
    }

    private static double Width(TextParagraph paragraph) => ParagraphLayout.NaturalWidth(
        new TextParagraph { Spans = [new TextSpan(paragraph.Mark, paragraph.Spans[0].SizePt)] }, DesignCatalog.Default.Fonts);
}
