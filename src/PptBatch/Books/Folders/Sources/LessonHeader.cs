using PptBatch.Books.Fields;
using PptBatch.Books.Outlines;
using PptBatch.Diagnostics;
using YamlDotNet.Core;

namespace PptBatch.Books.Folders.Sources;

/// <summary>What a lesson says about itself between the two lines of <c>---</c> at its head.</summary>
internal sealed record LessonHeader
{
    public static readonly LessonHeader None = new();

    public string? Title { get; init; }

    public string? Author { get; init; }

    public string? Language { get; init; }

    public string? Description { get; init; }

    public string? Type { get; init; }

    /// <summary>The lesson's place among the files of its folder; null when it states none.</summary>
    public double? Position { get; init; }

    public int? Minutes { get; init; }

    public IReadOnlyList<string> Questions { get; init; } = [];

    public IReadOnlyList<string> Objectives { get; init; } = [];

    public IReadOnlyList<string> KeyPoints { get; init; } = [];

    /// <summary>Values that the text names between double braces, or null.</summary>
    public YamlTree? Substitutions { get; init; }

    /// <summary>The front matter of a text and the text without it.</summary>
    /// <param name="text">The file.</param>
    /// <param name="place">How messages name it.</param>
    /// <param name="findings">Receives what is not YAML.</param>
    public static (LessonHeader Header, string Body) Read(string text, string place, Findings findings)
    {
        string source = text.TrimStart('\uFEFF');
        if (Yaml(source) is not var (yaml, body))
        {
            return (None, source);
        }

        // Two rules with prose or a list between them are slides of a lesson, not front matter.
        bool isRule = yaml.Length > 0 && LineEnd(yaml, 0) is var end && string.IsNullOrWhiteSpace(yaml[..end]);
        try
        {
            return YamlText.Read(yaml) is var tree && tree is null or YamlTree.Map ? (Of(tree), body) : (None, source);
        }
        catch (YamlException) when (isRule)
        {
            return (None, source);
        }
        catch (YamlException error)
        {
            findings.Warning(
                "PB1053",
                "The front matter is not YAML and was left out.",
                $"{place} line {error.Start.Line + 1}",
                "Fix that line. Text that contains ': ' or starts with a special character needs quotes.");
            return (None, body);
        }
    }

    private static LessonHeader Of(YamlTree? tree)
    {
        int? teaching = MinutesOf(tree, "teaching");
        int? exercises = MinutesOf(tree, "exercises");
        int? stated = MinutesOf(tree, "duration", "duration_minutes", "time", "estimated_time");
        return new LessonHeader
        {
            Title = YamlText.Of(tree, "title"),
            Author = YamlText.Of(tree, "author", "authors"),
            Language = YamlText.Of(tree, "lang", "language"),
            Description = YamlText.Of(tree, "description", "subtitle", "abstract"),
            Type = YamlText.Of(tree, "type", "kind"),
            Position = YamlText.Number(tree, "order", "sidebar_position", "weight", "nav_order"),
            Substitutions = tree?["substitutions"] ?? tree?["myst"]?["substitutions"],
            Minutes = stated ?? (teaching is null && exercises is null ? null : (teaching ?? 0) + (exercises ?? 0)),
            Questions = YamlText.List(tree, "questions"),
            Objectives = YamlText.List(tree, "objectives", "learning_objectives", "goals", "learning_outcomes"),
            KeyPoints = YamlText.List(tree, "keypoints", "key_points", "takeaways"),
        };
    }

    private static int? MinutesOf(YamlTree? tree, params ReadOnlySpan<string> names) => Fields.Minutes.Of(YamlText.Of(tree, names));

    private static (string Yaml, string Body)? Yaml(string source)
    {
        int first = LineEnd(source, 0);
        if (source[..first].TrimEnd() != "---")
        {
            return null;
        }

        for (int start = Next(source, first); start < source.Length;)
        {
            int end = LineEnd(source, start);
            if (source.AsSpan(start, end - start).TrimEnd() is "---" or "...")
            {
                return (source[Next(source, first)..start], source[Next(source, end)..]);
            }

            start = Next(source, end);
        }

        return null;
    }

    private static int LineEnd(string text, int start) => text.IndexOf('\n', start) is var end && end < 0 ? text.Length : end;

    private static int Next(string text, int lineEnd) => Math.Min(lineEnd + 1, text.Length);
}
