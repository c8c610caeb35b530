using PptBatch.Testing.Aws.Bedrock;
using Xunit.Abstractions;

namespace PptBatch.Bedrock.Tests.Replies;

/// <summary>Replies that break the prompt's rules, over the wire: only what is wrong goes back, within the bounds of a lesson.</summary>
[Collection("environment")]
public sealed class ImperfectRepliesTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Run_ModelThatMends_GetsTheFaultySlidesAloneAndTheLessonIsAsItShouldBe(int set)
    {
        ImperfectReply[] replies = ImperfectReply.All[set];
        ReplyRun run = await ReplyRun.OfAsync(new WritingModel(lesson => replies[lesson - 1].Reply).Answer);

        Assert.Equal(DeckStatus.Complete, run.Result.Status);
        Assert.All(replies, reply =>
        {
            AssertBounded(run, reply);
            string[] wanted = [.. ReplyCourse.Slides(ReplyCourse.Good[reply.Lesson - 1]).Select(Title)];
            string[] made = [.. ReplyCourse.Slides(run.Stored[reply.Lesson]).Select(Title)];
            Assert.True(reply.Fault == "a third of the slides" ? wanted.Intersect(made).Count() >= 10 : wanted.SequenceEqual(made),
                $"{reply.Fault}: {string.Join(" | ", made.Except(wanted))}");
        });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Run_ModelThatMendsNothing_IsBoundedAndWhatRemainsIsSaid(int set)
    {
        ImperfectReply[] replies = ImperfectReply.All[set];
        ReplyRun run = await ReplyRun.OfAsync(new WritingModel(lesson => replies[lesson - 1].Reply, mends: false).Answer);

        Assert.All(replies.Where(reply => reply.Reply.StopReason == "end_turn"), reply =>
        {
            AssertBounded(run, reply);
            Assert.Equal(reply.GoBack.Length > 0 || reply.Fault == "a third of the slides", run.Findings(reply.Lesson, "PB2113").Any());
        });
    }

    private void AssertBounded(ReplyRun run, ImperfectReply reply)
    {
        BedrockQuestion[] questions = [.. run.Questions.Where(question => question.Lesson == reply.Lesson)];
        int[] back = [.. questions.SelectMany(WritingModel.SentBack).Distinct().Order()];
        LessonEstimate likely = run.Estimate().Lessons[reply.Lesson - 1];
        decimal spent = run.SpentOn(reply.Lesson);
        int calls = run.Result.Ledger.OfLesson(reply.Lesson).Attempts.Count;
        output.WriteLine(FormattableString.Invariant(
            $"{reply.Fault}: {calls} calls, {spent / likely.CostUsd!.Likely:F2} of the likely cost, back {string.Join(",", back)}"));
        Assert.True(reply.GoBack.SequenceEqual(back), $"{reply.Fault}: {string.Join(", ", back)} went back.\n"
            + string.Join('\n', questions.Skip(1).Select(question => question.LastMessage)));
        Assert.InRange(calls, 1, 8);
        Assert.InRange(spent, 0, likely.CostUsd!.High);
        Assert.Empty(run.Findings(reply.Lesson, "PB2110", "PB2112"));
    }

    private static string Title(AngleSharp.Dom.IElement slide) => slide.QuerySelector("h2")?.TextContent.Trim() ?? "";
}
