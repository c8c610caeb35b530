using PptBatch.Testing;

namespace PptBatch.Aws.Tests.Execution;

/// <summary>Whole courses, and how they get into a bucket.</summary>
internal static class StoredCourse
{
    /// <summary>The course of the samples, which is in the repository.</summary>
    public static string Sample => Path.Combine(SharedInputs.RepositoryRoot, "samples", "course", "energia-solar-en-casa");

    /// <summary>The real course where it is there, else the sample.</summary>
    public static string Best => SharedInputs.Available ? SharedInputs.RealCourse : Sample;

    /// <summary>Stores a course's folder and returns a request for it, in batches of six.</summary>
    public static async Task<DeckRequest> StoreAsync(IArtifactStore store, string bucket, string course)
    {
        string folder = Path.GetFileName(course);
        foreach (string path in Directory.EnumerateFiles(course, "*", SearchOption.AllDirectories))
        {
            string name = Path.GetRelativePath(course, path).Replace(Path.DirectorySeparatorChar, '/');
            await using FileStream file = File.OpenRead(path);
            await store.WriteAsync(new ArtifactKey(bucket, $"{folder}/{name}"), file, WriteCondition.Always);
        }

        return new DeckRequest { CourseBucket = bucket, ProjectFolder = folder, BatchSize = 6 };
    }

    /// <summary>The numbers of the lessons whose slides are stored.</summary>
    public static async Task<IReadOnlyList<int>> LessonsAsync(IArtifactStore store, DeckRequest request)
    {
        List<int> lessons = [];
        await foreach (ArtifactInfo info in store.ListAsync(request.CourseBucket, $"{request.ProjectFolder}/infographics/lessons/lesson-"))
        {
            lessons.Add(int.Parse(info.Key.Name["lesson-".Length..].Split('.')[0], System.Globalization.CultureInfo.InvariantCulture));
        }

        return lessons;
    }
}
