using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PptBatch.Bedrock.Jobs;

/// <summary>What one job reads and writes, under a name that its records decide: the same lessons find the same job again.</summary>
internal sealed class JobFolder(IArtifactStore store, CourseLocation output, string name)
{
    /// <summary>The folder of all jobs.</summary>
    public const string Jobs = $"{RunPaths.Folder}/batch-inference";

    private const int TokenDigits = 32;
    private const int MaxJobBytes = 16 * 1024 * 1024;
    private readonly string _path = $"{Jobs}/{name}";

    /// <summary>The records.</summary>
    public string InputUri => Uri("input.jsonl");

    /// <summary>The folder that the service writes to for the job of a token.</summary>
    public string OutputUri(string token) => Uri($"output/{token}/");

    public Task WriteRecordsAsync(JobRecords records, CancellationToken cancellationToken) =>
        store.WriteAsync(Key("input.jsonl"), records.WriteAsync, cancellationToken);

    /// <summary>A job that was submitted for these records, or null where it cannot be read.</summary>
    public async Task<SubmittedJob?> FindAsync(string token, CancellationToken cancellationToken)
    {
        ArtifactKey key = Key(StoredJob.FileOf(token));
        if (await store.FindAsync(key, cancellationToken) is not { Length: <= MaxJobBytes }
            || await store.OpenReadAsync(key, cancellationToken) is not { } stream)
        {
            return null;
        }

        await using (stream)
        {
            try
            {
                return await JsonSerializer.DeserializeAsync(stream, InvocationJobJson.Default.SubmittedJob, cancellationToken);
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }

    public Task SaveAsync(SubmittedJob job) => WriteAsync(StoredJob.FileOf(job.Token), job);

    /// <summary>Notes that nothing more is to be had of the job: its replies are stored and in the ledger, or it failed.</summary>
    public Task TakenAsync(SubmittedJob job) => WriteAsync(StoredJob.TakenFileOf(job.Token), job with { Lessons = [] });

    /// <summary>
    /// A token for the next job of these records, after so many that were taken: the service answers with the same job to the same token.
    /// </summary>
    public string NextToken(int taken)
    {
        string text = $"{output.Folder}/{_path}/{taken.ToString(CultureInfo.InvariantCulture)}";
        return "pptbatch-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..TokenDigits];
    }

    /// <summary>The lines that the job of a token wrote.</summary>
    public async IAsyncEnumerable<string> RepliesAsync(string token, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (ArtifactInfo info in store.ListAsync(output.Bucket, Key($"output/{token}").Path + "/", cancellationToken))
        {
            if (!info.Key.Name.EndsWith(".jsonl.out", StringComparison.Ordinal)
                || await store.OpenReadAsync(info.Key, cancellationToken) is not { } stream)
            {
                continue;
            }

            using StreamReader reader = new(stream);
            while (await reader.ReadLineAsync(cancellationToken) is { } line)
            {
                yield return line;
            }
        }
    }

    private ArtifactKey Key(string file) => output.Key($"{_path}/{file}");

    private string Uri(string file) => $"s3://{output.Bucket}/{output.Folder}/{_path}/{file}";

    // What it says has happened already.
    private async Task WriteAsync(string file, SubmittedJob job)
    {
        using MemoryStream content = new(JsonSerializer.SerializeToUtf8Bytes(job, InvocationJobJson.Default.SubmittedJob), writable: false);
        await store.WriteAsync(Key(file), content, WriteCondition.Always, CancellationToken.None);
    }
}
