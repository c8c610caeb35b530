using System.Text;

namespace PptBatch.Books.Folders.Sources;

/// <summary>
/// Puts in the files that a lesson includes: lines of mdBook (<c>{{#include FILE}}</c>) and of MkDocs (<c>--8&lt;-- "FILE"</c>) that
/// name a file of the course. A file is put in as it is; what it includes itself is not.
/// </summary>
internal static class Includes
{
    private const int MostFiles = 200;
    private static readonly string[] Verbs = ["{{#include ", "{{#rustdoc_include ", "{{#playground "];

    /// <summary>The text with its files; the same string when it includes none.</summary>
    public static async Task<string> ResolveAsync(CourseSources sources, string path, string text, CancellationToken cancellationToken)
    {
        if (!text.Contains("{{#", StringComparison.Ordinal) && !text.Contains("--8<--", StringComparison.Ordinal))
        {
            return text;
        }

        StringBuilder whole = new();
        int files = 0;
        foreach (string line in text.Split('\n'))
        {
            string? included = Target(line.Trim()) is { } target && files++ < MostFiles
                ? await ReadAsync(sources, path, target, cancellationToken)
                : null;
            whole.Append(included ?? line).Append('\n');
        }

        return whole.ToString(0, whole.Length - 1);
    }

    private static string? Target(string line)
    {
        string? verb = Array.Find(Verbs, verb => line.StartsWith(verb, StringComparison.Ordinal));
        if (verb is not null && line.EndsWith("}}", StringComparison.Ordinal))
        {
            return line[verb.Length..^2].Trim();
        }

        return line.StartsWith("--8<-- ", StringComparison.Ordinal) ? line["--8<-- ".Length..].Trim(' ', '"', '\'') : null;
    }

    private static async Task<string?> ReadAsync(CourseSources sources, string path, string target, CancellationToken cancellationToken)
    {
        // "FILE:anchor" and "FILE:3:7" name a part of a file.
        string[] parts = target.Split(':');
        string? file = CourseSources.Inside(LessonFormats.FolderOf(path), parts[0]);
        if (file is not { Length: > 0 } || !sources.Has(file) || await sources.ReadAsync(file, cancellationToken) is not { } text)
        {
            return null;
        }

        string[] lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        IEnumerable<string> part = parts switch
        {
            [_, { Length: > 0 } name] when !char.IsAsciiDigit(name[0]) => Anchored(lines, name),
            [_, { } first, ..] => lines.Skip(Line(first, 1) - 1).Take(Last(parts, lines.Length) - Line(first, 1) + 1),
            _ => lines,
        };
        return string.Join('\n', part.Where(line => !IsAnchor(line)));
    }

    private static IEnumerable<string> Anchored(string[] lines, string name) => lines
        .SkipWhile(line => !line.TrimEnd().EndsWith("ANCHOR: " + name, StringComparison.Ordinal)).Skip(1)
        .TakeWhile(line => !line.TrimEnd().EndsWith("ANCHOR_END: " + name, StringComparison.Ordinal));

    private static bool IsAnchor(string line) =>
        line.Contains("ANCHOR: ", StringComparison.Ordinal) || line.Contains("ANCHOR_END: ", StringComparison.Ordinal);

    private static int Last(string[] parts, int count) => parts.Length > 2 ? Line(parts[2], count) : Line(parts[1], count);

    private static int Line(string text, int otherwise) => int.TryParse(text, out int line) && line > 0 ? line : otherwise;
}
