namespace PptBatch;

/// <summary>Names of the telemetry that runs send to OpenTelemetry and worker functions to CloudWatch.</summary>
public static class PptBatchTelemetry
{
    /// <summary>The meter and the source of activities.</summary>
    public const string Name = "PptBatch";

    /// <summary>The span of a run.</summary>
    public const string RunSpan = "pptbatch.run";

    /// <summary>The span of a batch in this process.</summary>
    public const string BatchSpan = "pptbatch.batch";

    /// <summary>The span of a lesson, from its start until its slides are stored.</summary>
    public const string LessonSpan = "pptbatch.lesson";

    /// <summary>The span of the rendering of a batch deck.</summary>
    public const string RenderSpan = "pptbatch.render";

    /// <summary>The span of the merge of the batch decks.</summary>
    public const string MergeSpan = "pptbatch.merge";

    /// <summary>Seconds that a run took, by status.</summary>
    public const string RunDuration = "pptbatch.run.duration";

    /// <summary>Slides of decks that runs made.</summary>
    public const string Slides = "pptbatch.slides";

    /// <summary>Seconds that the merge of a run's batch decks took.</summary>
    public const string MergeDuration = "pptbatch.merge.duration";

    /// <summary>Seconds that a model call waited for the rate limiter before it was sent.</summary>
    public const string CallWait = "pptbatch.calls.wait";

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
