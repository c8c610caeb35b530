using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using PptBatch.Artifacts;

namespace PptBatch.Checkpoints;

/// <summary>
/// Keeps what a lesson's model calls used from the moment that the lesson ends, so that a run which dies, or is written by two workers
/// at once, still knows what it has paid for.
/// </summary>
internal sealed class AttemptStore(IArtifactStore store)
{
    private const int MaxBytes = 16 * 1024 * 1024;
    private const int MostOfALesson = 10_000;
    private const int ReadAtOnce = 8;

    /// <summary>Stores the calls of one go at a lesson; nothing where there were none.</summary>
    public async Task SaveAsync(CourseLocation output, string runId, int lesson, IReadOnlyList<ModelAttempt> attempts)
    {
        if (attempts.Count == 0)
        {
            return;
        }

        byte[] json = JsonSerializer.SerializeToUtf8Bytes(attempts, AttemptJsonContext.Default.IReadOnlyListModelAttempt);
        for (int go = 1; go <= MostOfALesson; go++)
        {
            using MemoryStream bytes = new(json, writable: false);
            string name = string.Create(CultureInfo.InvariantCulture, $"{RunPaths.Attempts(runId)}/lesson-{lesson:D3}.{go}.json");

            // The money is spent: it is written down even when the run is being cancelled.
            if (await store.WriteAsync(output.Key(name), bytes, WriteCondition.IfAbsent, CancellationToken.None) is not null)
            {
                return;
            }
        }
    }

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
