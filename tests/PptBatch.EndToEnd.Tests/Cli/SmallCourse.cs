using System.Security.Cryptography;
using System.Text.Json;
using PptBatch.Testing;

namespace PptBatch.EndToEnd.Tests.Cli;

/// <summary>A course folder of the test's own writing.</summary>
internal static class SmallCourse
{
    public static string Write(TemporaryFolder folder, string name, params string[] lessons)
    {
        object book = new
        {
            metadata = new { title = "Faros y sensores" },
            lessons = lessons.Select((content, i) => new { title = $"Lección {i + 1}", lesson_number = i + 1, module_number = 1, content }),
        };
        folder.Write($"{name}/book/book.json", JsonSerializer.Serialize(book));
        return folder.PathOf(name);
    }

    public static string Lesson(int number) =>
        $"## Tema {number}\n\nEl faro número {number} mide la presión y la temperatura del aire.\n\n- Uno\n- Dos\n";

    /// <summary>Every file below a folder with the hash of its bytes.</summary>
    public static IReadOnlyList<string> Fingerprints(string folder) =>
    [
        .. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => $"{Path.GetRelativePath(folder, path)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))}"),
    ];
}
