namespace PptBatch;

/// <summary>Settings of a worker that carries out orders; <c>ConfigureWorker</c> changes them.</summary>
public sealed class WorkerOptions
{
    /// <summary>Lessons in work at once in one order, 1 to 100. Default: 6.</summary>
    public int MaxConcurrency { get; set; } = 6;

    /// <summary>
    /// What is kept free before the worker's deadline for the longest lesson, rendering and saving; no lesson is started after that.
    /// Default: 3 minutes.
    /// </summary>
    public TimeSpan SaveReserve { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>
    /// What is kept free before the worker's deadline for rendering and saving alone, at most <see cref="SaveReserve"/>; lessons still in
    /// work then are cut off and sent out again. Default: 1 minute.
    /// </summary>
    public TimeSpan RenderReserve { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How long a worker that does not renew its lease still counts as at work, 1 second to 15 minutes; it renews three times in that
    /// time. Default: 60 seconds.
    /// </summary>
    public TimeSpan LeaseTime { get; set; } = TimeSpan.FromSeconds(60);
}
