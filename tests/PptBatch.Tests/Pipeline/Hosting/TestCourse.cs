using System.Text;
using System.Text.Json;

namespace PptBatch.Tests.Pipeline.Hosting;

/// <summary>A small course in a store, in the book format.</summary>
internal static class TestCourse
{
    public const string Bucket = "courses";
    public const string Folder = "faros";

    public static DeckRequest Request { get; } = new() { CourseBucket = Bucket, ProjectFolder = Folder };

    public static ArtifactKey Key(string path) => new(Bucket, $"{Folder}/{path}");

    public static async Task StoreAsync(IArtifactStore store, int lessons, Func<int, string>? markdown = null)
    {
        object book = new
        {
            metadata = new { title = "Faros y sensores", author = "A. Autora" },
            modules = new[]
            {
                new
                {
                    module_number = 1,
                    module_title = "Módulo 1",
                    lessons = Enumerable.Range(1, lessons).Select(n => new
                    {
                        title = $"Lección {n}",
                        module_number = 1,
                        lesson_number = n,
                        content = markdown?.Invoke(n) ?? $"## Tema {n}\n\nEl faro número {n} mide la presión.\n",
                    }),
                },
            },
        };
        await WriteAsync(store, "book/book.json", JsonSerializer.Serialize(book));
    }

    public static async Task WriteAsync(IArtifactStore store, string path, string text)
    {
        using MemoryStream content = new(Encoding.UTF8.GetBytes(text));
        await store.WriteAsync(Key(path), content, WriteCondition.Always);
    }

    public static async Task<string?> ReadAsync(IArtifactStore store, string path)
    {
        await using Stream? stream = await store.OpenReadAsync(Key(path));
        if (stream is null)
        {
            return null;
        }

        using StreamReader reader = new(stream);
        return await reader.ReadToEndAsync();
    }

    public static async Task<IReadOnlyList<string>> ListAsync(IArtifactStore store, string folder = "infographics/")
    {
        List<string> names = [];
        await foreach (ArtifactInfo info in store.ListAsync(Bucket, $"{Folder}/{folder}"))
        {
            names.Add(info.Key.Path[(Folder.Length + 1)..]);
        }

        return names;
    }
}
