using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Tests.Layout;

/// <summary>What leaves the margins where it is alone.</summary>
public sealed class WholePageTests
{
    private const string Cards = "<h2>Two causes</h2><div class=\"cards\"><div class=\"card\"><h3>Money</h3><p>none</p></div>"
        + "<div class=\"card\"><h3>Weather</h3><p>bad</p></div></div>";

    private const string Picture =
        "<h2>Map</h2><figure class='annotated'><img src='wide.png' alt='A map'><ol><li data-x='50' data-y='50'>here</li></ol></figure>";

    [Theory]
    [InlineData("bold", true)]
    [InlineData("calm", false)]
    public void Render_CardsAlone_RunFromEdgeToEdgeWhereTheDesignHasItSo(string design, bool edges)
    {
        Page page = LessonPages.Single(Cards, design: design);

        Box cards = Assert.Single(page.Frames.OfType<GroupFrame>(), group => group.Name == "Cards").Box;
        Assert.Equal(edges ? 0 : 48, cards.X, 0.1);
        Assert.Equal(edges ? 960 : 912, cards.Right, 0.1);
        Assert.True(page.ShowFooter);
        Assert.InRange(cards.Bottom, 480, 504);
    }

    [Fact]
    public void Render_CardsUnderASentence_KeepToTheMargins()
    {
        Page page = LessonPages.Single(Cards.Replace("</h2>", "</h2><p>One of them was enough.</p>", StringComparison.Ordinal), design: "bold");

        Assert.Equal(48, Assert.Single(page.Frames.OfType<GroupFrame>(), group => group.Name == "Cards").Box.X, 0.1);
    }

    [Theory]
    [InlineData("calm", true)]
    [InlineData("paper", false)]
    public void Render_AnnotatedPicture_TakesThePageBelowTheTitleUnlessTheDesignFramesIt(string design, bool whole)
    {
        Page page = LessonPages.Single(Picture, design: design);

        Assert.Equal(!whole, page.ShowFooter);
        Assert.Equal(whole, page.Frames.Any(frame => frame is { Name: "Ground", Box: { X: 0, Right: 960, Bottom: 540 } }));
        PictureFrame picture = page.Frames.OfType<PictureFrame>().Single();
        Assert.Equal(whole, picture.Box.Width > 864);
    }
}
