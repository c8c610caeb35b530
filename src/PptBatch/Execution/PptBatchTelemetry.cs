namespace PptBatch;

/// <summary>Names of the telemetry that runs send to OpenTelemetry and worker functions to CloudWatch.</summary>
public static class PptBatchTelemetry
{
    /// <summary>The meter and the source of activities.</summary>
    public const string Name = "PptBatch";

    /// <summary>Lessons that ended, by status.</summary>
    public const string Lessons = "pptbatch.lessons";

    /// <summary>Seconds that a lesson's slides took.</summary>
    public const string LessonDuration = "pptbatch.lesson.duration";

    /// <summary>Model calls, including those that failed.</summary>
    public const string Calls = "pptbatch.calls";

    /// <summary>Model calls that were throttled.</summary>
    public const string Throttled = "pptbatch.calls.throttled";

    /// <summary>Input tokens of model calls, including cached ones.</summary>
    public const string InputTokens = "pptbatch.tokens.input";

    /// <summary>Output tokens of model calls.</summary>
    public const string OutputTokens = "pptbatch.tokens.output";

    /// <summary>What model calls cost, in US dollars.</summary>
    public const string Cost = "pptbatch.cost";

    /// <summary>Runs that ended, by status.</summary>
    public const string Decks = "pptbatch.decks";

    /// <summary>Lessons of merged decks that are placeholders.</summary>
    public const string LessonsMissing = "pptbatch.lessons.missing";

    /// <summary>Seconds that a worker's invocation took.</summary>
    public const string InvocationDuration = "pptbatch.invocation.duration";

    /// <summary>Seconds that were left to a worker's invocation when it ended.</summary>
    public const string InvocationLeft = "pptbatch.invocation.left";

    /// <summary>Invocations of workers that ended in an error.</summary>
    public const string Failures = "pptbatch.failures";
}
