namespace PptBatch;

/// <summary>A run that <see cref="DeckRuns"/> has started.</summary>
/// <remarks>Safe for concurrent use.</remarks>
#pragma warning disable CA1001 // A source without a timer holds nothing to dispose, and Cancel may be called at any time.
public sealed class DeckRun
#pragma warning restore CA1001
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource<BatchPlan> _planned = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly RunEvents _events;
    private Task<DeckResult>? _completion;

    internal DeckRun(CourseLocation output, IProgress<DeckProgress>? progress)
    {
        Output = output;
        _events = new RunEvents(this, progress);
    }

    /// <summary>Where its results go.</summary>
    public CourseLocation Output { get; }

    /// <summary>What it does.</summary>
    public BatchPlan Plan => _planned.Task.Result;

    /// <summary>Ends as <see cref="IDeckPipeline.RunAsync"/> does: with its result, or with the exception that ended it.</summary>
    public Task<DeckResult> Completion => _completion!;

    /// <summary>Where it stands now.</summary>
    public DeckRunStatus Status => DeckRunStatus.Of(Plan, _events.LessonsReady, Completion);

    internal bool IsPlanned => _planned.Task.IsCompletedSuccessfully;

    internal bool HasEnded => _completion is { IsCompleted: true };

    internal Task WhenEnded => _completion is null ? Task.CompletedTask : Task.WhenAny(_completion);

    /// <summary>Stops the run. Stored lessons stay; <see cref="Completion"/> says when it has stopped.</summary>
    public void Cancel() => _stop.Cancel();

    internal async Task BeginAsync(IDeckPipeline pipeline, DeckRequest request, CancellationToken cancellationToken)
    {
        _completion = Task.Run(() => pipeline.RunAsync(request, _events, _stop.Token), CancellationToken.None);
        using (cancellationToken.Register(Cancel))
        {
            await Task.WhenAny(_planned.Task, _completion);
            if (!IsPlanned)
            {
                // The events come from another thread, a little later than a run that has little to do.
                _planned.TrySetResult((await _completion).Plan);
            }
        }
    }

    /// <summary>Passes events on, and notes what the status says.</summary>
    private sealed class RunEvents(DeckRun run, IProgress<DeckProgress>? sink) : IProgress<DeckProgress>
    {
        private int _lessonsReady;

        public int LessonsReady => Volatile.Read(ref _lessonsReady);

        public void Report(DeckProgress value)
        {
            if (value is PlanReady(var plan, _))
            {
                run._planned.TrySetResult(plan);
            }
            else if (value is LessonFinished(_, { Failure: null }))
            {
                Interlocked.Increment(ref _lessonsReady);
            }

            sink?.Report(value);
        }
    }
}
