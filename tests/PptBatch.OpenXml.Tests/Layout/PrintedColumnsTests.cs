using System.Globalization;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Tests.Layout;

public sealed class PrintedColumnsTests
{
    [Theory]
    [InlineData(40, 2, 40)]
    [InlineData(25, 3, 40)]
    [InlineData(12, 4, 40)]
    public void Compose_LongListingOfShortLines_StandsInAsManyColumnsAsItsLinesAllow(int characters, int columns, int lines)
    {
        string printed = string.Join('\n', Enumerable.Range(1, lines).Select(line => line.ToString(CultureInfo.InvariantCulture).PadRight(characters, 'x')));

        Page page = LessonPages.Single($"<h2>Title</h2><pre><code class='language-output'>{printed}</code></pre>");

        TextFrame[] parts = [.. page.Frames.OfType<TextFrame>().Where(text => text.Name.StartsWith("Output", StringComparison.Ordinal))];
        Assert.Equal(columns, parts.Length);
        Assert.Equal(lines, parts.Sum(part => part.Paragraphs.Count));
        Assert.Equal(864, parts.Sum(part => part.Box.Width), 20.0);
    }

    [Fact]
    public void Compose_ShortBlockAtTheFoot_GoesOnWhole()
    {
        string code = string.Join('\n', Enumerable.Repeat("x <- 1", 14));
        string block = $"<pre><code>{code}</code></pre><p>Words between the blocks.</p><pre><code>a\nb\nc\nd\ne</code></pre>";

        IReadOnlyList<Page> pages = LessonPages.Of($"<h2>Title</h2>{block}{block}{block}");

        Assert.True(pages.Count > 1);
        Assert.All(
            pages.SelectMany(page => page.Frames).OfType<TextFrame>().Where(text => text.Name.StartsWith("Code", StringComparison.Ordinal))
                .Select(text => PageText.Of(text)).Where(text => text.Contains('a', StringComparison.Ordinal)),
            text => Assert.Equal("a\nb\nc\nd\ne", text));
    }
}
