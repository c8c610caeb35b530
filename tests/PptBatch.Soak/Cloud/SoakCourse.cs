using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using PptBatch.Artifacts;
using PptBatch.Testing.Model;

namespace PptBatch.Soak.Cloud;

/// <summary>A course of 16 lessons in three batches, and what is stored of its run.</summary>
internal static partial class SoakCourse
{
    public const int Lessons = 16;
    private const string Bucket = "courses";
    private const string Folder = "faros";

    public static DeckRequest Request(decimal capUsd) => new()
    {
        CourseBucket = Bucket, ProjectFolder = Folder, BatchSize = 6, Writing = new WritingSettings { MaxCostUsd = capUsd },
    };

    public static async Task StoreAsync(IArtifactStore store)
    {
        using MemoryStream book = new(Book.Value, writable: false);
        await store.WriteAsync(new ArtifactKey(Bucket, $"{Folder}/book/book.json"), book, WriteCondition.Always);
    }

    /// <summary>The names and texts of all decks, without their dates.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> DecksAsync(IArtifactStore store)
    {
        SortedDictionary<string, string> decks = new(StringComparer.Ordinal);
        await foreach (ArtifactInfo info in store.ListAsync(Bucket, $"{Folder}/{RunPaths.Folder}/"))
        {
            if (info.Key.Name.EndsWith(".pptx", StringComparison.Ordinal))
            {
                decks[info.Key.Name] = Date().Replace(await TextAsync(store, info.Key), "DATE");
            }
        }

        return decks;
    }

    /// <summary>Every line of every run's ledger.</summary>
    public static async Task<IReadOnlyList<(string Run, ModelAttempt Line)>> LedgerAsync(IArtifactStore store)
    {
        List<(string Run, ModelAttempt Line)> lines = [];
        await foreach (ArtifactInfo info in store.ListAsync(Bucket, $"{Folder}/{RunPaths.Folder}/ledger/"))
        {
            string run = info.Key.Path.Split('/')[^2];
            foreach (JsonElement line in JsonElement.Parse(await TextAsync(store, info.Key)).EnumerateArray())
            {
                lines.Add((run, new ModelAttempt
                {
                    Lesson = line.GetProperty("lesson").GetInt32(), Model = "", Purpose = "",
                    Outcome = line.GetProperty("outcome").GetString()!,
                    CostUsd = Usd(line, "mostCostUsd") ?? Usd(line, "costUsd"),
                }));
            }
        }

        return lines;
    }

    /// <summary>Whether the last run that ended was complete.</summary>
    public static async Task<bool> IsCompleteAsync(IArtifactStore store)
    {
        ArtifactKey key = new(Bucket, $"{Folder}/{RunPaths.Run}");
        return await store.FindAsync(key) is not null
            && JsonElement.Parse(await TextAsync(store, key)).GetProperty("status").GetString() == nameof(DeckStatus.Complete);
    }

    private static Lazy<byte[]> Book { get; } = new(() => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
    {
        metadata = new { title = "Faros y sensores", author = "A. Autora" },
        modules = Enumerable.Range(1, 2).Select(module => new
        {
            module_number = module,
            module_title = $"Módulo {module}",
            lessons = Enumerable.Range(((module - 1) * Lessons / 2) + 1, Lessons / 2).Select(lesson => new
            {
                title = $"Lección {lesson}", module_number = module, lesson_number = lesson, content = HonestSlides.Markdown(lesson),
            }),
        }),
    })));

    private static decimal? Usd(JsonElement line, string name) =>
        line.TryGetProperty(name, out JsonElement usd) ? usd.GetDecimal() : null;

    private static async Task<string> TextAsync(IArtifactStore store, ArtifactKey key)
    {
        using StreamReader text = new((await store.OpenReadAsync(key))!);
        return await text.ReadToEndAsync();
    }

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}(T[^ \n]+)?")]
    private static partial Regex Date();
}
