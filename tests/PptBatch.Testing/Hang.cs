namespace PptBatch.Testing;

/// <summary>The one bound on waits in tests: so long that only a hang reaches it, however busy the machine is.</summary>
public static class Hang
{
    /// <summary>Ten minutes.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromMinutes(10);
}
