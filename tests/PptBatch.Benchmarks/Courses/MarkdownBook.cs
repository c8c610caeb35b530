using System.Text.Json;
using System.Text.RegularExpressions;

namespace PptBatch.Benchmarks.Courses;

/// <summary>The text of a course's book as one markdown file, for programs that read no book.</summary>
internal static partial class MarkdownBook
{
    /// <summary>
    /// Writes the lessons under each other; pictures that the course does not have are left out, as those programs end at them.
    /// </summary>
    public static void Write(string course, string markdown)
    {
        string book = Directory.GetFiles(Path.Combine(course, "book"), "*.json").Single();
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(book));
        IEnumerable<string> lessons = json.RootElement.GetProperty("lessons")
            .EnumerateArray().Select(lesson => lesson.GetProperty("content").GetString()!);
        File.WriteAllText(markdown, Picture().Replace(string.Join("\n\n", lessons), picture =>
        {
            string file = Path.Combine(course, "images", Path.GetFileName(picture.Groups[2].Value));
            return File.Exists(file) ? $"![{picture.Groups[1].Value}]({file})" : picture.Groups[1].Value;
        }));
    }

    [GeneratedRegex(@"!\[([^\]]*)\]\(([^)\s]*)[^)]*\)")]
    private static partial Regex Picture();
}
