namespace PptBatch.Generation.Chat.Pricing;

/// <summary>
/// Keeps spend under a cap that is never passed: the most that a call can cost is reserved before it starts, and the reservation
/// is settled from what the call used. Safe for concurrent use.
/// </summary>
/// <param name="capUsd">Most that may be spent in US dollars, or null for no cap.</param>
/// <param name="spentUsd">What was spent before, in US dollars.</param>
internal sealed class CostBudget(decimal? capUsd, decimal spentUsd = 0)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<Waiter> _waiting = [];
    private decimal _settled = spentUsd;
    private decimal _reserved;

    /// <summary>The cap in US dollars, or null.</summary>
    public decimal? CapUsd => capUsd;

    /// <summary>Spent so far in US dollars.</summary>
    public decimal SettledUsd
    {
        get
        {
            lock (_gate)
            {
                return _settled;
            }
        }
    }

    /// <summary>
    /// Reserves <paramref name="mostUsd"/>; waits while what others hold may still come back, and returns null when it would pass the
    /// cap all the same.
    /// </summary>
    /// <param name="mostUsd">The most that the call can cost; null when the model's price is not known.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<Reservation?> ReserveAsync(decimal? mostUsd, CancellationToken cancellationToken)
    {
        if (capUsd is null)
        {
            return new Reservation(this, mostUsd ?? 0);
        }

        // Without a price nothing can be promised, so a capped run does not make the call.
        if (mostUsd is not { } most)
        {
            return null;
        }

        Waiter waiter = new(most);
        LinkedListNode<Waiter> place;
        lock (_gate)
        {
            place = _waiting.AddLast(waiter);
        }

        Answer();
        await using CancellationTokenRegistration registration = cancellationToken.Register(() => GiveUp(place, cancellationToken));
        return await waiter.Answer.Task ? new Reservation(this, most) : null;
    }

    private void Settle(decimal held, decimal actual)
    {
        lock (_gate)
        {
            _reserved = Math.Max(0, _reserved - held);
            _settled += actual;
        }

        Answer();
    }

    private void GiveUp(LinkedListNode<Waiter> place, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (place.List is null)
            {
                return;
            }

            _waiting.Remove(place);
        }

        place.Value.Answer.TrySetCanceled(cancellationToken);
        Answer();
    }

    /// <summary>Answers the calls in the order in which they asked; they go on outside the lock.</summary>
    private void Answer()
    {
        while (NextAnswered() is { } answered)
        {
            answered.Waiter.Answer.TrySetResult(answered.Granted);
        }
    }

    private (Waiter Waiter, bool Granted)? NextAnswered()
    {
        lock (_gate)
        {
            if (_waiting.First is not { } first)
            {
                return null;
            }

            bool fits = _settled + _reserved + first.Value.Most <= capUsd;
            if (!fits && _settled + first.Value.Most <= capUsd)
            {
                return null;
            }

            _waiting.RemoveFirst();
            _reserved += fits ? first.Value.Most : 0;
            return (first.Value, fits);
        }
    }

    private sealed record Waiter(decimal Most)
    {
        public TaskCompletionSource<bool> Answer { get; } = new();
    }

    /// <summary>Money reserved for one call.</summary>
    internal sealed class Reservation(CostBudget budget, decimal held)
    {
        private int _done;

        /// <summary>Replaces what was held by what was used. A call whose usage is not known is charged in full.</summary>
        public void Settle(decimal? actualUsd)
        {
            if (Interlocked.Exchange(ref _done, 1) == 0)
            {
                budget.Settle(held, actualUsd ?? held);
            }
        }
    }
}
