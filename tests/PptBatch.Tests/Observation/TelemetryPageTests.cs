using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using PptBatch.Execution;
using PptBatch.Generation.Chat.Calling;
using PptBatch.Pipeline;
using PptBatch.Testing;
using PptBatch.Tests.Pipeline.Hosting;

namespace PptBatch.Tests.Observation;

/// <summary>docs/telemetry.md names every span, metric and tag, and nothing that there is not.</summary>
public sealed partial class TelemetryPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(SharedInputs.RepositoryRoot, "docs", "telemetry.md"));
    private static readonly Dictionary<string, string[]> Rows = Page.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)).ToDictionary(cells => cells[0].Trim('`'));

    [Fact]
    public void Page_Metrics_AreThoseOfTheMeterWithKindAndUnit()
    {
        RuntimeHelpers.RunClassConstructor(typeof(BatchTelemetry).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(RunTelemetry).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(CallTelemetry).TypeHandle);
        SortedSet<string> found = new(StringComparer.Ordinal);
        using MeterListener listener = new()
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == PptBatchTelemetry.Name)
                {
                    found.Add($"{instrument.Name} {instrument.GetType().Name.Split('`')[0]} {instrument.Unit}");
                }
            },
        };
        listener.Start();
        Assert.Equal(found, Rows.Where(row => row.Value.Length == 5).Select(row => $"{row.Key} {row.Value[1]} {row.Value[2]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Page_EveryConstant_IsNamed() => Assert.All(
        typeof(PptBatchTelemetry).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!),
        name => Assert.Contains($"`{name}`", Page, StringComparison.Ordinal));

    [Fact]
    public async Task Page_SpansOfARun_HaveTheTagsThatTheyHave()
    {
        (ConcurrentBag<Activity> ended, ActivityListener listener, Activity root) = Listen();
        using (listener)
        using (root)
        {
            await using TestHost host = new();
            await TestCourse.StoreAsync(host.Store, 4);
            await host.RunAsync();
            ModelCall call = new(1, "write", "m", [], 10);
            CallTelemetry calls = new("aws.bedrock");
            using Activity? span = calls.Start(call);
            calls.End(span, new ModelAttempt { Lesson = 1, Model = "m", Purpose = "write", Outcome = "Complete", InputTokens = 3, CacheReadTokens = 4 });
            Assert.Equal((ActivityKind.Client, 7L), (span!.Kind, (long)span.GetTagItem("gen_ai.usage.input_tokens")!));
            span.Stop();
        }

        ILookup<string, Activity> mine = ended.Where(span => span.TraceId == root.TraceId).ToLookup(span => span.DisplayName.Replace("chat m", "chat MODEL", StringComparison.Ordinal));
        Assert.Equal(Rows.Where(row => row.Value.Length == 3).Select(row => row.Key).Order(), mine.Select(spans => spans.Key).Order());
        Assert.All(mine, spans => Assert.All(spans, span => Assert.Equal(
            Code().Matches(Rows[spans.Key][1]).Select(match => match.Groups[1].Value).Order(), span.TagObjects.Select(tag => tag.Key).Order())));
        Assert.Equal(mine["pptbatch.run"].Single().SpanId, mine["pptbatch.merge"].Single().ParentSpanId);
    }

    [Fact]
    public async Task Spans_OfALessonThatFailed_HaveItsCodeAsStatus()
    {
        (ConcurrentBag<Activity> ended, ActivityListener listener, Activity root) = Listen();
        using (listener)
        using (root)
        {
            await using TestHost host = new();
            await TestCourse.StoreAsync(host.Store, 2);
            host.Generator.Before = (lesson, _) => lesson == 1 ? Task.FromResult<GenerationResult?>(null) : throw new InvalidOperationException("secret words");
            await host.RunAsync();
        }

        Activity failed = Assert.Single(ended, span => span.TraceId == root.TraceId && span.Status == ActivityStatusCode.Error);
        Assert.Equal(("pptbatch.lesson", "PB5010", "PB5010"), (failed.OperationName, failed.StatusDescription, (string)failed.GetTagItem("error.type")!));
    }

    private static (ConcurrentBag<Activity> Ended, ActivityListener Listener, Activity Root) Listen()
    {
        ConcurrentBag<Activity> ended = [];
        ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name == PptBatchTelemetry.Name,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = ended.Add,
        };
        ActivitySource.AddActivityListener(listener);
        return (ended, listener, new Activity("test").Start());
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
