using System.Text.Json;
using PptBatch.Tests.Pipeline.Hosting;

namespace PptBatch.Tests.Pipeline;

public sealed class DeckPipelineTests
{
    [Fact]
    public async Task RunAsync_WholeCourse_StoresEverythingUnderItsName()
    {
        await using TestHost host = await HostAsync(7);
        DeckResult result = await host.RunAsync();

        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Equal(TestCourse.Key("infographics/faros-complete.pptx"), result.Deck);
        Assert.Equal([(1, 1, 3), (2, 4, 6), (3, 7, 7)],
            result.Batches.Select(b => (b.Batch.Number, b.Batch.FirstLesson, b.Batch.LastLesson)));
        Assert.Equal(
            [
                "infographics/faros-complete.pptx",
                "infographics/infographic_1.pptx",
                "infographics/infographic_2.pptx",
                "infographics/infographic_3.pptx",
                .. Enumerable.Range(1, 7).Select(n => $"infographics/lessons/lesson-00{n}.*.html"),
                "infographics/plan.json",
                "infographics/report.html",
                "infographics/run.json",
            ],
            (await TestCourse.ListAsync(host.Store)).Select(WithoutHash));
        string deck = (await host.DeckAsync())!;
        Assert.StartsWith("cover Faros y sensores es 7 2026-03-02T09:30:00", deck, StringComparison.Ordinal);
        Assert.Contains("Lección 1 -> 0, Lección 2 -> 1", deck, StringComparison.Ordinal);
        Assert.Contains("Lección 7 -> 6", deck, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_AnyOrderOfCompletion_GivesTheSameDeck()
    {
        string? expected = null;
        foreach (int concurrency in (int[])[1, 2, 3, 16])
        {
            await using TestHost host = await HostAsync(7, concurrency);
            TaskCompletionSource[] finished = [.. Enumerable.Range(0, 9).Select(_ => new TaskCompletionSource())];
            finished[8].SetResult();
            host.Generator.Before = async (lesson, _) =>
            {
                // With room for all, the last lesson ends first and the first one last.
                if (concurrency == 16)
                {
                    await finished[lesson + 1].Task;
                    finished[lesson].SetResult();
                }

                return null;
            };
            await host.RunAsync();
            expected ??= await host.DeckAsync();
            Assert.Equal(expected, await host.DeckAsync());
        }
    }

    [Fact]
    public async Task RunAsync_NoCombine_MergesNothing()
    {
        await using TestHost host = await HostAsync(4);
        DeckResult result = await host.Pipeline.RunAsync(TestCourse.Request with { AutoCombine = false });
        Assert.Null(result.Deck);
        Assert.Equal(4, result.SlideCount);
        Assert.Null(await host.DeckAsync());
    }

    [Fact]
    public async Task RunAsync_OtherOutput_LeavesTheCourseFolderAlone()
    {
        await using TestHost host = await HostAsync(4);
        DeckResult result = await host.Pipeline.RunAsync(TestCourse.Request with { Output = new CourseLocation("results", "today/") });
        Assert.Equal(new ArtifactKey("results", "today/infographics/faros-complete.pptx"), result.Deck);
        Assert.Equal(["book/book.json"], await TestCourse.ListAsync(host.Store, ""));
    }

    [Fact]
    public async Task RunAsync_Again_ReusesEveryLessonAndTakesTheNewDate()
    {
        await using TestHost host = await HostAsync(4);
        await host.RunAsync();
        host.Clock.Advance(TimeSpan.FromDays(3));
        DeckResult second = await host.RunAsync();
        Assert.All(second.Batches.SelectMany(batch => batch.Lessons), lesson => Assert.Equal(LessonStatus.Reused, lesson.Status));
        Assert.Equal(4, host.Generator.Asked.Count);
        Assert.Contains("2026-03-05", await host.DeckAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_MergerFails_ThrowsItsErrorAndLeavesNoDeck()
    {
        await using TestHost host = await HostAsync(4);
        host.Decks.BeforeMerge = () => throw new PptBatchException(new Diagnostic("PB4001", DiagnosticSeverity.Error, "Not a deck."));
        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(() => host.RunAsync());
        Assert.Equal("PB4001", error.Diagnostic.Code);
        Assert.Null(await host.DeckAsync());
    }

    [Fact]
    public async Task RunAsync_Cancelled_KeepsCheckpointsAndWritesNoDeck()
    {
        // One batch: equally long lessons of two batches come in any order.
        await using TestHost host = new() { MaxConcurrency = 1, BatchSize = 6 };
        await TestCourse.StoreAsync(host.Store, 6);
        using CancellationTokenSource stop = new();
        host.Generator.Before = async (lesson, token) =>
        {
            if (lesson == 3)
            {
                await stop.CancelAsync();
                token.ThrowIfCancellationRequested();
            }

            return null;
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.RunAsync(cancellationToken: stop.Token));
        IReadOnlyList<string> stored = await TestCourse.ListAsync(host.Store);
        Assert.Equal(2, stored.Count(name => name.Contains("/lessons/", StringComparison.Ordinal)));
        Assert.DoesNotContain(stored, name => name.EndsWith(".pptx", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_RunRecord_SaysWhatHappened()
    {
        await using TestHost host = await HostAsync(4);
        host.Generator.Before = (lesson, _) => Task.FromResult(lesson != 2 ? null : new GenerationResult
        {
            Failure = new Diagnostic("PB2099", DiagnosticSeverity.Error, "<script>alert(1)</script>", "lesson 2"),
            Attempts = [new ModelAttempt
            {
                Lesson = 2, Model = "m", Purpose = "write", Outcome = "refusal", InputTokens = 10, CostUsd = 0.5m,
            }],
        });
        await host.RunAsync();

        using JsonDocument run = JsonDocument.Parse((await TestCourse.ReadAsync(host.Store, "infographics/run.json"))!);
        Assert.Equal("Partial", run.RootElement.GetProperty("status").GetString());
        Assert.Equal("infographics/faros-complete.pptx", run.RootElement.GetProperty("deck").GetString());
        Assert.Equal(0.5m, run.RootElement.GetProperty("ledger").GetProperty("costUsd").GetDecimal());
        string page = (await TestCourse.ReadAsync(host.Store, "infographics/report.html"))!;
        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Run again", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlanAsync_AnyCourse_WritesNothing()
    {
        await using TestHost host = await HostAsync(16);
        PlanPreview preview = await host.Pipeline.PlanAsync(TestCourse.Request with { BatchSize = 6 });
        Assert.Equal([(1, 6), (7, 12), (13, 16)], preview.Plan.Batches.Select(batch => (batch.FirstLesson, batch.LastLesson)));
        Assert.Empty(await TestCourse.ListAsync(host.Store));
    }

    private static async Task<TestHost> HostAsync(int lessons, int concurrency = 4)
    {
        TestHost host = new() { MaxConcurrency = concurrency };
        await TestCourse.StoreAsync(host.Store, lessons);
        return host;
    }

    private static string WithoutHash(string name) =>
        name.Contains("/lessons/", StringComparison.Ordinal) ? $"{name[..name.IndexOf('.', StringComparison.Ordinal)]}.*.html" : name;
}
