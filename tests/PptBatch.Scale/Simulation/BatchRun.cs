namespace PptBatch.Scale.Simulation;

/// <summary>One invocation of the batch function: its lessons some at once, the time guard, the cut-off, and the deck.</summary>
internal sealed class BatchRun
{
    private readonly CourseWork _work;
    private readonly Action<IReadOnlyDictionary<int, LessonStatus>> _ended;
    private readonly Queue<int> _waiting;
    private readonly List<LessonCall> _active = [];
    private readonly Dictionary<int, LessonStatus> _lessons = [];
    private readonly CallGate _gate;
    private readonly double _started;
    private readonly List<EventClock.Planned> _planned = [];
    private bool _over;

    private BatchRun(CourseWork work, IEnumerable<int> lessons, Action<IReadOnlyDictionary<int, LessonStatus>> ended)
    {
        (_work, _ended) = (work, ended);
        _waiting = new Queue<int>(lessons);
        _gate = new CallGate(work.Clock);
        _started = work.Clock.Now;
    }

    /// <summary>Runs a batch; <paramref name="ended"/> is not called when it is killed first.</summary>
    /// <returns>Kills it.</returns>
    public static Action Start(CourseWork work, IEnumerable<int> lessons, Action<IReadOnlyDictionary<int, LessonStatus>> ended)
    {
        BatchRun run = new(work, lessons, ended);
        WorkerOptions options = new();
        run._planned.Add(work.Clock.After(work.Load.BatchOverheadSeconds, run.StartLessons));
        run._planned.Add(work.Clock.After((work.Load.FunctionTimeout - options.RenderReserve).TotalSeconds, run.CutOff));
        return run.Kill;
    }

    private void StartLessons()
    {
        double guard = (_work.Load.FunctionTimeout - new WorkerOptions().SaveReserve).TotalSeconds;
        while (!_over && _active.Count < _work.Load.LessonsAtOnce && _waiting.TryDequeue(out int lesson))
        {
            if (_work.Stored.Contains(lesson))
            {
                _lessons[lesson] = LessonStatus.Reused;
            }
            else if (_work.Clock.Now - _started >= guard)
            {
                _lessons[lesson] = LessonStatus.Remaining;
            }
            else
            {
                Start(lesson);
            }
        }

        if (!_over && _active.Count == 0 && _waiting.Count == 0)
        {
            _over = true;
            CancelPlanned();
            _planned.Add(_work.Clock.After(_work.Load.RenderSecondsPerLesson * _lessons.Count, () => _ended(_lessons)));
        }
    }

    private void Start(int lesson)
    {
        LessonCall? call = null;
        call = new LessonCall(_work, _gate, lesson, status =>
        {
            _active.Remove(call!);
            _lessons[lesson] = status;
            if (!_over)
            {
                StartLessons();
            }
        });
        _active.Add(call);
        call.Start();
    }

    private void CutOff()
    {
        foreach (LessonCall call in _active.ToArray())
        {
            call.CutOff();
        }
    }

    private void CancelPlanned() => _planned.ForEach(planned => planned.Cancel());

    private void Kill()
    {
        _over = true;
        CancelPlanned();
        foreach (LessonCall call in _active.ToArray())
        {
            call.CutOff();
        }
    }
}
