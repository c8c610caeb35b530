using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PptBatch.Bedrock.Jobs;

/// <summary>What one job reads and writes, under a name that its records decide: the same lessons find the same job again.</summary>
internal sealed partial class JobFolder(IArtifactStore store, CourseLocation output, byte[] records)
{
    private const string Jobs = $"{RunPaths.Folder}/batch-inference";
    private const int TokenDigits = 32;
    private const int MaxRecordBytes = 1024 * 1024;
    private readonly string _path = $"{Jobs}/{Convert.ToHexStringLower(SHA256.HashData(records))[..TokenDigits]}";

    /// <summary>The records.</summary>
    public string InputUri => Uri("input.jsonl");

    /// <summary>The folder that the service writes to.</summary>
    public string OutputUri => Uri("output/");

    /// <summary>True when the course's bucket is one of S3, which alone the service can read.</summary>
    public static bool IsOnS3(CourseLocation output) => BucketName().IsMatch(output.Bucket);

    /// <summary>True when a job was submitted for this course before, whatever its lessons.</summary>
    public static async Task<bool> AnyAsync(IArtifactStore store, CourseLocation output, CancellationToken cancellationToken)
    {
        await foreach (
            ArtifactInfo info in store.ListAsync(output.Bucket, $"{output.Folder}/{Jobs}/", cancellationToken))
        {
            if (info.Key.Name == "job.json")
            {
                return true;
            }
        }

        return false;
    }

    public async Task WriteRecordsAsync(CancellationToken cancellationToken)
    {
        using MemoryStream content = new(records, writable: false);
        await store.WriteAsync(Key("input.jsonl"), content, WriteCondition.Always, cancellationToken);
    }

    /// <summary>The job that was submitted for these records, or null.</summary>
    public async Task<SubmittedJob?> FindAsync(CancellationToken cancellationToken)
    {
        if (await store.FindAsync(Key("job.json"), cancellationToken) is not { Length: <= MaxRecordBytes }
            || await store.OpenReadAsync(Key("job.json"), cancellationToken) is not { } stream)
        {
            return null;
        }

        await using (stream)
        {
            return await JsonSerializer.DeserializeAsync(stream, InvocationJobJson.Default.SubmittedJob, cancellationToken);
        }
    }

    public Task SaveAsync(SubmittedJob job, CancellationToken cancellationToken) => WriteAsync("job.json", job, cancellationToken);

    /// <summary>A token for the next job of these records: the service answers with the same job to the same token.</summary>
    public async Task<string> NextTokenAsync(CancellationToken cancellationToken)
    {
        int failed = await FailedAsync(cancellationToken);
        string text = $"{_path}/{failed.ToString(CultureInfo.InvariantCulture)}";
        return "pptbatch-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..TokenDigits];
    }

    /// <summary>Puts a job that failed aside, so that the next run submits another.</summary>
    public async Task PutAsideAsync(SubmittedJob job, CancellationToken cancellationToken)
    {
        await WriteAsync(FailedName(await FailedAsync(cancellationToken)), job, cancellationToken);
        await store.DeleteAsync(Key("job.json"), cancellationToken);
    }

    /// <summary>The lines that the job wrote.</summary>
    public async IAsyncEnumerable<string> RepliesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (ArtifactInfo info in store.ListAsync(output.Bucket, Key("output").Path + "/", cancellationToken))
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

    /// <summary>How many jobs of these records failed and were put aside.</summary>
    private async Task<int> FailedAsync(CancellationToken cancellationToken)
    {
        int failed = 0;
        while (await store.FindAsync(Key(FailedName(failed)), cancellationToken) is not null)
        {
            failed++;
        }

        return failed;
    }

    private static string FailedName(int number) => $"failed-{(number + 1).ToString(CultureInfo.InvariantCulture)}.json";

    private ArtifactKey Key(string name) => output.Key($"{_path}/{name}");

    private string Uri(string name) => $"s3://{output.Bucket}/{output.Folder}/{_path}/{name}";

    private async Task WriteAsync(string name, SubmittedJob job, CancellationToken cancellationToken)
    {
        using MemoryStream content = new(JsonSerializer.SerializeToUtf8Bytes(job, InvocationJobJson.Default.SubmittedJob), writable: false);
        await store.WriteAsync(Key(name), content, WriteCondition.Always, cancellationToken);
    }

    // The naming rules of general purpose buckets in the S3 user guide.
    [GeneratedRegex(@"^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$")]
    private static partial Regex BucketName();
}
