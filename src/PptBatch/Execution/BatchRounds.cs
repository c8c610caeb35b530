namespace PptBatch.Execution;

/// <summary>The rule by which a batch is sent out again: as long as lessons remain and a round leaves fewer than the one before.</summary>
public static class BatchRounds
{
    /// <summary>Runs rounds of one batch to their end.</summary>
    /// <param name="round">Runs one round, given how the one before it ended, or null for the first.</param>
    /// <returns>How the last round ended.</returns>
    public static async Task<BatchOutcome> RunAsync(Func<BatchOutcome?, Task<BatchOutcome>> round)
    {
        ArgumentNullException.ThrowIfNull(round);
        BatchOutcome? outcome = null;
        int remaining = int.MaxValue;
        while (true)
        {
            outcome = await round(outcome);
            int left = outcome.Remaining.Count();
            if (outcome.Failure is not null || left == 0 || left >= remaining)
            {
                return outcome;
            }

            remaining = left;
        }
    }
}
