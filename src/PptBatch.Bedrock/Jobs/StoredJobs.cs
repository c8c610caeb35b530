using System.Text.RegularExpressions;

namespace PptBatch.Bedrock.Jobs;

/// <summary>The jobs that were submitted for a course.</summary>
internal sealed partial class StoredJobs(IArtifactStore store, CourseLocation output)
{
    /// <summary>True when the course's bucket is one of S3, which alone the service can read.</summary>
    public static bool IsOnS3(CourseLocation output) => BucketName().IsMatch(output.Bucket);

    /// <summary>The folder of a job.</summary>
    public JobFolder Folder(string name) => new(store, output, name);

    /// <summary>All jobs.</summary>
    public async Task<IReadOnlyList<StoredJob>> ListAsync(CancellationToken cancellationToken)
    {
        List<string> files = [];
        string folder = output.Key(JobFolder.Jobs).Path + "/";
        await foreach (ArtifactInfo info in store.ListAsync(output.Bucket, folder, cancellationToken))
        {
            files.Add(info.Key.Path[folder.Length..]);
        }

        HashSet<string> known = [.. files];
        return
        [
            .. files.Select(file => file.Split('/')).Where(parts => parts is [_, _] && StoredJob.TokenOf(parts[1]) is not null)
                .Select(parts => (Name: parts[0], Token: StoredJob.TokenOf(parts[1])!))
                .Select(job => new StoredJob(job.Name, job.Token, known.Contains($"{job.Name}/{StoredJob.TakenFileOf(job.Token)}"))),
        ];
    }

    // The naming rules of general purpose buckets in the S3 user guide.
    [GeneratedRegex(@"^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$")]
    private static partial Regex BucketName();
}

/// <summary>A job as the names of the stored files tell it.</summary>
/// <param name="Name">The name of its records.</param>
/// <param name="Token">The token of its request.</param>
/// <param name="IsTaken">Whether nothing more is to be had of it.</param>
internal sealed record StoredJob(string Name, string Token, bool IsTaken)
{
    private const string JobPrefix = "job-";
    private const string Suffix = ".json";

    public static string FileOf(string token) => JobPrefix + token + Suffix;

    public static string TakenFileOf(string token) => $"taken-{token}{Suffix}";

    /// <summary>The token of a file of a job, or null for another file.</summary>
    public static string? TokenOf(string file) =>
        file.StartsWith(JobPrefix, StringComparison.Ordinal) && file.EndsWith(Suffix, StringComparison.Ordinal)
            ? file[JobPrefix.Length..^Suffix.Length]
            : null;
}
