namespace PptBatch;

/// <summary>Settings of the executor that runs batches in this process.</summary>
public sealed class InProcessExecutorOptions
{
    /// <summary>Lessons in work at once, over all batches and runs of the host, 1 to 1,000. Default: 16.</summary>
    public int MaxConcurrency { get; set; } = 16;
}
