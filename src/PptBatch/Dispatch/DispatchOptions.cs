namespace PptBatch.Dispatch;

/// <summary>Settings of an executor that sends orders.</summary>
public class DispatchOptions
{
    /// <summary>Batches sent out at once, 1 to 1,000. Default: 10.</summary>
    public int MaxConcurrency { get; set; } = 10;

    /// <summary>How often the store is asked whether a batch is done. Default: 2 seconds.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How long a sent batch may wait for a worker before it counts as lost; queues hold what exceeds the workers. Default: 20 minutes.
    /// </summary>
    public TimeSpan StartTimeout { get; set; } = TimeSpan.FromMinutes(20);

    /// <summary>What is wrong with the settings, one sentence each; empty when nothing is.</summary>
    public virtual IEnumerable<string> Problems()
    {
        if (MaxConcurrency is < 1 or > 1000)
        {
            yield return $"MaxConcurrency is {MaxConcurrency}; it must be 1 to 1,000 batches.";
        }

        if (PollInterval <= TimeSpan.Zero)
        {
            yield return $"PollInterval is {PollInterval.TotalSeconds} s; it must be more than 0.";
        }

        if (StartTimeout <= PollInterval)
        {
            yield return
                $"StartTimeout is {StartTimeout.TotalSeconds} s; it must be longer than PollInterval, which is "
                    + $"{PollInterval.TotalSeconds} s.";
        }
    }
}
