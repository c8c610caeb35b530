using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Tests.Layout;

public sealed class ExercisePageTests
{
    private const string Given = """
        <p>Read the table.</p>
        <table><thead><tr><th>Town</th><th>hPa</th></tr></thead><tbody><tr><td>Vigo</td><td>1006</td></tr><tr><td>Soria</td><td>1014</td></tr></tbody></table>
        <ol><li>Where is the front?</li><li>Where does it rain?</li></ol>
        """;

    [Fact]
    public void Render_ShortTitle_BadgeStandsAtItsEnd()
    {
        Page page = Page("Exercise: where is the front?", Given);

        GroupFrame badge = Assert.Single(page.Frames.OfType<GroupFrame>(), frame => frame.Name == "Badge");
        TextFrame title = Assert.Single(page.Frames.OfType<TextFrame>(), frame => frame.Name == "Title");
        Assert.InRange(badge.Box.Y, title.Box.Y, title.Box.Bottom - badge.Box.Height);
        Assert.True(badge.Box.X > title.Box.Right);
    }

    [Fact]
    public void Render_TitleOfAWholeLine_BadgeStandsUnderIt()
    {
        Page page = Page("Exercise: where is the front at noon, and which way does it move?", Given);

        GroupFrame badge = Assert.Single(page.Frames.OfType<GroupFrame>(), frame => frame.Name == "Badge");
        TextFrame title = Assert.Single(page.Frames.OfType<TextFrame>(), frame => frame.Name == "Title");
        Assert.True(badge.Box.Y > title.Box.Bottom);
    }

    [Fact]
    public void Render_AsManyTasksAsRows_StandOnTheRows()
    {
        Page page = Page("Exercise: where is the front?", Given);

        TableFrame table = Assert.Single(page.Frames.OfType<TableFrame>());
        TextFrame tasks = Assert.Single(page.Frames.OfType<TextFrame>(), frame => frame.Paragraphs is [{ Number: 1 }, { Number: 2 }]);
        double lineHeight = (tasks.Box.Height - tasks.Paragraphs[1].SpaceBefore) / 2;
        double row = table.Rows[1].Height;
        Assert.Equal(table.Box.Y + table.Rows[0].Height + (row / 2), tasks.Box.Y + (lineHeight / 2), 2.0);
        Assert.Equal(row, lineHeight + tasks.Paragraphs[1].SpaceBefore, 2.0);
        Assert.True(table.Box.Bottom > 400);
    }

    private static Page Page(string title, string content) => LessonPages.Single(
        $"""<h2>{title}</h2><div class="callout" data-kind="exercise" data-minutes="10">{content}</div>""");
}
