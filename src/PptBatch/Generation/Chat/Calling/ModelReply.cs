using PptBatch.Generation.Chat.Pricing;

namespace PptBatch.Generation.Chat.Calling;

/// <summary>How a model call ended. Only <see cref="Complete"/> is a success.</summary>
internal enum ReplyKind
{
    /// <summary>The model ended its turn and there is text.</summary>
    Complete,

    /// <summary>The reply hit max_tokens: what is there is the beginning of something.</summary>
    Truncated,

    /// <summary>The model ended its turn without any text.</summary>
    Empty,

    /// <summary>The stream ended before the message did.</summary>
    Broken,

    /// <summary>No token for longer than the idle timeout.</summary>
    Stalled,

    /// <summary>The call took longer than its own timeout.</summary>
    TimedOut,

    /// <summary>The model refused.</summary>
    Refused,

    /// <summary>A guardrail or content filter stepped in.</summary>
    Filtered,

    /// <summary>Prompt and reply together do not fit the model's context.</summary>
    ContextOverflow,

    /// <summary>The service refused for load: 429 or 503.</summary>
    Throttled,

    /// <summary>The service failed: another 5xx, or the connection broke before an answer.</summary>
    Unavailable,

    /// <summary>No call can succeed as configured, for any lesson: credentials, access, unknown model, a client that cannot make
    /// it.</summary>
    Denied,

    /// <summary>The service does not take this request, whatever the reason.</summary>
    Rejected,

    /// <summary>The model says itself that what it wrote is malformed.</summary>
    Malformed,

    /// <summary>A stop reason that this version does not know, which is not taken for a success.</summary>
    Unknown,

    /// <summary>The lesson has had its calls, or what they may cost; this one was not made.</summary>
    OutOfBounds,

    /// <summary>The cost cap left no room for the call; it was not made.</summary>
    OverBudget,

    /// <summary>There is a cost cap and no price for the model, so no call can be held to it; it was not made.</summary>
    Unpriced,
}

/// <summary>The result of one model call.</summary>
/// <param name="Kind">How it ended.</param>
/// <param name="Text">What was written, without thinking.</param>
/// <param name="Usage">What it used, as far as the service said.</param>
/// <param name="Detail">The service's own words, or null.</param>
/// <param name="RetryAfter">How long the service asks to wait, or null.</param>
internal sealed record ModelReply(
    ReplyKind Kind, string Text = "", TokenUsage Usage = default, string? Detail = null, TimeSpan? RetryAfter = null)
{
    /// <summary>Model id of the call; empty for the client's default.</summary>
    public string Model { get; init; } = "";

    /// <summary>True when the message came to its end, so that its usage is final.</summary>
    public bool HasEnded { get; init; }

    /// <summary>True when the service refused the call before it began, which costs nothing.</summary>
    public bool WasRefused => !HasEnded && Usage == default && Text.Length == 0
        && Kind is ReplyKind.Throttled or ReplyKind.Unavailable or ReplyKind.Denied or ReplyKind.Rejected or ReplyKind.ContextOverflow
            or ReplyKind.OverBudget or ReplyKind.Unpriced;

    /// <summary>True when it is known for certain what the call used.</summary>
    public bool IsUsageKnown => HasEnded || WasRefused;

    /// <summary>True when the same call may succeed a little later.</summary>
    public bool CanRetry =>
        Kind is ReplyKind.Throttled or ReplyKind.Unavailable or ReplyKind.Broken or ReplyKind.Stalled or ReplyKind.Empty;
}
