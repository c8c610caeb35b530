using PptBatch.Execution;

namespace PptBatch.Tests.Execution;

public sealed class LinksBetweenDecksTests
{
    private static readonly HashSet<int> Here = [1, 2];

    [Theory]
    [InlineData("<a href=\"#lesson-2\">b</a>", "<a href=\"#lesson-2\">b</a>")]
    [InlineData("<a href=\"#lesson-9\">i</a>, <a href='#lesson-3'>c</a>", "<a href=\"#section-8\">i</a>, <a href='#section-2'>c</a>")]
    [InlineData("<a href=\"#lesson-10\">none</a>", "<a href=\"#lesson-10\">none</a>")]
    [InlineData("<a href=\"#lesson-0\">none</a>", "<a href=\"#lesson-0\">none</a>")]
    [InlineData("<code>href=\"#lesson-9\"</code>", "<code>href=\"#lesson-9\"</code>")]
    [InlineData("<p>#lesson-9</p>", "<p>#lesson-9</p>")]
    [InlineData("<a href=\"#lesson-9", "<a href=\"#lesson-9")]
    public void Led_LinksOfOtherDecks_LeadToSectionsAndNothingElseChanges(string html, string expected) =>
        Assert.Equal(expected, LinksBetweenDecks.Led(html, Here, last: 9));
}
