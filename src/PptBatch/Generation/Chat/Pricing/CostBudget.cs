namespace PptBatch.Generation.Chat;

/// <summary>
/// Keeps spend under a cap that is never passed: the most that a call can cost is reserved before it starts, and the reservation
/// is settled from what the call used. Safe for concurrent use.
/// </summary>
/// <param name="capUsd">Most that may be spent in US dollars, or null for no cap.</param>
internal sealed class CostBudget(decimal? capUsd)
{
    private readonly Lock gate = new();
    private decimal settled;
    private decimal reserved;

    /// <summary>The cap in US dollars, or null.</summary>
    public decimal? CapUsd => capUsd;

    /// <summary>Spent so far in US dollars.</summary>
    public decimal SettledUsd
    {
        get
        {
            lock (gate)
            {
                return settled;
            }
        }
    }

    /// <summary>Reserves <paramref name="mostUsd"/>, or returns null when that could pass the cap.</summary>
    /// <param name="mostUsd">The most that the call can cost; null when the model's price is not known.</param>
    public Reservation? TryReserve(decimal? mostUsd)
    {
        if (capUsd is null)
        {
            return new Reservation(this, mostUsd ?? 0);
        }

        lock (gate)
        {
            // Without a price nothing can be promised, so a capped run does not make the call.
            if (mostUsd is not { } most || settled + reserved + most > capUsd)
            {
                return null;
            }

            reserved += most;
            return new Reservation(this, most);
        }
    }

    private void Settle(decimal held, decimal actual)
    {
        lock (gate)
        {
            reserved = Math.Max(0, reserved - held);
            settled += actual;
        }
    }

    /// <summary>Money held for one call.</summary>
    internal sealed class Reservation(CostBudget budget, decimal held)
    {
        private bool done;

        /// <summary>Replaces what was held by what was used. A call whose usage is not known is charged in full.</summary>
        public void Settle(decimal? actualUsd)
        {
            if (!done)
            {
                done = true;
                budget.Settle(held, actualUsd ?? held);
            }
        }
    }
}
