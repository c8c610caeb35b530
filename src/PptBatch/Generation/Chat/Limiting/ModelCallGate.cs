namespace PptBatch.Generation.Chat.Limiting;

/// <summary>
/// The one limiter that every model call of a process passes: how many at once (additive increase, multiplicative decrease on
/// throttling) and how many tokens a minute. Calls enter in the order in which they ask. Safe for concurrent use.
/// </summary>
internal sealed class ModelCallGate
{
    private readonly Lock gate = new();
    private readonly LinkedList<Waiter> waiting = [];
    private readonly TimeProvider time;
    private readonly AdaptiveConcurrency concurrency;
    private readonly TokenBucket? tokens;
    private ITimer? refill;
    private int inFlight;

    public ModelCallGate(ModelLimits limits, TimeProvider time)
    {
        this.time = time;
        concurrency = new AdaptiveConcurrency(limits.MaxConcurrentCalls, time);
        tokens = limits.TokensPerMinute is { } perMinute ? new TokenBucket(perMinute, time) : null;
    }

    /// <summary>Calls that may run at once just now.</summary>
    public int CurrentLimit
    {
        get
        {
            lock (gate)
            {
                return concurrency.Limit;
            }
        }
    }

    /// <summary>Waits until a call that reserves <paramref name="quotaTokens"/> may start.</summary>
    /// <param name="quotaTokens">Input and cache-write tokens plus max_tokens: what the service reserves at the start.</param>
    /// <param name="cancellationToken">Gives up the place in the line.</param>
    public async Task<ModelCallLease> EnterAsync(long quotaTokens, CancellationToken cancellationToken)
    {
        Waiter waiter = new(quotaTokens);
        LinkedListNode<Waiter> place;
        lock (gate)
        {
            place = waiting.AddLast(waiter);
        }

        Admit();

        await using CancellationTokenRegistration registration = cancellationToken.Register(() => GiveUp(place, cancellationToken));
        await waiter.Admitted.Task;
        return new ModelCallLease(this, quotaTokens);
    }

    internal void Leave(long reservedTokens, long usedTokens, bool throttled)
    {
        lock (gate)
        {
            bool utilised = inFlight >= concurrency.Limit;
            inFlight--;
            tokens?.Settle(reservedTokens, usedTokens);
            if (throttled)
            {
                concurrency.Throttled();
            }
            else
            {
                concurrency.Completed(utilised);
            }
        }

        Admit();
    }

    private void GiveUp(LinkedListNode<Waiter> place, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (place.List is null)
            {
                return;
            }

            waiting.Remove(place);
        }

        place.Value.Admitted.TrySetCanceled(cancellationToken);
        Admit();
    }

    /// <summary>Lets in whoever may come in; they go on outside the lock.</summary>
    private void Admit()
    {
        while (NextAdmitted() is { } waiter)
        {
            waiter.Admitted.TrySetResult();
        }
    }

    private Waiter? NextAdmitted()
    {
        lock (gate)
        {
            if (waiting.First is not { } first || inFlight >= concurrency.Limit)
            {
                return null;
            }

            TimeSpan wait = tokens?.TryTake(first.Value.Tokens) ?? TimeSpan.Zero;
            if (wait > TimeSpan.Zero)
            {
                refill ??= time.CreateTimer(_ => Admit(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                refill.Change(wait, Timeout.InfiniteTimeSpan);
                return null;
            }

            waiting.RemoveFirst();
            inFlight++;
            return first.Value;
        }
    }

    private sealed record Waiter(long Tokens)
    {
        public TaskCompletionSource Admitted { get; } = new();
    }
}

/// <summary>A place at the gate; leaving it settles what the call used.</summary>
internal sealed class ModelCallLease(ModelCallGate gate, long reservedTokens)
{
    private int left;

    /// <summary>Gives the place back.</summary>
    /// <param name="usedTokens">Quota tokens that the call burned: input plus the model's multiple of output.</param>
    /// <param name="throttled">Whether the service refused the call for load (429 or 503).</param>
    public void Leave(long usedTokens, bool throttled)
    {
        if (Interlocked.Exchange(ref left, 1) == 0)
        {
            gate.Leave(reservedTokens, usedTokens, throttled);
        }
    }
}

/// <summary>What the gate keeps to.</summary>
/// <param name="MaxConcurrentCalls">Most calls at once; the adaptive limit starts here.</param>
/// <param name="TokensPerMinute">The account's quota, or null when it is not known.</param>
internal sealed record ModelLimits(int MaxConcurrentCalls, long? TokensPerMinute = null);
