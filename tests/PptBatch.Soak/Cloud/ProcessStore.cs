using System.Runtime.CompilerServices;
using PptBatch.Soak.Faults;

namespace PptBatch.Soak.Cloud;

/// <summary>The shared store as one process sees it: each call takes its time, and some go wrong.</summary>
internal sealed class ProcessStore(World world, SimulatedProcess process) : IArtifactStore
{
    private const int SlowOneIn = 200;

    public Task<Stream?> OpenReadAsync(ArtifactKey key, CancellationToken cancellationToken = default) =>
        CallAsync("read", key.Path, () => world.Store.OpenReadAsync(key, cancellationToken), cancellationToken);

    public Task<ArtifactInfo?> FindAsync(ArtifactKey key, CancellationToken cancellationToken = default) =>
        CallAsync("find", key.Path, () => LookAsync(key, cancellationToken), cancellationToken);

    public async IAsyncEnumerable<ArtifactInfo> ListAsync(
        string bucket, string prefix, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        List<ArtifactInfo> found = await CallAsync("list", prefix, () => ListAllAsync(bucket, prefix, cancellationToken), cancellationToken);
        foreach (ArtifactInfo info in found)
        {
            yield return info;
        }
    }

    public Task<ArtifactInfo?> WriteAsync(
        ArtifactKey key, Stream content, WriteCondition condition, CancellationToken cancellationToken = default) =>
        CallAsync("write", key.Path, () => StoreAsync(key, content, condition), cancellationToken, content is MemoryStream or FileStream);

    public Task DeleteAsync(ArtifactKey key, CancellationToken cancellationToken = default) => CallAsync("delete", key.Path, async () =>
    {
        await world.Store.DeleteAsync(key, CancellationToken.None);
        return true;
    }, cancellationToken);

    private async Task<List<ArtifactInfo>> ListAllAsync(string bucket, string prefix, CancellationToken cancellationToken)
    {
        List<ArtifactInfo> found = [];
        await foreach (ArtifactInfo info in world.Store.ListAsync(bucket, prefix, cancellationToken))
        {
            found.Add(info);
        }

        return found;
    }

    // Read to its end in one go, while a merge writes on a thread of its own.
    private async Task<ArtifactInfo?> StoreAsync(ArtifactKey key, Stream content, WriteCondition condition)
    {
        using MemoryStream copy = new();
        content.CopyTo(copy);
        copy.Position = 0;
        ArtifactInfo? written = await world.Store.WriteAsync(key, copy, condition, CancellationToken.None);
        if (written is not null && LessonOf(key) is { } lesson)
        {
            world.Calls.Keep(process, lesson);
        }

        return written;
    }

    private Task<ArtifactInfo?> LookAsync(ArtifactKey key, CancellationToken cancellationToken)
    {
        if (LessonOf(key) is { } lesson)
        {
            world.Calls.Look(process, lesson);
        }

        return world.Store.FindAsync(key, cancellationToken);
    }

    private static int? LessonOf(ArtifactKey key) => RunPaths.TryLesson(key.Name, out int lesson, out _) ? lesson : null;

    private async Task<T> CallAsync<T>(
        string what, string path, Func<Task<T>> call, CancellationToken cancellationToken, bool isOwn = true)
    {
        // A merge reads on a thread of its own, for which the clock's waits.
        bool waits = TaskScheduler.Current == TaskScheduler.Default;
        if (!waits)
        {
            process.Release();
            await process.StayAsync();
            bool slow = world.Random.Next(SlowOneIn) == 0;
            await world.SleepAsync(0.005, slow ? 40 : 0.08, cancellationToken);
            await process.StayAsync();
            if (!isOwn)
            {
                // What is stored comes from another thread, which ends some time after this.
                process.Hold(world.Clock.Busy());
            }
        }

        FaultKind? fault = world.Faults.Next(FaultPlace.Store);
        world.Note(process, $"{what} {path} {fault}");
        await MeetAsync(fault, FaultKind.FailBefore, FaultKind.KillBefore, path, waits);
        try
        {
            T answer = await call();
            await MeetAsync(fault, FaultKind.FailAfter, FaultKind.KillAfter, path, waits);
            return answer;
        }
        catch (Exception) when (process.IsGone && !waits)
        {
            await process.StayAsync();
            throw;
        }
    }

    private async Task MeetAsync(FaultKind? fault, FaultKind fails, FaultKind kills, string path, bool waits)
    {
        if (fault == fails)
        {
            throw new PptBatchException(new Diagnostic(
                "PB5045", DiagnosticSeverity.Error, "The store does not answer.", path, "Run again when it does."));
        }

        if (fault == kills)
        {
            process.Kill();
            if (waits)
            {
                throw new ProcessGoneException();
            }

            await process.StayAsync();
        }
    }
}
