namespace PptBatch;

/// <summary>When something was at work, by the clock of the host that did it.</summary>
/// <param name="StartedAt">When it began.</param>
/// <param name="Duration">How long it took, wall time.</param>
public sealed record WorkTime(DateTimeOffset StartedAt, TimeSpan Duration)
{
    /// <summary>When it ended.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public DateTimeOffset EndedAt => StartedAt + Duration;
}
