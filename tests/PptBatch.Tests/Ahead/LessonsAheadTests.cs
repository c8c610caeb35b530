using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Testing.Model;
using PptBatch.Tests.Generation.Chat;
using PptBatch.Tests.Pipeline.Hosting;

namespace PptBatch.Tests.Ahead;

/// <summary>Lessons that a part of the host's own writes before the batches start, with nothing but the public contract.</summary>
public sealed class LessonsAheadTests : IDisposable
{
    private readonly ScriptedChatClient _model = new(TimeProvider.System, new ScriptedReply(Slides("Uno a uno")));

    [Fact]
    public async Task Run_EveryReplyIsGood_MakesNoCallAndLedgersTheBatchPrice()
    {
        await using ServiceProvider services = await ServicesAsync(_ => Whole("Lote"));
        DeckResult result = await services.GetRequiredService<IDeckPipeline>().RunAsync(TestCourse.Request);

        Assert.Equal(0, _model.Calls);
        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.All(result.Batches.SelectMany(batch => batch.Lessons), lesson => Assert.Equal(LessonStatus.Generated, lesson.Status));

        // 1,000 tokens in at 2 $ and 2,000 out at 10 $ a million, halved.
        Assert.Equal([(1, 0.011m), (2, 0.011m), (3, 0.011m)], result.Ledger.Attempts.Select(call => (call.Lesson, call.CostUsd!.Value)));
    }

    [Theory]
    [InlineData(false, "max_tokens")]
    [InlineData(true, "Complete")]
    public async Task Run_OneReplyThatCannotBeUsed_LeavesThatLessonToTheBatches(bool isComplete, string outcome)
    {
        await using ServiceProvider services = await ServicesAsync(call => call.Lesson == 2
            ? Whole("Lote") with { IsComplete = isComplete, Outcome = outcome, Text = isComplete ? "Lo siento." : Slides("Cortado") }
            : Whole("Lote"));
        DeckResult result = await services.GetRequiredService<IDeckPipeline>().RunAsync(TestCourse.Request);

        Assert.Equal(1, _model.Calls);
        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Equal([(true, outcome), (false, "Complete")], result.Ledger.OfLesson(2).Attempts.Select(call => (call.Batch, call.Outcome)));
        Assert.DoesNotContain("Cortado", await TestCourse.ReadAsync(
            services.GetRequiredService<IArtifactStore>(), "infographics/faros-complete.pptx"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindAsync_LessonsThatAreStored_AreNotAskedForAgain()
    {
        List<int> asked = [];
        await using ServiceProvider services = await ServicesAsync(call =>
        {
            asked.Add(call.Lesson);
            return Whole("Lote");
        });
        IDeckPipeline pipeline = services.GetRequiredService<IDeckPipeline>();
        await pipeline.RunAsync(TestCourse.Request);
        await pipeline.RunAsync(TestCourse.Request with { Regenerate = [3] });
        Assert.Equal([1, 2, 3, 3], asked);
    }

    [Fact]
    public async Task FindAsync_LessonTooLongForOneCall_IsNotAmongThem()
    {
        List<LessonCall> asked = [];
        await using ServiceProvider services = await ServicesAsync(
            call =>
            {
                asked.Add(call);
                return Whole("Lote");
            },
            markdown: number => number == 1
                ? string.Concat(Enumerable.Repeat("## Tema\n\nEl faro mide la presión del aire.\n\n", 100))
                : $"## Tema {number}\n\nEl faro mide la presión.\n");
        await services.GetRequiredService<IDeckPipeline>().RunAsync(TestCourse.Request);

        Assert.Equal([2, 3], asked.Select(call => call.Lesson));
        Assert.All(asked, call =>
        {
            Assert.Equal("global.anthropic.claude-sonnet-5-5", call.Model);
            Assert.Equal([ChatRole.System, ChatRole.User], call.Messages.Select(message => message.Role));
            Assert.Contains($"## Tema {call.Lesson}", call.Messages[1].Text, StringComparison.Ordinal);
            Assert.InRange(call.MaxOutputTokens, 1000, 64_000);
        });
    }

    [Fact]
    public async Task ReserveAsync_MoreThanTheCap_EndsTheRunWithBothAmounts()
    {
        await using ServiceProvider services = await ServicesAsync(_ => Whole("Lote"), cap: 0.01m);
        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(
            () => services.GetRequiredService<IDeckPipeline>().RunAsync(TestCourse.Request));
        Assert.Equal("PB2142", error.Diagnostic.Code);
        Assert.Matches(@"could cost 0\.\d\d US\$, and the cap leaves 0\.01 US\$", error.Message);
        Assert.Equal(0, _model.Calls);
    }

    [Fact]
    public async Task ReserveAsync_UntilItIsSettled_HoldsUnderItsNameOnceWhoeverAsks()
    {
        await using ServiceProvider services = await ServicesAsync(_ => Whole("Lote"), cap: 0.3m);
        PlanPreview preview = await services.GetRequiredService<IDeckPipeline>().PlanAsync(TestCourse.Request);
        LessonCalls lessons = services.GetRequiredService<LessonCalls>();
        IReadOnlyList<LessonCall> calls = await lessons.FindAsync(preview.Plan, preview.Book);

        await lessons.ReserveAsync(preview.Plan, calls, "one");
        await lessons.SettleAsync(preview.Plan, "one", []);
        await lessons.ReserveAsync(preview.Plan, calls, "two");
        await lessons.ReserveAsync(preview.Plan, calls, "two");
        PptBatchException error =
            await Assert.ThrowsAsync<PptBatchException>(() => lessons.ReserveAsync(preview.Plan, calls, "three"));
        Assert.Equal("PB2142", error.Diagnostic.Code);
    }

    [Fact]
    public async Task Run_CapAndModeOfTheRequest_AreFollowed()
    {
        List<LessonCall> asked = [];
        await using ServiceProvider services = await ServicesAsync(call =>
        {
            asked.Add(call);
            return Whole("Lote");
        });
        IDeckPipeline pipeline = services.GetRequiredService<IDeckPipeline>();
        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(
            () => pipeline.RunAsync(TestCourse.Request with { Writing = new() { MaxCostUsd = 0.01m } }));
        Assert.Equal("PB2142", error.Diagnostic.Code);

        DeckResult result = await pipeline.RunAsync(TestCourse.Request with { Writing = new() { Mode = SlideMode.Read, MaxCostUsd = 1 } });
        Assert.Equal((DeckStatus.Complete, 0), (result.Status, _model.Calls));
        Assert.Equal(3, asked.Count);
        Assert.Equal(3, result.Ledger.Attempts.Count);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData(true, 0)]
    [InlineData(false, 3)]
    public async Task Run_RequestThatSaysSo_WritesNothingAhead(bool? ahead, int calls)
    {
        await using ServiceProvider services = await ServicesAsync(_ => Whole("Lote"));
        await services.GetRequiredService<IDeckPipeline>().RunAsync(TestCourse.Request with { WriteAhead = ahead });
        Assert.Equal(calls, _model.Calls);
    }

    [Fact]
    public async Task Run_HostThatWritesNothingAhead_RefusesARequestForIt()
    {
        await using ServiceProvider services = new ServiceCollection().AddPptBatchOrchestration()
            .UseMemoryArtifacts().UseOutlineGenerator().UseInProcessExecutor().UseRenderer<TextDecks>().UseMerger<TextDecks>()
            .Services.BuildServiceProvider();
        await TestCourse.StoreAsync(services.GetRequiredService<IArtifactStore>(), 1, HonestSlides.Markdown);
        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(
            () => services.GetRequiredService<IDeckPipeline>().RunAsync(TestCourse.Request with { WriteAhead = true }));
        Assert.Equal("PB5090", error.Diagnostic.Code);
    }

    public void Dispose() => _model.Dispose();

    private async Task<ServiceProvider> ServicesAsync(
        Func<LessonCall, LessonReply> answer, decimal? cap = null, Func<int, string>? markdown = null)
    {
        ServiceCollection services = new();
        services.AddSingleton<IChatClient>(_model);
        services.AddSingleton(answer);
        services.AddPptBatchOrchestration()
            .UseMemoryArtifacts().UseInProcessExecutor().UseRenderer<TextDecks>().UseMerger<TextDecks>()
            .UseChatGenerator(o => (o.WriterModel, o.SlidesPerLesson, o.MaxLessonCharacters, o.MaxCostUsd) =
                ("global.anthropic.claude-sonnet-5-5", 4, 2000, cap))
            .UseLessonsAhead<AnswersAtOnce>();
        ServiceProvider provider = services.BuildServiceProvider();
        await TestCourse.StoreAsync(provider.GetRequiredService<IArtifactStore>(), 3, markdown ?? HonestSlides.Markdown);
        return provider;
    }

    private static LessonReply Whole(string title) =>
        new() { Text = Slides(title), IsComplete = true, InputTokens = 1000, OutputTokens = 2000 };

    private static string Slides(string title) => HonestSlides.Article(title);

    /// <summary>What a host writes for a service that answers many calls together.</summary>
    internal sealed class AnswersAtOnce(LessonCalls lessons, Func<LessonCall, LessonReply> answer) : ILessonsAhead
    {
        public async Task<LessonsAheadResult> WriteAsync(
            BatchPlan plan, CourseBook book, IProgress<DeckProgress>? progress, CancellationToken cancellationToken)
        {
            IReadOnlyList<LessonCall> calls = await lessons.FindAsync(plan, book, cancellationToken);
            string name = string.Join('-', calls.Select(call => call.Lesson).Prepend(calls.Count));
            await lessons.ReserveAsync(plan, calls, name, cancellationToken);
            List<(int Lesson, LessonReplyResult Result)> results = [];
            foreach (LessonCall call in calls)
            {
                results.Add((call.Lesson, await lessons.StoreAsync(call, answer(call))));
            }

            ModelAttempt[] attempts = [.. results.Select(one => one.Result.Attempt)];
            await lessons.SettleAsync(plan, name, attempts);
            return new LessonsAheadResult(
                results.Where(one => one.Result.IsStored).Select(one => one.Lesson).ToHashSet(),
                attempts,
                [.. results.SelectMany(one => one.Result.Diagnostics)])
            {
                IsSettled = true,
            };
        }
    }
}
