using System.Text;

namespace PptBatch.Books.Folders.Sources;

/// <summary>
/// Puts in the files that a lesson includes: lines of mdBook (<c>{{#include FILE}}</c>) and of MkDocs (<c>--8&lt;-- "FILE"</c>,
/// <c>{!FILE!}</c>) that name a file of the course, and what MkDocs appends to each lesson.
/// A file is put in as it is; what it includes itself is not.
/// </summary>
internal static class Includes
{
    private const int MostFiles = 200;
    private const string Scissors = "--8<--";
    private static readonly string[] Verbs = ["{{#include ", "{{#rustdoc_include ", "{{#playground "];

    /// <summary>The text with its files; the same string when it includes none.</summary>
    public static async Task<string> ResolveAsync(CourseSources sources, string path, string text, CancellationToken cancellationToken)
    {
        SnippetSettings snippets = sources.Snippets ??= await SnippetSettings.OfAsync(sources, cancellationToken);
        bool includes = text.Contains("{{#", StringComparison.Ordinal) || text.Contains(Scissors, StringComparison.Ordinal)
            || text.Contains("{!", StringComparison.Ordinal);
        string whole = includes ? await WholeAsync(sources, path, text, cancellationToken) : text;
        foreach (string appended in snippets.Appended)
        {
            whole += await ReadAsync(sources, path, appended, cancellationToken) is { } end ? $"\n\n{end}\n" : "";
        }

        return whole;
    }

    private static async Task<string> WholeAsync(CourseSources sources, string path, string text, CancellationToken cancellationToken)
    {
        StringBuilder whole = new();
        int files = 0;
        bool listed = false;
        foreach (string line in text.Split('\n'))
        {
            string words = line.Trim();
            if (words == Scissors)
            {
                // Between two such lines each line names a file.
                listed = !listed;
                continue;
            }

            string? target = listed && words.Length > 0 ? words : Target(words);
            string? included = target is not null && files++ < MostFiles
                ? await ReadAsync(sources, path, target, cancellationToken)
                : null;
            string indent = line[..(line.Length - line.TrimStart().Length)];
            whole.Append(included is null ? listed ? $"\n{Scissors} \"{words}\"\n" : line : Indented(included, indent)).Append('\n');
        }

        return whole.ToString(0, Math.Max(0, whole.Length - 1));
    }

    private static string Indented(string text, string indent) =>
        indent.Length == 0 ? text : indent + text.Replace("\n", "\n" + indent, StringComparison.Ordinal);

    private static string? Target(string line)
    {
        string? verb = Array.Find(Verbs, verb => line.StartsWith(verb, StringComparison.Ordinal));
        if (verb is not null && line.EndsWith("}}", StringComparison.Ordinal))
        {
            return line[verb.Length..^2].Trim();
        }

        if (line.StartsWith("{!", StringComparison.Ordinal) && line.EndsWith("!}", StringComparison.Ordinal))
        {
            return line[2..^2].Trim(' ', '"', '\'');
        }

        return line.StartsWith(Scissors + " ", StringComparison.Ordinal) ? line[(Scissors.Length + 1)..].Trim(' ', '"', '\'') : null;
    }

    private static async Task<string?> ReadAsync(CourseSources sources, string path, string target, CancellationToken cancellationToken)
    {
        // "FILE:anchor" and "FILE:3:7" name a part of a file.
        string[] parts = target.Split(':');
        string? file = sources.Snippets!.Bases.Prepend(LessonFormats.FolderOf(path))
            .Select(folder => CourseSources.Inside(folder, parts[0]))
            .FirstOrDefault(file => file is { Length: > 0 } && sources.Has(file));
        if (file is null || await sources.ReadAsync(file, cancellationToken) is not { } text)
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
        .SkipWhile(line => !Marks(line, "ANCHOR: " + name, $"[start:{name}]")).Skip(1)
        .TakeWhile(line => !Marks(line, "ANCHOR_END: " + name, $"[end:{name}]"));

    private static bool Marks(string line, string mdBook, string mkDocs) => line.TrimEnd().EndsWith(mdBook, StringComparison.Ordinal)
        || (line.Contains(Scissors, StringComparison.Ordinal) && line.Contains(mkDocs, StringComparison.Ordinal));

    private static bool IsAnchor(string line) =>
        line.Contains(Scissors + " [", StringComparison.Ordinal)
        || line.Contains("ANCHOR: ", StringComparison.Ordinal) || line.Contains("ANCHOR_END: ", StringComparison.Ordinal);

    private static int Last(string[] parts, int count) => parts.Length > 2 ? Line(parts[2], count) : Line(parts[1], count);

    private static int Line(string text, int otherwise) => int.TryParse(text, out int line) && line > 0 ? line : otherwise;
}
