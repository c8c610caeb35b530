using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using PptBatch.Execution;
using PptBatch.Pipeline;
using PptBatch.Tests.Pipeline.Hosting;

namespace PptBatch.Tests.Execution;

public sealed class ObservationTests
{
    [Fact]
    public async Task RunAsync_Traced_HasASpanForTheRunEachBatchAndEachLesson()
    {
        ConcurrentBag<Activity> ended = [];
        using Activity root = new Activity("test").Start();
        using ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name == "PptBatch",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = ended.Add,
        };
        ActivitySource.AddActivityListener(listener);
        await using TestHost host = new();
        await TestCourse.StoreAsync(host.Store, 4);
        await host.RunAsync();

        ILookup<string, Activity> mine = ended
            .Where(activity => activity.TraceId == root.TraceId).ToLookup(activity => activity.OperationName);
        Assert.Single(mine["pptbatch.run"]);
        Assert.Equal(2, mine["pptbatch.batch"].Count());
        Assert.Equal([1, 2, 3, 4], mine["pptbatch.lesson"].Select(lesson => (int)lesson.GetTagItem("pptbatch.lesson")!).Order());
    }

    [Fact]
    public async Task RunAsync_LessonFails_IsLoggedWithItsReasonAndWithoutItsText()
    {
        ListLogger log = new();
        await using TestHost host = new() { Log = log };
        await TestCourse.StoreAsync(host.Store, 2);
        host.Generator.Before = (lesson, _) => Task.FromResult(lesson == 1 ? null : new GenerationResult
        {
            Failure = new Diagnostic("PB2001", DiagnosticSeverity.Error, "The model refused."),
        });
        await host.RunAsync();
        string warning = Assert.Single(log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal));
        Assert.Contains("lesson 2 Failed: error PB2001: The model refused.", warning, StringComparison.Ordinal);
        Assert.DoesNotContain(log.Lines, line => line.Contains("El faro", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_Cancelled_LogsItsEnd()
    {
        ListLogger log = new();
        await using TestHost host = new() { Log = log };
        await TestCourse.StoreAsync(host.Store, 2);
        using CancellationTokenSource stop = new();
        host.Generator.Before = (_, token) =>
        {
            stop.Cancel();
            throw new OperationCanceledException(token);
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.RunAsync(cancellationToken: stop.Token));
        Assert.Contains(log.Lines, line => line.StartsWith("Information The run of", StringComparison.Ordinal)
            && line.Contains("was cancelled", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_GeneratorThrows_LogsTheExceptionWithItsStack()
    {
        List<Exception?> logged = [];
        await using TestHost host = new() { LessonLog = new ExceptionLogger(logged) };
        await TestCourse.StoreAsync(host.Store, 1);
        host.Generator.Before = (_, _) => throw new InvalidOperationException("broken");
        await host.RunAsync();
        Assert.Contains(nameof(RunAsync_GeneratorThrows_LogsTheExceptionWithItsStack), Assert.Single(logged)!.StackTrace, StringComparison.Ordinal);
    }

    private sealed class ExceptionLogger(List<Exception?> logged) : ILogger<LessonWorker>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            logged.Add(exception);
    }

    private sealed class ListLogger : ILogger<DeckPipeline>
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{logLevel} {formatter(state, exception)}");
    }
}
