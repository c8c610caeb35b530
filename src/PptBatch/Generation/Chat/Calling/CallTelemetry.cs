using System.Diagnostics;
using System.Diagnostics.Metrics;
using PptBatch.Observation;

namespace PptBatch.Generation.Chat.Calling;

/// <summary>
/// Spans and metrics of model calls by OpenTelemetry's semantic conventions for generative AI: figures only, never a prompt or a reply.
/// </summary>
/// <param name="provider">Who answers, such as <c>aws.bedrock</c>.</param>
internal sealed class CallTelemetry(string provider)
{
    private const string Operation = "chat";

    // The boundaries that the conventions give, the first with three more, because a lesson takes minutes.
    private static readonly Histogram<double> Time = Instruments.Meter.CreateHistogram(
        "gen_ai.client.operation.duration",
        "s",
        "Time that a model call took.",
        tags: null,
        new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries =
            [
                0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92, 163.84, 327.68, 655.36,
            ],
        });

    private static readonly Histogram<long> Tokens = Instruments.Meter.CreateHistogram(
        "gen_ai.client.token.usage",
        "{token}",
        "Tokens that a model call used, by kind.",
        tags: null,
        new InstrumentAdvice<long>
        {
            HistogramBucketBoundaries = [1, 4, 16, 64, 256, 1024, 4096, 16384, 65536, 262144, 1048576, 4194304, 16777216, 67108864],
        });

    private static readonly Histogram<double> Wait =
        Instruments.Seconds(PptBatchTelemetry.CallWait, "Time that a model call waited for the rate limiter.");

    /// <summary>Tells how long a call waited before it was sent.</summary>
    public static void Waited(ModelCall call, TimeSpan time) =>
        Wait.Record(time.TotalSeconds, new KeyValuePair<string, object?>("pptbatch.model", call.Model));

    /// <summary>Begins the span of a call; null where nobody listens.</summary>
    public Activity? Start(ModelCall call) => Instruments.Source.StartActivity($"{Operation} {call.Model}".TrimEnd(), ActivityKind.Client)?
        .SetTag("gen_ai.operation.name", Operation)
        .SetTag("gen_ai.provider.name", provider)
        .SetTag("gen_ai.request.model", call.Model)
        .SetTag("gen_ai.request.max_tokens", call.MaxOutputTokens)
        .SetTag("pptbatch.lesson", call.Lesson)
        .SetTag("pptbatch.purpose", call.Purpose);

    /// <summary>Tells what a call used and how it ended. The caller ends the span.</summary>
    public void End(Activity? activity, ModelAttempt attempt)
    {
        long input = attempt.InputTokens + attempt.CacheReadTokens + attempt.CacheWriteTokens;
        bool failed = attempt.Outcome is not (ModelAttempt.Complete or ModelAttempt.Truncated);
        TagList tags = new()
        {
            { "gen_ai.operation.name", Operation }, { "gen_ai.provider.name", provider }, { "gen_ai.request.model", attempt.Model },
        };
        Tokens.Record(input, [.. tags, new("gen_ai.token.type", "input")]);
        Tokens.Record(attempt.OutputTokens, [.. tags, new("gen_ai.token.type", "output")]);
        Time.Record(attempt.Duration.TotalSeconds, failed ? [.. tags, new("error.type", attempt.Outcome)] : [.. tags]);
        activity?.SetTag("gen_ai.usage.input_tokens", input)
            .SetTag("gen_ai.usage.output_tokens", attempt.OutputTokens)
            .SetTag("gen_ai.usage.cache_read.input_tokens", attempt.CacheReadTokens)
            .SetTag("gen_ai.usage.cache_creation.input_tokens", attempt.CacheWriteTokens)
            .SetTag("pptbatch.outcome", attempt.Outcome);
        if (failed)
        {
            Instruments.Fail(activity, attempt.Outcome);
        }
    }
}
