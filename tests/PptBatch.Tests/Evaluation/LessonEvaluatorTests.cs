using PptBatch.Evaluation;
using PptBatch.Testing;
using PptBatch.Tests.Generation.Grounding;
using Xunit.Abstractions;

namespace PptBatch.Tests.Evaluation;

/// <summary>Decks that teach score well, decks that only look like it score badly, and it is seen why.</summary>
public sealed class LessonEvaluatorTests(ITestOutputHelper output)
{
    private const string Filler =
        "<section class=\"slide\"><h2>It is important to understand this topic</h2><ul><li>Many experts agree about several aspects</li>"
        + "<li>There are various advantages and challenges</li><li>Keep practising and stay motivated</li></ul></section>";

    [SharedFact]
    public async Task MeasureAsync_HonestReplies_ScoreWellAndAreGrounded()
    {
        foreach (GroundedLesson lesson in GroundedLesson.OfTheReplies())
        {
            TeachingMeasures measures = await MeasureAsync(lesson);
            Assert.InRange(measures.Score, 65, 100);
            Assert.InRange(measures.Coverage, 0.6, 1);
            Assert.True(measures.Grounded >= measures.Slides - 1);
            Assert.True(measures.SentenceTitles * 2 >= measures.Slides);
        }
    }

    [SharedFact]
    public async Task MeasureAsync_RepliesWithAsMuchFiller_LoseTheirFocusAndScore()
    {
        foreach (GroundedLesson lesson in GroundedLesson.OfTheReplies())
        {
            TeachingMeasures honest = await MeasureAsync(lesson);
            string padding = string.Concat(Enumerable.Repeat(Filler, lesson.SlideCount));
            TeachingMeasures padded = await MeasureAsync(
                lesson with { Html = lesson.Html.Replace("</article>", padding + "</article>", StringComparison.Ordinal) });
            Assert.Equal(honest.Coverage, padded.Coverage, 1);
            Assert.True(padded.Focus < honest.Focus * 0.6, $"{padded.Focus} of {honest.Focus}");
            Assert.True(padded.Score <= honest.Score - 15, $"{padded.Score} of {honest.Score}");
            Assert.InRange(padded.Score, 0, 65);
        }
    }

    [SharedFact]
    public async Task MeasureAsync_RepliesToldTwice_TellNothingNewTheSecondTime()
    {
        foreach (GroundedLesson lesson in GroundedLesson.OfTheReplies())
        {
            TeachingMeasures once = await MeasureAsync(lesson);
            string slides = lesson.Html[lesson.Html.IndexOf("<section", StringComparison.Ordinal)..];
            TeachingMeasures twice = await MeasureAsync(
                lesson with { Html = lesson.Html.Replace("</article>", slides, StringComparison.Ordinal) });
            Assert.Equal(once.Telling, twice.Telling);
            Assert.Equal(once.Slides * 2, twice.Slides);
            Assert.True(twice.Score < once.Score);
        }
    }

    [Fact]
    public async Task MeasureAsync_SampleCourseByTheOutline_BringsNearlyAllOfIt()
    {
        foreach (GroundedLesson lesson in await GroundedLesson.OfTheSampleAsync())
        {
            TeachingMeasures measures = await MeasureAsync(lesson);
            Assert.InRange(measures.Coverage, 0.7, 1);
            Assert.Equal(0, measures.CodeBlocks.Missing + measures.Cells.Missing + measures.Pictures.Missing + measures.Terms.Missing);
            Assert.InRange(measures.Score, 50, 100);
        }
    }

    [Fact]
    public async Task MeasureAsync_TitlesAlone_ScoreBadly()
    {
        foreach (GroundedLesson lesson in await GroundedLesson.OfTheSampleAsync())
        {
            string titles = string.Concat(lesson.Request.Lesson.Markdown.Split('\n').Where(line => line.StartsWith('#'))
                .Select(line => $"<section class=\"slide\"><h2>{line.TrimStart('#', ' ')}</h2></section>"));
            TeachingMeasures measures = await MeasureAsync(lesson with { Html = $"<article class=\"lesson\">{titles}</article>" });
            Assert.InRange(measures.Score, 0, 35);
            Assert.InRange(measures.Coverage, 0, 0.3);
            Assert.Equal(0, measures.Readable);
        }
    }

    [Fact]
    public async Task MeasureAsync_NoSlides_ScoresNothing()
    {
        GroundedLesson lesson = (await GroundedLesson.OfTheSampleAsync())[0];
        TeachingMeasures measures = await MeasureAsync(lesson with { Html = "" });
        Assert.Equal(0, measures.Score);
        Assert.Equal(measures.Sentences.Total, measures.Sentences.Missing);
    }

    [Fact]
    public async Task MeasureAsync_SlideWithAnInventedFigure_IsDoubtedBySlideAndWords()
    {
        GroundedLesson lesson = (await GroundedLesson.OfTheSampleAsync())[0];
        MeasuredLesson measured = await LessonEvaluator.MeasureAsync(
            lesson.Request, lesson.Html.Replace(
                "</article>", "<section class=\"slide\"><h2>Cifra</h2><p>El 83,7 % lo olvida.</p></section></article>",
                StringComparison.Ordinal), []);
        Assert.Contains(measured.Doubts, doubt => doubt.Contains("\"Cifra\": 83,7 %", StringComparison.Ordinal));
        Assert.Equal(measured.Slides.Count - measured.Doubts.Count, measured.Measures().Grounded);
    }

    [Fact]
    public async Task MeasureAsync_Pages_AreSummedAndCountInTheForm()
    {
        GroundedLesson lesson = (await GroundedLesson.OfTheSampleAsync())[0];
        PageMeasure good = new(1, 0.8, 0.05, 30, true);
        PageMeasure bad = new(2, 0.1, 0.6, 4, false);
        TeachingMeasures looked = (await LessonEvaluator.MeasureAsync(lesson.Request, lesson.Html, [good, good, bad])).Measures();
        TeachingMeasures ugly = (await LessonEvaluator.MeasureAsync(lesson.Request, lesson.Html, [bad])).Measures();
        Assert.Equal(new LookSummary(3, 2, 0.8, 0.05, 30), looked.Look);
        Assert.True(ugly.Form < looked.Form);
    }

    private async Task<TeachingMeasures> MeasureAsync(GroundedLesson lesson)
    {
        TeachingMeasures measures = (await LessonEvaluator.MeasureAsync(lesson.Request, lesson.Html, [])).Measures();
        output.WriteLine($"score {measures.Score}: {measures.Coverage} {measures.Focus} {measures.Form} of {measures.Slides} slides");
        return measures;
    }
}
