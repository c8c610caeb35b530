using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Tests.Layout;

public sealed class ListColumnsTests
{
    private const string Prose =
        "<p>There are several ways to name the rows, the columns and the single values of a table, and each of them gives something else.</p>";

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public void Compose_ShortItemsBetweenWordsThatOverflow_StandInTwoColumnsWithTheirRowsLevel(string language)
    {
        Page page = LessonPages.Single($"<h2>Ways</h2>{Prose}<ul>{Items(11)}</ul>{Prose}{Prose}", language: language);

        TextFrame[] columns = [.. page.Frames.OfType<TextFrame>().Where(text => text.Paragraphs.Any(item => item.Bullet == BulletKind.Bullet))];
        Assert.Equal([6, 5], columns.Select(column => column.Paragraphs.Count));
        Assert.Equal(columns[0].Box.Y, columns[1].Box.Y);
        Assert.Equal(language == "ar", columns[0].Box.X > columns[1].Box.X);
        Assert.Single(columns.SelectMany(column => column.Paragraphs.Skip(1)).Select(item => item.SpaceBefore).Distinct());
    }

    [Fact]
    public void Compose_ShortItemsWithRoom_StayUnderEachOther()
    {
        Page page = LessonPages.Single($"<h2>Ways</h2>{Prose}<ul>{Items(7)}</ul>");

        Assert.Single(page.Frames.OfType<TextFrame>(), text => text.Paragraphs.Any(item => item.Bullet == BulletKind.Bullet));
    }

    private static string Items(int count) =>
        string.Concat(Enumerable.Range(1, count).Select(number => FormattableString.Invariant($"<li>table[{number}]</li>")));
}
