using Microsoft.Extensions.Logging;

namespace PptBatch.StepFunctions;

/// <summary>What a worker function logs.</summary>
public sealed class CloudWatchLogOptions
{
    /// <summary>
    /// The least grave events that are written. Default: <see cref="LogLevel.Information"/>: invocations, lessons, calls and errors. Events
    /// with metrics are always written.
    /// </summary>
    public LogLevel Level { get; set; } = LogLevel.Information;

    /// <summary>The dimension <c>stack</c> of every metric. Default: <c>pptbatch</c>.</summary>
    public string Stack { get; set; } = "pptbatch";

    /// <summary>Where lines go. Default: null, which is standard output.</summary>
    public Stream? Output { get; set; }
}
