using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Tests.Layout;

/// <summary>A link that takes several lines is a run a line, broken between words.</summary>
public sealed class LinkLinesTests
{
    private const string Long =
        "all that the observers of the harbour wrote down about the pressure of the air in the autumn of the year before the great "
            + "storm of November";

    [Fact]
    public void Compose_LinkOfTwoLines_IsARunALine()
    {
        List<TextSpan> spans = Spans($"Read <a href=\"https://example.org/\">{Long}</a> first");
        List<TextSpan> links = [.. spans.Where(span => span.Href is not null)];
        Assert.True(links.Count > 1);
        Assert.All(links, link => Assert.Equal("https://example.org/", link.Href));
        Assert.All(links, link => Assert.Equal(link.Text.Trim(), link.Text));
        Assert.Equal($"Read {Long} first", string.Concat(spans.Select(span => span.Text)));
    }

    [Fact]
    public void Compose_LinkOnOneLine_IsOneRun() =>
        Assert.Single(Spans("Read <a href=\"https://example.org/\">the log</a> " + Long), span => span.Href is not null);

    private static List<TextSpan> Spans(string text) =>
        [.. LessonPages.Single($"<h2>Logs</h2><ul><li>One</li><li>{text}</li></ul>").Body().Last().Spans];
}
