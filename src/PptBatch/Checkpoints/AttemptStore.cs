using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using PptBatch.Artifacts;

namespace PptBatch.Checkpoints;

/// <summary>
/// Records what a lesson's model calls use, beginning before they are sent, so that a run that dies, or that two workers write at once,
/// still knows what it has paid for.
/// </summary>
internal sealed class AttemptStore(IArtifactStore store)
{
    private const int MaxBytes = 16 * 1024 * 1024;
    private const int MostOfALesson = 10_000;
    private const int ReadAtOnce = 8;

    /// <summary>Stores calls that have ended; nothing where there were none.</summary>
    public async Task SaveAsync(CourseLocation output, string runId, int lesson, IReadOnlyList<ModelAttempt> attempts)
    {
        // The money is spent, so it is recorded even when the run is being cancelled.
        if (attempts.Count > 0)
        {
            await AddAsync(output, runId, lesson, attempts, CancellationToken.None);
        }
    }

    /// <summary>Stores calls in a file of their own.</summary>
    /// <returns>The file.</returns>
    public async Task<ArtifactKey> AddAsync(
        CourseLocation output, string runId, int lesson, IReadOnlyList<ModelAttempt> attempts, CancellationToken cancellationToken)
    {
        byte[] json = Json(attempts);
        for (int number = 1; number <= MostOfALesson; number++)
        {
            using MemoryStream bytes = new(json, writable: false);
            ArtifactKey key = output.Key(
                string.Create(CultureInfo.InvariantCulture, $"{RunPaths.Attempts(runId)}/lesson-{lesson:D3}.{number}.json"));
            if (await store.WriteAsync(key, bytes, WriteCondition.IfAbsent, cancellationToken) is not null)
            {
                return key;
            }
        }

        throw new PptBatchException(new Diagnostic(
            "PB5025", DiagnosticSeverity.Error, $"This run has made {MostOfALesson} model calls for one lesson.",
            output.Key(RunPaths.Attempts(runId)).ToString(), "Find out why the lesson never finishes, then start a new run."));
    }

    /// <summary>Replaces what was reserved for a call by what it used.</summary>
    public async Task ReplaceAsync(ArtifactKey key, ModelAttempt attempt)
    {
        using MemoryStream bytes = new(Json([attempt]), writable: false);
        await store.WriteAsync(key, bytes, WriteCondition.Always, CancellationToken.None);
    }

    /// <summary>Stores calls that were made together in a file of their own name, in the place of what it has.</summary>
    public async Task PutAsync(CourseLocation output, string runId, string name, IReadOnlyList<ModelAttempt> attempts)
    {
        using MemoryStream bytes = new(Json(attempts), writable: false);
        await store.WriteAsync(Together(output, runId, name), bytes, WriteCondition.Always, CancellationToken.None);
    }

    /// <summary>Whether calls are stored under a name.</summary>
    public async Task<bool> HasAsync(CourseLocation output, string runId, string name, CancellationToken cancellationToken) =>
        await store.FindAsync(Together(output, runId, name), cancellationToken) is not null;

    /// <summary>Forgets the calls of a run, before another of the same name begins: under a clock that stands still.</summary>
    public async Task ForgetAsync(CourseLocation output, string runId, CancellationToken cancellationToken)
    {
        foreach (ArtifactKey key in await KeysAsync(output, runId, cancellationToken))
        {
            await store.DeleteAsync(key, cancellationToken);
        }
    }

    /// <summary>Every call of a run so far, in the order of lessons.</summary>
    public async Task<IReadOnlyList<ModelAttempt>> ReadAsync(CourseLocation output, string runId, CancellationToken cancellationToken)
    {
        List<ArtifactKey> keys = await KeysAsync(output, runId, cancellationToken);
        IReadOnlyList<ModelAttempt>[] read = new IReadOnlyList<ModelAttempt>[keys.Count];
        ParallelOptions bounds = new()
        {
            MaxDegreeOfParallelism = ReadAtOnce, CancellationToken = cancellationToken, TaskScheduler = TaskScheduler.Current,
        };
        await Parallel.ForAsync(0, keys.Count, bounds, async (index, token) => read[index] = await ReadAsync(keys[index], token));
        return [.. read.SelectMany(attempts => attempts).OrderBy(attempt => attempt.Lesson)];
    }

    private static ArtifactKey Together(CourseLocation output, string runId, string name) =>
        output.Key($"{RunPaths.Attempts(runId)}/ahead-{name}.json");

    private static byte[] Json(IReadOnlyList<ModelAttempt> attempts) =>
        JsonSerializer.SerializeToUtf8Bytes(attempts, AttemptJsonContext.Default.IReadOnlyListModelAttempt);

    private async Task<List<ArtifactKey>> KeysAsync(CourseLocation output, string runId, CancellationToken cancellationToken)
    {
        List<ArtifactKey> keys = [];
        await foreach (
            ArtifactInfo info in store.ListAsync(output.Bucket, $"{output.Folder}/{RunPaths.Attempts(runId)}/", cancellationToken))
        {
            keys.Add(info.Key);
        }

        return keys;
    }

    private async Task<IReadOnlyList<ModelAttempt>> ReadAsync(ArtifactKey key, CancellationToken cancellationToken)
    {
        await using Stream? stream = await store.OpenReadAsync(key, cancellationToken);
        if (stream is null)
        {
            return [];
        }

        using MemoryStream bytes = new();
        await stream.CopyToAsync(bytes, cancellationToken);
        try
        {
            return bytes.Length > MaxBytes ? [] : JsonSerializer.Deserialize(
                bytes.GetBuffer().AsSpan(0, (int)bytes.Length), AttemptJsonContext.Default.IReadOnlyListModelAttempt) ?? [];
        }
        catch (JsonException)
        {
            // Of another version, or edited: the run goes on without it.
            return [];
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<ModelAttempt>))]
internal sealed partial class AttemptJsonContext : JsonSerializerContext;
