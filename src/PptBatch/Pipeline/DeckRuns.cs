using System.Collections.Concurrent;

namespace PptBatch;

/// <summary>Runs that a host starts and does not wait for, such as one that answers requests over HTTP.</summary>
/// <remarks>
/// A singleton of the pipeline, safe for concurrent use. Runs belong to the process: where the host stops, they are cancelled, and what
/// they stored stays for the next one to go on from. <c>DeckExecutions</c> of PptBatch.StepFunctions starts runs that outlive the host.
/// </remarks>
public sealed class DeckRuns : IAsyncDisposable
{
    private readonly ConcurrentDictionary<CourseLocation, DeckRun> _runs = new();
    private readonly IDeckPipeline _pipeline;
    private readonly StoredRuns _stored;

    internal DeckRuns(IDeckPipeline pipeline, StoredRuns stored) => (_pipeline, _stored) = (pipeline, stored);

    /// <summary>Starts a run, and returns when its course has been read and planned.</summary>
    /// <param name="request">Which course, and where the results go.</param>
    /// <param name="progress">Receives the events of the run, as in <see cref="IDeckPipeline.RunAsync"/>.</param>
    /// <param name="cancellationToken">Stops the start. The run itself is stopped by <see cref="DeckRun.Cancel"/>.</param>
    /// <exception cref="PptBatchException">
    /// The input cannot be used, or a run into the same folder is at work in this process (PB5064).
    /// </exception>
    public async Task<DeckRun> StartAsync(
        DeckRequest request, IProgress<DeckProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        CourseLocation output = request.OutputOrCourse;
        DeckRun run = new(output, progress);
        Claim(run);
        try
        {
            await run.BeginAsync(_pipeline, request, cancellationToken);
            return run;
        }
        catch
        {
            // It never was a run that anyone could ask for.
            _runs.TryRemove(new(output, run));
            throw;
        }
    }

    /// <summary>
    /// Where the last run into a folder stands: that of this process, whatever became of it, else what is stored of one. Null when there is
    /// none.
    /// </summary>
    /// <param name="output">The output folder.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<DeckRunStatus?> GetStatusAsync(CourseLocation output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (_runs.TryGetValue(output, out DeckRun? run) && run.IsPlanned)
        {
            return run.Status;
        }

        return await _stored.FindAsync(output, cancellationToken) is { } stored ? DeckRunStatus.Of(stored) : null;
    }

    /// <summary>Cancels every run that is at work, and waits for it to end.</summary>
    public async ValueTask DisposeAsync()
    {
        DeckRun[] atWork = [.. _runs.Values.Where(run => !run.HasEnded)];
        foreach (DeckRun run in atWork)
        {
            run.Cancel();
        }

        await Task.WhenAll(atWork.Select(run => run.WhenEnded));
    }

    private void Claim(DeckRun run)
    {
        DeckRun claimed = _runs.AddOrUpdate(run.Output, run, (_, before) => before.HasEnded ? run : before);
        if (claimed != run)
        {
            throw new PptBatchException(new Diagnostic(
                "PB5064", DiagnosticSeverity.Error, "A run into this folder is still in progress in this process.",
                $"{run.Output.Bucket}/{run.Output.Folder}",
                "Wait for it, cancel it, or give the request another Output."));
        }
    }
}
