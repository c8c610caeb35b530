using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PptBatch.Testing.Aws.Bedrock;
using Xunit.Abstractions;

namespace PptBatch.Bedrock.Tests.Replies;

/// <summary>
/// Replies that lie, over the wire: changed digits, new figures and names, swapped answers, invented cells and links, one on a slide at a
/// time. A slide with a lie goes back, or the lie is set right in code; from a model that insists it is marked and reported.
/// </summary>
[Collection("environment")]
public sealed partial class LyingRepliesTests(ITestOutputHelper output)
{
    private const double Found = 0.95;

    [Fact]
    public async Task Run_LiesInEveryLanguage_AreFoundAndMarked()
    {
        List<List<(int Lesson, int Slide, string True, string Lie)>> rounds = [.. Rounds()];
        List<string> missed = [];
        foreach (List<(int Lesson, int Slide, string True, string Lie)> lies in rounds)
        {
            ReplyRun run = await ReplyRun.OfAsync(new WritingModel(lesson => new(Lying(lesson, lies)), mends: false).Answer);
            missed.AddRange(lies.Where(lie => run.Stored[lie.Lesson].Contains(lie.Lie, StringComparison.Ordinal) && !IsMarked(run, lie))
                .Select(lie => $"{ReplyCourse.Names[lie.Lesson - 1]}, slide {lie.Slide}: {lie.Lie}"));
            AssertBounded(run);
            AssertFaulty(run, lies);
        }

        int planted = rounds.Sum(lies => lies.Count);
        missed.ForEach(output.WriteLine);
        output.WriteLine($"{planted - missed.Count} of {planted} found in {rounds.Count} runs");
        Assert.True(missed.Count <= planted * (1 - Found), $"{missed.Count} of {planted} missed:\n{string.Join('\n', missed)}");
    }

    /// <summary>The lies, arranged so that no slide has two at once.</summary>
    private static IEnumerable<List<(int Lesson, int Slide, string True, string Lie)>> Rounds() =>
        Enumerable.Range(1, ReplyCourse.Names.Length).SelectMany(lesson =>
            ReplyCourse.LiesOf(ReplyCourse.Names[lesson - 1]).Select(lie => (lesson, Slide: SlideOf(lesson, lie.True), lie.True, lie.Lie))
                .GroupBy(lie => lie.Slide).SelectMany(slide => slide.Select((lie, round) => (lie, round))))
            .GroupBy(entry => entry.round, entry => entry.lie).Select(round => round.ToList());

    private static int SlideOf(int lesson, string words)
    {
        int slide = Sections(lesson).FindIndex(section => section.Contains(words, StringComparison.Ordinal));
        Assert.True(slide > 0, words);
        return slide;
    }

    // What stands before the first slide comes first, so that a slide's place is its number.
    private static List<string> Sections(int lesson) => [.. SlideStart().Split(ReplyCourse.Good[lesson - 1])];

    private static string Lying(int lesson, List<(int Lesson, int Slide, string True, string Lie)> lies)
    {
        List<string> sections = Sections(lesson);
        foreach ((_, int slide, string words, string lie) in lies.Where(lie => lie.Lesson == lesson))
        {
            int at = sections[slide].IndexOf(words, StringComparison.Ordinal);
            sections[slide] = sections[slide][..at] + lie + sections[slide][(at + words.Length)..];
        }

        return string.Concat(sections.Select((section, number) => SourceOf().Replace(section, $"data-source=\"{Mark(number)}\"", 1)));
    }

    private static string Mark(int slide) => $"No. {slide}";

    private static IEnumerable<(int Lesson, string Slide)> SentBack(ReplyRun run) =>
        from question in run.Questions
        where question.Turn > 1
        from slide in ReplyCourse.Slides(question.Messages[^2])
        select (question.Lesson, slide.GetAttribute("data-source")!);

    private static void AssertBounded(ReplyRun run) => Assert.All(run.Estimate().Lessons, lesson =>
    {
        Assert.Empty(run.Findings(lesson.Number, "PB2110"));
        Assert.InRange(run.Result.Ledger.OfLesson(lesson.Number).Attempts.Count, 1, 8);
        Assert.InRange(run.SpentOn(lesson.Number), 0, lesson.CostUsd!.High);
    });

    private static bool IsMarked(ReplyRun run, (int Lesson, int Slide, string True, string Lie) lie) =>
        run.Findings(lie.Lesson, "PB2112").Any() && ReplyCourse.Slides(run.Stored[lie.Lesson]).Any(slide =>
            slide.GetAttribute("data-source") == Mark(lie.Slide)
            && slide.QuerySelector("aside")!.TextContent.Contains('⚠', StringComparison.Ordinal));

    /// <summary>No slide goes back that has no lie.</summary>
    private static void AssertFaulty(ReplyRun run, List<(int Lesson, int Slide, string True, string Lie)> lies) =>
        Assert.Empty(SentBack(run).Except(lies.Select(lie => (lie.Lesson, Mark(lie.Slide)))));

    [GeneratedRegex("(?=<section)")]
    private static partial Regex SlideStart();

    [GeneratedRegex("data-source=\"[^\"]*\"")]
    private static partial Regex SourceOf();
}
