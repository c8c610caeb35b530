using PptBatch.Generation.Chat.Limiting;

namespace PptBatch.Scale.Simulation;

/// <summary>A worker's limiter: the product's own rule of how many calls at once, halved or lowered when the service refuses one.</summary>
internal sealed class CallGate(EventClock clock)
{
    private readonly AdaptiveConcurrency _concurrency = new(new ChatGeneratorOptions().MaxConcurrentCalls, clock);
    private readonly Queue<Action> _waiting = new();
    private int _inFlight;

    public void Enter(Action call)
    {
        _waiting.Enqueue(call);
        Admit();
    }

    public void Leave(bool throttled)
    {
        bool utilised = _inFlight >= _concurrency.Limit;
        _inFlight--;
        if (throttled)
        {
            _concurrency.Throttled();
        }
        else
        {
            _concurrency.Completed(utilised);
        }

        Admit();
    }

    private void Admit()
    {
        while (_inFlight < _concurrency.Limit && _waiting.TryDequeue(out Action? call))
        {
            _inFlight++;
            call();
        }
    }
}
