using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;
using PptBatch.SlideHtml.Reading;
using PptBatch.SlideHtml.Writing;

namespace PptBatch.Tests.SlideHtml.Reading;

/// <summary>Icons, marks and builds.</summary>
public sealed class ShownThingsTests
{
    [Fact]
    public async Task Read_SlideWithIconAndBuild_IsWrittenAsItWas()
    {
        const string Html = "<article class=\"lesson\" lang=\"en\" data-lesson=\"1\">\n<section class=\"slide\" data-build>\n"
            + "<h2 data-icon=\"clock\">Time</h2>\n<p>Words</p>\n</section>\n</article>\n";

        LessonReading reading = await SlideHtmlReader.ReadAsync(new LessonContent(1, "Lesson", Html), "en", new Everything());

        SlideModel slide = Assert.Single(reading.Lesson.Slides);
        Assert.Equal(("clock", true), (slide.Icon, slide.Builds));
        Assert.Equal(Html, SlideHtmlWriter.Write(1, "en", reading.Lesson.Slides));
    }

    [Fact]
    public async Task Read_IconThatTheRendererHasNot_IsLeftOutAndReported()
    {
        LessonReading reading = await SlideHtmlReader.ReadAsync(
            new LessonContent(1, "Lesson", "<article><section><h2>T</h2><ul><li data-icon='xyzzy'>a</li></ul></section></article>"), "en",
            new NoIcons());

        Assert.Null(Assert.Single(Assert.IsType<ListBlock>(reading.Lesson.Slides[0].Blocks[0]).Items).Icon);
        Assert.Contains("\"xyzzy\"", Assert.Single(reading.Diagnostics, finding => finding.Code == "PB3022").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2", "2")]
    [InlineData("1-2, 4", "1 2 4")]
    [InlineData("3-99", "3 4")]
    [InlineData("4 2 2", "2 4")]
    [InlineData("5 0 -1 x 3-1 2-y", "")]
    public async Task Read_MarkedLines_AreThoseOfTheCode(string marks, string lines)
    {
        LessonReading reading = await LessonReader.ReadAsync($"<pre data-mark='{marks}'><code>a\nb\nc\nd</code></pre>");

        Assert.Equal(lines, string.Join(' ', Assert.IsType<CodeBlock>(reading.Lesson.Slides[0].Blocks[0]).MarkedLines));
    }

    [Fact]
    public async Task Read_MarkInACell_MarksTheCellAndNotItsWords()
    {
        LessonReading reading = await LessonReader.ReadAsync(
            "<table><tr><th>a</th><th>b</th></tr><tr><td>one <mark>two</mark></td><td>three</td></tr></table>");

        TableRow row = Assert.IsType<TableBlock>(reading.Lesson.Slides[0].Blocks[0]).Rows[1];
        Assert.Equal([true, false], row.Cells.Select(cell => cell.Marked));
        Assert.DoesNotContain(row.Cells[0].Text.Runs, run => run.Style.HasFlag(InlineStyle.Mark));
        Assert.Equal("one two", row.Cells[0].Text.Plain);
    }

    private sealed class NoIcons : IContentSupport
    {
        public Task OpenPicturesAsync(IReadOnlyList<string> sources, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public string? PictureProblem(string source) => null;

        public bool HasIcon(string name) => false;

        public string? EquationText(string tex) => tex;
    }
}
