using PptBatch.OpenXml.Checking;
using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Rendering;
using PptBatch.OpenXml.Tests.Fuzzing;

namespace PptBatch.OpenXml.Tests.Layout.Tables;

public sealed class CellPicturesTests
{
    private const double Rounding = 0.1;

    private static readonly OpenXmlDeckRenderer Renderer = new(DesignCatalog.Default);

    [Theory]
    [InlineData("")]
    [InlineData(" dir=rtl")]
    public async Task Compose_PicturesInCells_StandInTheirRows(string direction)
    {
        Page page = await PageAsync(direction, "<tr><td><img src=wide.png alt=Wide></td><td>One</td></tr>"
            + "<tr><td><img src=tall.png alt=Tall></td><td>Two</td></tr>");
        TableFrame table = Assert.Single(page.Frames.OfType<TableFrame>());
        PictureFrame[] pictures = [.. page.Frames.OfType<PictureFrame>()];
        Assert.Equal(["Wide", "Tall"], pictures.Select(picture => picture.AltText));
        double y = table.Box.Y + table.Rows[0].Height;
        for (int row = 0; row < 2; y += table.Rows[++row].Height)
        {
            Box box = pictures[row].Box;
            Assert.InRange(box.Y, y, y + table.Rows[row + 1].Height - box.Height + Rounding);
            Assert.True(box.Height >= 40, $"a picture is {box.Height} pt high");
            Assert.True(
                direction.Length == 0 ? box.Right <= table.Box.X + table.ColumnWidths[0] + Rounding
                    : box.X >= table.Box.Right - table.ColumnWidths[0] - Rounding, "a picture leaves its column");
        }
    }

    [Fact]
    public async Task Compose_PictureWithWordsInACell_StandsAboveThem()
    {
        Page page = await PageAsync("", "<tr><td><img src=wide.png alt=Wide> its name</td><td>One</td></tr>");
        TableFrameCell cell = page.Frames.OfType<TableFrame>().Single().Rows[1].Cells[0];
        PictureFrame picture = page.Frames.OfType<PictureFrame>().Single();
        Assert.Equal("its name", Words(cell));
        Assert.True(cell.Insets.Top > picture.Box.Height, "the words lie under the picture");
    }

    [Fact]
    public async Task Compose_MissingPictureInACell_SaysItsWords()
    {
        Page page = await PageAsync("", "<tr><td><img src=none.png alt='A crab'></td><td>One</td></tr>");
        TableFrameCell cell = page.Frames.OfType<TableFrame>().Single().Rows[1].Cells[0];
        Assert.Equal("A crab", Words(cell));
    }

    [Fact]
    public async Task Render_PicturesInCells_GivesADeckWithoutFindings()
    {
        using MemoryStream deck = new();
        await Renderer.RenderAsync(
            Deck("", "<tr><td><img src=wide.png alt=Wide> words</td><td><img src=small.png alt=Small><img src=tall.png alt=Tall></td></tr>"),
            new RandomPictures(), deck);
        deck.Position = 0;
        Assert.Empty(new DeckValidator().Validate(deck).Findings);
    }

    private static string Words(TableFrameCell cell) =>
        string.Concat(cell.Paragraphs.SelectMany(text => text.Spans).Select(span => span.Text)).Trim();

    private static async Task<Page> PageAsync(string direction, string rows) =>
        (await Renderer.ComposeAsync(Deck(direction, rows), new RandomPictures())).Pages.Sections[0].Pages[0];

    private static DeckContent Deck(string direction, string rows) => new()
    {
        Title = "Cells", Language = "en", CreatedAt = DateTimeOffset.UnixEpoch,
        Lessons =
        [
            new LessonContent(1, "One", $"<article class=lesson lang=en><section class=slide{direction}><h2>Title</h2><table><thead><tr>"
                + $"<th>Picture</th><th>Meaning</th></tr></thead><tbody>{rows}</tbody></table></section></article>"),
        ],
    };
}
