using PptBatch.Scale.Course;

namespace PptBatch.Scale.Simulation;

/// <summary>One lesson in a worker: asks the model, waits longer after each refusal, and gives up after the last.</summary>
internal sealed class LessonCall(CourseWork work, CallGate gate, int lesson, Action<LessonStatus> ended)
{
    // As ModelCaller: 2 s, doubled up to a minute, six times.
    private const int MaxRetries = 6;
    private const double FirstDelay = 2;
    private const double LongestDelay = 60;
    private readonly LessonSize _size = work.SizeOf(lesson);
    private EventClock.Planned? _next;
    private bool _inCall;
    private bool _over;

    public int Lesson => lesson;

    public void Start() => gate.Enter(() => Try(0));

    /// <summary>Ends the lesson where it stands; a call in flight is paid for.</summary>
    public void CutOff()
    {
        if (_over)
        {
            return;
        }

        if (_inCall)
        {
            work.Quota.End(_size.Reserve(work.Load), _size.Burn(work.Load));
            work.Paid.Add(_size);
            gate.Leave(throttled: false);
        }

        _over = true;
        _next?.Cancel();
        ended(LessonStatus.Remaining);
    }

    private void Try(int attempt)
    {
        if (_over)
        {
            gate.Leave(throttled: false);
        }
        else if (work.Quota.TryStart(_size.Reserve(work.Load)))
        {
            _inCall = true;
            _next = work.Clock.After(_size.Seconds(work.Load), Answered);
        }
        else if (attempt == MaxRetries)
        {
            _over = true;
            gate.Leave(throttled: true);
            ended(LessonStatus.Failed);
        }
        else
        {
            // No place at the gate is held while a retry waits.
            gate.Leave(throttled: true);

            // Jittered, or all workers would come back at once.
            double delay = Math.Min(LongestDelay, FirstDelay * Math.Pow(2, attempt));
            _next = work.Clock.After(delay * (0.5 + (work.Random.NextDouble() / 2)), () => gate.Enter(() => Try(attempt + 1)));
        }
    }

    private void Answered()
    {
        _over = true;
        _inCall = false;
        gate.Leave(throttled: false);
        work.Quota.End(_size.Reserve(work.Load), _size.Burn(work.Load));
        work.Paid.Add(_size);
        work.Stored.Add(lesson);
        ended(LessonStatus.Generated);
    }
}
