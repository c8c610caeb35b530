using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PptBatch.Conformance.Courses;

/// <summary>A course of a few lessons in a store, and what was made of it.</summary>
internal static class SmallCourse
{
    /// <summary>Stores the course and returns a request for it.</summary>
    public static async Task<DeckRequest> StoreAsync(IArtifactStore store, string bucket, int lessons, string folder = "faros")
    {
        string[] parts = [.. Enumerable.Range(1, lessons).Select(n => JsonSerializer.Serialize(new
        {
            title = $"Faro {n}", module_number = 1, lesson_number = n,
            content = $"## Tema {n}\n\n- El faro {n} mide la presión\n- Y el viento\n",
        }))];
        string all = string.Join(',', parts);
        string book =
            $$"""{"metadata":{"title":"Faros"},"modules":[{"module_number":1,"module_title":"Luz","lessons":[{{all}}]}]}""";
        using MemoryStream content = new(Encoding.UTF8.GetBytes(book));
        await store.WriteAsync(new ArtifactKey(bucket, folder + "/book/book.json"), content, WriteCondition.Always);
        return new DeckRequest { CourseBucket = bucket, ProjectFolder = folder };
    }

    /// <summary>The hash of every deck under a folder, by path.</summary>
    public static async Task<IReadOnlyList<string>> DecksAsync(IArtifactStore store, string bucket, string folder)
    {
        List<string> decks = [];
        await foreach (ArtifactInfo info in store.ListAsync(bucket, folder + "/infographics/"))
        {
            if (info.Key.Path.EndsWith(".pptx", StringComparison.Ordinal))
            {
                await using Stream deck = (await store.OpenReadAsync(info.Key))!;
                decks.Add($"{info.Key.Path} {Convert.ToHexString(await SHA256.HashDataAsync(deck))}");
            }
        }

        return decks;
    }

    /// <summary>The numbers of the lessons whose slides are stored.</summary>
    public static async Task<IReadOnlySet<int>> StoredLessonsAsync(IArtifactStore store, string bucket, string folder)
    {
        HashSet<int> lessons = [];
        await foreach (ArtifactInfo info in store.ListAsync(bucket, folder + "/infographics/lessons/lesson-"))
        {
            lessons.Add(int.Parse(info.Key.Name["lesson-".Length..].Split('.')[0], CultureInfo.InvariantCulture));
        }

        return lessons;
    }

    /// <summary>Leaves of a run's results only the plan: the next run is the same run, with everything still to do.</summary>
    public static async Task ForgetResultsAsync(IArtifactStore store, string bucket, string folder)
    {
        await foreach (ArtifactInfo info in store.ListAsync(bucket, folder + "/infographics/"))
        {
            if (info.Key.Name != "plan.json")
            {
                await store.DeleteAsync(info.Key);
            }
        }
    }
}
