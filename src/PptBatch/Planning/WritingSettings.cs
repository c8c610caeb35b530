namespace PptBatch;

/// <summary>
/// How the slides of one run are written, where its request says otherwise than the hosts that write them. It travels in the plan. What is
/// null is as those hosts are set.
/// </summary>
public sealed record WritingSettings
{
    /// <summary>How much of the text is on the slides. Default: null.</summary>
    public SlideMode? Mode { get; init; }

    /// <summary>
    /// The model that writes, as the chat client names it. Default: null. A generator without a model refuses it.
    /// </summary>
    public string? Model { get; init; }

    /// <summary>
    /// Most that the run may spend in US dollars, over all its workers together. Default: null. A generator without a model spends nothing.
    /// </summary>
    public decimal? MaxCostUsd { get; init; }

    /// <summary>The quota of tokens a minute that each process of the run keeps to. Default: null.</summary>
    public long? TokensPerMinute { get; init; }

    /// <summary>What is wrong with the settings, or null.</summary>
    internal string? Problem() =>
        Model is { } model && string.IsNullOrWhiteSpace(model) ? "The model is empty."
        : MaxCostUsd is { } cap && cap <= 0 ? FormattableString.Invariant($"The most that may be spent is {cap} USD; it must be over 0.")
        : TokensPerMinute is { } tokens && tokens < 1 ? FormattableString.Invariant($"{tokens} tokens a minute do not allow a single call.")
        : null;
}
