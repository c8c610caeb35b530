using PptBatch.Scale.Quotas;

namespace PptBatch.Scale.Simulation;

/// <summary>Lambda: warm environments first, new ones as fast as it scales, and a refusal beyond the account's concurrency.</summary>
internal sealed class FunctionFleet(AccountQuotas quotas, WorkLoad load, EventClock clock)
{
    private const double ScalingWindow = 10;
    private int _busy;
    private int _warm;
    private double _windowStart;
    private int _startedInWindow;

    public int MostAtOnce { get; private set; }

    public int ColdStarts { get; private set; }

    public int Throttles { get; private set; }

    /// <summary>Invocations that died.</summary>
    public int Lost { get; private set; }

    public int Invocations { get; private set; }

    /// <summary>Seconds of all invocations.</summary>
    public double BusySeconds { get; private set; }

    /// <summary>Seconds until the handler begins, or null where Lambda refuses.</summary>
    public double? TryStart()
    {
        bool cold = _warm == 0;
        if (clock.Now - _windowStart >= ScalingWindow)
        {
            (_windowStart, _startedInWindow) = (clock.Now, 0);
        }

        if (_busy >= quotas.LambdaConcurrency || (cold && _startedInWindow >= quotas.LambdaScaling))
        {
            Throttles++;
            return null;
        }

        _busy++;
        Invocations++;
        MostAtOnce = Math.Max(MostAtOnce, _busy);
        if (!cold)
        {
            _warm--;
            return 0;
        }

        _startedInWindow++;
        ColdStarts++;
        return load.ColdStartSeconds;
    }

    /// <summary>An invocation ended; its environment stays warm unless it died.</summary>
    public void End(double seconds, bool died)
    {
        _busy--;
        Lost += died ? 1 : 0;
        _warm += died ? 0 : 1;
        BusySeconds += seconds;
    }
}
