namespace PptBatch;

/// <summary>Why a lesson waits for its model.</summary>
public enum CallWaitReason
{
    /// <summary>The service refuses calls for load.</summary>
    Throttled,

    /// <summary>The service failed, or the connection broke.</summary>
    Unavailable,

    /// <summary>The run's own limit of calls at once, of tokens a minute or of what it may spend.</summary>
    Limit,
}

/// <summary>A lesson waits for its model.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Waited">For how long so far.</param>
/// <param name="Left">How long until the next try; null when that depends on other calls.</param>
public sealed record CallWait(CallWaitReason Reason, TimeSpan Waited, TimeSpan? Left);
