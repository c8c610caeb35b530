namespace PptBatch.Generation.Chat.Limiting;

/// <summary>
/// The one limiter that every model call of a process passes: how many at once (additive increase, multiplicative decrease on
/// throttling) and how many tokens a minute. Calls enter in the order in which they ask. Safe for concurrent use.
/// </summary>
internal sealed class ModelCallGate
{
    private readonly Lock _gate = new();
    private readonly LinkedList<Waiter> _waiting = [];
    private readonly TimeProvider _time;
    private readonly AdaptiveConcurrency _concurrency;
    private readonly TokenBucket? _tokens;
    private ITimer? _refill;
    private int _inFlight;

    public ModelCallGate(ModelLimits limits, TimeProvider time)
    {
        _time = time;
        _concurrency = new AdaptiveConcurrency(limits.MaxConcurrentCalls, time);
        _tokens = limits.TokensPerMinute is { } perMinute ? new TokenBucket(perMinute, _time) : null;
    }

    /// <summary>Calls that may run at once just now.</summary>
    public int CurrentLimit
    {
        get
        {
            lock (_gate)
            {
                return _concurrency.Limit;
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
        lock (_gate)
        {
            place = _waiting.AddLast(waiter);
        }

        Admit();

        await using CancellationTokenRegistration registration = cancellationToken.Register(() => GiveUp(place, cancellationToken));
        await waiter.Admitted.Task;
        return new ModelCallLease(this, quotaTokens);
    }

    internal void Leave(long reservedTokens, long usedTokens, bool throttled)
    {
        lock (_gate)
        {
            bool utilised = _inFlight >= _concurrency.Limit;
            _inFlight--;
            _tokens?.Settle(reservedTokens, usedTokens);
            if (throttled)
            {
                _concurrency.Throttled();
            }
            else
            {
                _concurrency.Completed(utilised);
            }
        }

        Admit();
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

        place.Value.Admitted.TrySetCanceled(cancellationToken);
        Admit();
    }

    /// <summary>Admits the callers that may enter; they resume outside the lock.</summary>
    private void Admit()
    {
        while (NextAdmitted() is { } waiter)
        {
            waiter.Admitted.TrySetResult();
        }
    }

    private Waiter? NextAdmitted()
    {
        lock (_gate)
        {
            if (_waiting.First is not { } first || _inFlight >= _concurrency.Limit)
            {
                return null;
            }

            TimeSpan wait = _tokens?.TryTake(first.Value.Tokens) ?? TimeSpan.Zero;
            if (wait > TimeSpan.Zero)
            {
                _refill ??= _time.CreateTimer(_ => Admit(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                _refill.Change(wait, Timeout.InfiniteTimeSpan);
                return null;
            }

            _waiting.RemoveFirst();
            _inFlight++;
            return first.Value;
        }
    }

    private sealed record Waiter(long Tokens)
    {
        public TaskCompletionSource Admitted { get; } = new();
    }
}

/// <summary>A place at the gate; leaving it settles what the call used.</summary>
internal sealed class ModelCallLease(ModelCallGate _gate, long reservedTokens)
{
    private int _left;

    /// <summary>Gives the place back.</summary>
    /// <param name="usedTokens">Quota tokens that the call burned: input plus the model's multiple of output.</param>
    /// <param name="throttled">Whether the service refused the call for load (429 or 503).</param>
    public void Leave(long usedTokens, bool throttled)
    {
        if (Interlocked.Exchange(ref _left, 1) == 0)
        {
            _gate.Leave(reservedTokens, usedTokens, throttled);
        }
    }
}

/// <summary>What the gate keeps to.</summary>
/// <param name="MaxConcurrentCalls">Most calls at once; the adaptive limit starts here.</param>
/// <param name="TokensPerMinute">The account's quota, or null when it is not known.</param>
internal sealed record ModelLimits(int MaxConcurrentCalls, long? TokensPerMinute = null);
