using PptBatch.Artifacts;
using PptBatch.Tests.Pipeline.Hosting;

namespace PptBatch.Tests.Faults;

/// <summary>Workers that die, come twice or come too late, and checkpoints and sources that change under them.</summary>
public sealed class CheckpointFaults
{
    private const int Lessons = 4;
    private static readonly InvalidOperationException Killed = new("killed");
    private readonly MemoryArtifactStore _store = new(TimeProvider.System);

    [Theory]
    [InlineData("before the checkpoint", 1)]
    [InlineData("after it is put, before that is known", 0)]
    [InlineData("after it is known", 0)]
    public async Task F15_CrashAroundTheCheckpoint_RunAndResumeMakeTheDeckOfACleanRun(string moment, int repeated)
    {
        await TestCourse.StoreAsync(_store, Lessons);
        TestGenerator generator = new();
        string at = moment == "after it is known" ? ".pptx" : "/lessons/lesson-003.";
        bool Dies(string path) => path.Contains(at, StringComparison.Ordinal);
        FailingStore dying = new(_store, Dies, Killed, afterDoing: moment.StartsWith("after it is put", StringComparison.Ordinal));
        await using (TestHost killed = new() { Store = dying, Generator = generator, MaxConcurrency = 1 })
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => killed.RunAsync());
        }

        int asked = generator.Asked.Count;
        await using TestHost again = new() { Store = _store, Generator = generator, MaxConcurrency = 1 };
        DeckResult result = await again.RunAsync();

        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Equal(await CleanDeckAsync(), await again.DeckAsync());
        Assert.Equal(Lessons - asked + repeated, generator.Asked.Count - asked);
    }

    [Fact]
    public async Task F15_CrashBeforeTheCheckpoint_WhatWasPaidIsInTheLedgerOfTheResumedRun()
    {
        await TestCourse.StoreAsync(_store, 2);
        FailingStore dying = new(_store, path => path.Contains("/lessons/lesson-002.", StringComparison.Ordinal), Killed);
        await using (TestHost killed = new() { Store = dying, Generator = Paid(), MaxConcurrency = 1 })
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => killed.RunAsync());
        }

        await using TestHost again = new() { Store = _store, Generator = Paid() };
        DeckResult result = await again.RunAsync();
        Assert.Equal([1, 2, 2], result.Ledger.Attempts.Select(attempt => attempt.Lesson));
        Assert.Equal(1.5m, result.Ledger.CostUsd);
    }

    [Fact]
    public async Task F16_LessonGivenToTwoWorkers_OneCheckpointWinsAndBothAreBilled()
    {
        await TestCourse.StoreAsync(_store, 1);
        TaskCompletionSource both = new();
        int started = 0;
        TestGenerator Worker(string name)
        {
            TestGenerator generator = Paid();
            Func<int, CancellationToken, Task<GenerationResult?>> paid = generator.Before;
            generator.Before = async (lesson, token) =>
            {
                if (Interlocked.Increment(ref started) == 2)
                {
                    both.SetResult();
                }

                await both.Task;
                return (await paid(lesson, token))! with { Html = $"<article><section><h2>{name}</h2></section></article>" };
            };
            return generator;
        }

        await using TestHost first = new() { Store = _store, Generator = Worker("primero") };
        await using TestHost second = new() { Store = _store, Generator = Worker("segundo") };
        await Task.WhenAll(first.RunAsync(), second.RunAsync());

        Assert.Single(await CheckpointsAsync());
        Assert.Equal(2, (await TestCourse.ListAsync(_store)).Count(name => name.Contains("/ledger/", StringComparison.Ordinal)));
        DeckResult last = await first.Pipeline.RunAsync(TestCourse.Request with { AutoCombine = false });
        string stored = (await TestCourse.ReadAsync(_store, Assert.Single(await CheckpointsAsync())))!;
        Assert.Contains(stored.Contains("primero", StringComparison.Ordinal)
            ? "primero"
            : "segundo", await first.DeckAsync(), StringComparison.Ordinal);
        Assert.All(last.Batches.SelectMany(batch => batch.Lessons), lesson => Assert.Equal(LessonStatus.Reused, lesson.Status));
    }

    [Fact]
    public async Task F17_WorkerThatWakesUpTooLate_DoesNotReplaceTheCheckpoint()
    {
        await TestCourse.StoreAsync(_store, 1);
        TaskCompletionSource asleep = new();
        TaskCompletionSource wake = new();
        TestGenerator zombie = new()
        {
            Before = async (_, _) =>
            {
                asleep.SetResult();
                await wake.Task;
                return new GenerationResult { Html = "<article><section><h2>zombi</h2></section></article>" };
            },
        };
        await using TestHost late = new() { Store = _store, Generator = zombie };
        Task<DeckResult> sleeping = late.RunAsync();
        await asleep.Task;
        await using TestHost second = new() { Store = _store };
        await second.RunAsync();
        string? deck = await second.DeckAsync();

        wake.SetResult();
        await sleeping;

        Assert.DoesNotContain(
            "zombi", await TestCourse.ReadAsync(_store, Assert.Single(await CheckpointsAsync())), StringComparison.Ordinal);
        Assert.Equal(deck, await late.DeckAsync());
    }

    [Fact]
    public async Task F18_CheckpointCutInHalf_IsMadeAgainAloneAndSaysSo()
    {
        await TestCourse.StoreAsync(_store, Lessons);
        await using TestHost host = new() { Store = _store };
        await host.RunAsync();
        string? whole = await host.DeckAsync();
        string path = (await CheckpointsAsync())[1];
        string html = (await TestCourse.ReadAsync(_store, path))!;
        await TestCourse.WriteAsync(_store, path, html[..(html.Length / 2)]);
        host.Generator.Asked.Clear();

        DeckResult result = await host.RunAsync();

        Assert.Equal([2], host.Generator.Asked);
        Assert.Single(result.Diagnostics, diagnostic => diagnostic.Code == "PB5012");
        Assert.Equal(whole, await host.DeckAsync());
    }

    [Fact]
    public async Task F19_SourceEditedBetweenRunAndResume_MakesThatLessonAgainAndSaysWhy()
    {
        await TestCourse.StoreAsync(_store, Lessons);
        await using TestHost host = new() { Store = _store };
        await host.RunAsync();
        host.Generator.Asked.Clear();
        await TestCourse.StoreAsync(
            _store, Lessons, n => n == 3 ? "## Otro\n\nTexto nuevo.\n" : $"## Tema {n}\n\nEl faro número {n} mide la presión.\n");

        DeckResult result = await host.RunAsync();

        Assert.Equal([3], host.Generator.Asked);
        Diagnostic why = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Code == "PB5018");
        Assert.Contains("lesson 3", why.Place, StringComparison.Ordinal);
    }

    private static TestGenerator Paid() => new()
    {
        Before = (lesson, _) => Task.FromResult<GenerationResult?>(new GenerationResult
        {
            Html = $"<article class=\"lesson\"><section class=\"slide\"><h2>{lesson}</h2></section></article>",
            Attempts = [new ModelAttempt { Lesson = lesson, Model = "m", Purpose = "write", Outcome = "Complete", CostUsd = 0.5m }],
        }),
    };

    private static async Task<string?> CleanDeckAsync()
    {
        await using TestHost clean = new();
        await TestCourse.StoreAsync(clean.Store, Lessons);
        await clean.RunAsync();
        return await clean.DeckAsync();
    }

    private async Task<IReadOnlyList<string>> CheckpointsAsync() =>
        [.. (await TestCourse.ListAsync(_store)).Where(name => name.Contains("/lessons/", StringComparison.Ordinal))];
}
