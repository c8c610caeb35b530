using Microsoft.Extensions.DependencyInjection;
using PptBatch.Conformance.Courses;
using PptBatch.Conformance.Hosting;
using PptBatch.Conformance.Processes;

namespace PptBatch.Conformance;

/// <summary>
/// What every executor must do, wherever it runs batches. A new executor is done when a class that derives from this one is green.
/// </summary>
/// <remarks>
/// Each fact runs whole courses with the executor under test: in hosts of its own, on workers of its own, over a store that they share.
/// Slides and decks are plain text, so that a fact takes milliseconds and every byte of a deck is accounted for.
/// </remarks>
public abstract partial class ExecutorConformance : IAsyncLifetime
{
    private const int Lessons = 5;
    private const string Bucket = "courses";
    private const string Course = "faros";
    private readonly Site _site = new();

    /// <summary>The store that all hosts and workers of a fact share.</summary>
    protected IArtifactStore Store => _site.Store;

    /// <summary>
    /// Workers that a fact starts. Default: 2. An engine that takes one worker at a time has 1; that worker must do two batches at once.
    /// </summary>
    protected virtual int Workers => 2;

    /// <summary>How long a run may take before the fact fails. Default: 60 seconds.</summary>
    protected virtual TimeSpan Patience => TimeSpan.FromSeconds(60);

    /// <summary>Starts what the executor needs beside workers, such as a server. Runs before each fact. Default: nothing.</summary>
    public virtual Task InitializeAsync() => Task.CompletedTask;

    /// <summary>Ends all workers and hosts of the fact. An override calls this first.</summary>
    public virtual Task DisposeAsync() => _site.EndAsync();

    /// <summary>Chooses the executor under test for a host that runs courses.</summary>
    /// <param name="host">A host that has a store, a generator and a deck format.</param>
    protected abstract void UseExecutor(PptBatchBuilder host);

    /// <summary>Changes the settings of the workers' pipelines, such as how long a lease lasts. Default: nothing.</summary>
    /// <param name="worker">A worker's pipeline.</param>
    protected virtual void ConfigureWorker(PptBatchBuilder worker)
    {
    }

    /// <summary>
    /// Starts a worker that does batches with the services given, until what this returns is disposed. Default: null, for an executor that
    /// runs batches in the host itself.
    /// </summary>
    /// <param name="services">The worker's own services: a store, a generator and a deck format, and everything that the core adds.</param>
    /// <returns>
    /// Ends the worker. Called without waiting when a fact kills the worker, whose store and generator never answer again from then on;
    /// what
    /// goes on in it must not hold up the end.
    /// </returns>
    protected virtual Task<IAsyncDisposable?> StartWorkerAsync(IServiceProvider services) => Task.FromResult<IAsyncDisposable?>(null);

    private static void InProcess(PptBatchBuilder host) => host.UseInProcessExecutor();

    private async Task<DeckRequest> ReadyAsync(int lessons = Lessons)
    {
        for (int worker = 0; worker < Workers; worker++)
        {
            await StartOneAsync();
        }

        return await SmallCourse.StoreAsync(Store, Bucket, lessons, Course);
    }

    private async Task StartOneAsync()
    {
        Lifeline life = _site.NewLife();
        if (await StartWorkerAsync(_site.WorkerServices(life, ConfigureWorker)) is { } handle)
        {
            _site.Started(new Worker(life, handle));
        }
    }

    /// <summary>Runs the course with the executor under test, in a host of its own.</summary>
    private Task<DeckResult> RunAsync(
        DeckRequest request,
        IProgress<DeckProgress>? progress = null,
        Lifeline? life = null,
        CancellationToken cancellationToken = default) =>
        _site.RunAsync(request, UseExecutor, life, progress, cancellationToken)
            .WaitAsync(Patience, TimeProvider.System, CancellationToken.None);

    /// <summary>The decks that this process makes of the course; the next run is the same run, with everything still to do.</summary>
    private async Task<IReadOnlyList<string>> DecksOfOneProcessAsync(DeckRequest request)
    {
        await _site.RunAsync(request, InProcess);
        IReadOnlyList<string> decks = await DecksAsync();
        await SmallCourse.ForgetResultsAsync(Store, Bucket, Course);
        _site.Script.Asked.Clear();
        return decks;
    }

    private Task<IReadOnlyList<string>> DecksAsync() => SmallCourse.DecksAsync(Store, Bucket, Course);

    private Task<IReadOnlySet<int>> StoredLessonsAsync() => SmallCourse.StoredLessonsAsync(Store, Bucket, Course);
}
