using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Tests.Layout.Flows;

/// <summary>Marked lines and cells, and the number that has a page to itself.</summary>
public sealed class MarkedThingsTests
{
    [Fact]
    public void Compose_MarkedLines_HaveBandsBehindThemOverThePanel()
    {
        Page page = LessonPages.Single("<h2>Title</h2><pre data-mark='2-3'><code class='language-r'>a\nb\nc\nd</code></pre>");

        ShapeFrame[] bands = [.. page.Frames.OfType<ShapeFrame>().Where(shape => shape.Name.StartsWith("Marked line", StringComparison.Ordinal))];
        TextFrame code = page.Frames.OfType<TextFrame>().Single(frame => frame.Name == "Code");
        ShapeFrame panel = page.Frames.OfType<ShapeFrame>().Single(shape => shape.Name == "Panel");
        Assert.Equal(2, bands.Length);
        Assert.Equal(bands[0].Box.Bottom, bands[1].Box.Y, 0.01);

        // Two of four lines, and the text stands in the middle of its box.
        double middle = code.Box.Y + ((code.Box.Height + code.Insets.Top - code.Insets.Bottom) / 2);
        Assert.Equal(middle, bands[0].Box.Bottom, 0.01);
        Assert.InRange(bands[1].Box.Bottom, panel.Box.Y, panel.Box.Bottom);
        Assert.Null(code.Fill);
    }

    [Fact]
    public void Compose_CodeWithoutMarks_HasNoBands() => Assert.DoesNotContain(
        LessonPages.Single("<h2>Title</h2><pre><code class='language-r'>a\nb</code></pre>").Frames, frame => frame.Name == "Marked line");

    [Fact]
    public void Compose_BlankLinesAroundCode_TakeNoRoom() => Assert.Equal(
        ["a", "", "b"],
        LessonPages.Single("<h2>Title</h2><pre><code class='language-r'>\n\na\n\nb\n \n</code></pre>").Frames.OfType<TextFrame>()
            .Single(frame => frame.Name == "Code").Paragraphs.Select(line => string.Concat(line.Spans.Select(span => span.Text))));

    [Fact]
    public void Compose_LongListOfShortPrintedLines_StandsInColumnsWhereItWouldGoOn()
    {
        static string Printed(int lines, string line) => "<h2>Title</h2><pre><code class='language-r'>print(x)</code></pre>"
            + $"<pre><code class='language-output'>{string.Join('\n', Enumerable.Range(1, lines).Select(number => number + line))}</code></pre>";
        static string[] Outputs(Page page) => [.. page.Frames.OfType<TextFrame>().Where(frame => frame.Name.StartsWith("Output", StringComparison.Ordinal))
            .Select(frame => $"{frame.Paragraphs[0].Spans[0].Text} {frame.Paragraphs[^1].Spans[0].Text}")];

        Page page = LessonPages.Single(Printed(33, "."));
        Assert.Equal(["1. 9.", "10. 18.", "19. 27.", "28. 33."], Outputs(page));
        TextFrame[] halves = [.. page.Frames.OfType<TextFrame>().Where(frame => frame.Name.StartsWith("Output", StringComparison.Ordinal))];
        Assert.Equal(halves[0].Box.Right, halves[1].Box.X, 4.1);
        Assert.Equal((halves[0].Box.Y, halves[0].Box.Height), (halves[1].Box.Y, halves[1].Box.Height));

        Assert.Single(Outputs(LessonPages.Single(Printed(9, "."))));
        Assert.All(LessonPages.Of(Printed(33, new string('.', 60))), part => Assert.Single(Outputs(part)));
        Assert.Equal(
            Enumerable.Range(1, 90).Select(number => $"{number}."),
            LessonPages.Of(Printed(90, ".")).SelectMany(part => part.Frames.OfType<TextFrame>()).Where(frame => frame.Name.StartsWith("Output", StringComparison.Ordinal))
                .SelectMany(frame => frame.Paragraphs).Select(line => string.Concat(line.Spans.Select(span => span.Text))));
    }

    [Fact]
    public void Compose_MarkedRow_HasAGroundAndBoldWords()
    {
        TableFrame table = LessonPages.Single(
            "<h2>Title</h2><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr><tr data-mark><td>3</td><td>4</td></tr></table>")
            .Frames.OfType<TableFrame>().Single();

        Assert.Equal([false, false, true], table.Rows.Select(row => row.Cells.All(cell => cell.Marked)));
        Assert.Contains(table.Rows[2].Cells[0].Paragraphs[0].Spans, span => span.Style.HasFlag(PptBatch.SlideHtml.Model.InlineStyle.Bold));
    }

    [Fact]
    public void Compose_EmptyAndCoveredCells_CarryTheSizeOfTheTable()
    {
        TableFrame table = LessonPages.Single(
            "<h2>Title</h2><table><tr><th>a</th><th>b</th></tr><tr><td rowspan='2'>1</td><td></td></tr><tr><td>2</td></tr></table>")
            .Frames.OfType<TableFrame>().Single();

        double size = table.Rows[0].Cells[0].Paragraphs[0].Spans[0].SizePt;
        Assert.All(table.Rows.SelectMany(row => row.Cells), cell => Assert.Equal(size, Assert.Single(cell.Paragraphs).Spans[0].SizePt));
    }

    [Fact]
    public void Compose_RowSpanCutByAPage_SaysItsLabelOnEach()
    {
        string rows = string.Concat(Enumerable.Range(1, 40).Select(row => row == 1
            ? "<tr><td rowspan='40'>Monday</td><td>Lesson 1</td></tr>" : $"<tr><td>Lesson {row}</td></tr>"));

        List<TableFrame> tables = [.. LessonPages.Of($"<h2>Title</h2><table><tr><th>Day</th><th>What</th></tr>{rows}</table>")
            .SelectMany(page => page.Frames).OfType<TableFrame>()];

        Assert.True(tables.Count > 1);
        Assert.All(tables, table =>
        {
            Assert.Equal("Monday", PageText.Of(table.Rows[1].Cells[0].Paragraphs));
            Assert.Equal(table.Rows.Count - 1, table.Rows[1].Cells[0].RowSpan);
        });
    }

    [Theory]
    [InlineData("+1 day", 140)]
    [InlineData("a hundred and twenty thousand", 36)]
    public void Compose_Hero_IsAsLargeAsItsLineAllows(string number, double least)
    {
        Page page = LessonPages.Single($"<h2>Title</h2><div class='hero'><b>{number}</b> <span>of useful forecast every ten years</span></div>");

        TextFrame hero = page.Frames.OfType<TextFrame>().Single(frame => frame.Name == "Content");
        Assert.True(hero.Paragraphs[0].Spans[0].SizePt >= least, $"{hero.Paragraphs[0].Spans[0].SizePt} pt");
        Assert.InRange(hero.Box.Bottom, hero.Box.Y, 489.7);
        Assert.Equal(2, hero.Paragraphs.Count);
    }
}
