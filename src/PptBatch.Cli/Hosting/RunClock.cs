using System.Globalization;

namespace PptBatch.Cli.Hosting;

/// <summary>
/// The clock that dates a deck. <c>SOURCE_DATE_EPOCH</c>, the convention of reproducible builds, fixes its date; elapsed time is
/// measured as ever.
/// </summary>
internal sealed class RunClock(DateTimeOffset now) : TimeProvider
{
    public static TimeProvider FromEnvironment() =>
        long.TryParse(
            Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
        && seconds <= 253_402_300_799
            ? new RunClock(DateTimeOffset.FromUnixTimeSeconds(seconds))
            : System;

    public override DateTimeOffset GetUtcNow() => now;
}
