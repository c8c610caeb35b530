namespace PptBatch.Generation.Chat.Calling;

/// <summary>When a lesson's time is over, by a clock that neither jumps nor goes back.</summary>
internal sealed class Deadline(TimeProvider time, TimeSpan limit)
{
    private readonly long _started = time.GetTimestamp();

    /// <summary>What is left; zero when the time is over.</summary>
    public TimeSpan Left => time.GetElapsedTime(_started) is var spent && spent < limit ? limit - spent : TimeSpan.Zero;
}
