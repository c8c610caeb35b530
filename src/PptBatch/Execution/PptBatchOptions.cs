namespace PptBatch;

/// <summary>Settings of every run of a host; a <see cref="DeckRequest"/> may override some for one run.</summary>
public sealed class PptBatchOptions
{
    /// <summary>Lessons in a batch, 1 to 1,000. Default: 6. Ignored when <see cref="DeckRequest.BatchSize"/> is set.</summary>
    public int BatchSize { get; set; } = 6;

    /// <summary>
    /// How the slides of runs are written whose request does not say otherwise; it travels in their plans. Default: null, as the hosts that
    /// write them are set.
    /// </summary>
    public WritingSettings? Writing { get; set; }

    /// <summary>
    /// How long a worker goes on starting lessons; what is left then is sent out again. Leave room for the longest lesson and for
    /// saving the batch deck before the place where the worker runs ends it. Default: 12 minutes, for Lambda's 15.
    /// </summary>
    public TimeSpan TimeGuard { get; set; } = TimeSpan.FromSeconds(720);
}
