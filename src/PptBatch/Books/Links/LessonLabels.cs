using PptBatch.Books.Drafts;
using PptBatch.Books.Fields;
using PptBatch.Localization;

namespace PptBatch.Books.Links;

/// <summary>What a label names: a heading, a figure, a table.</summary>
/// <param name="Lesson">Number of its lesson.</param>
/// <param name="Title">Words for it.</param>
internal sealed record LessonLabel(int Lesson, string Title);

/// <summary>
/// The labels of a course, as MyST and Quarto write them: <c>(label)=</c> above a heading, <c>{#sec-x}</c> behind it, <c>:name: x</c> in a
/// directive, <c>#| label: fig-x</c> in a cell, and bookdown, <c>fig:x</c> for the cell <c>x</c>. Figures, tables
/// and equations are numbered in their lesson.
/// </summary>
internal sealed class LessonLabels
{
    private readonly Dictionary<string, LessonLabel> _labels = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="lessons">The lessons of a course in their order.</param>
    /// <param name="words">The words of its language.</param>
    public LessonLabels(IReadOnlyList<LessonDraft> lessons, Phrasebook words)
    {
        for (int i = 0; i < lessons.Count; i++)
        {
            Read(lessons[i].Content ?? "", i + 1, LessonTitles.Clean(lessons[i].Title) ?? words.Lesson.Numbered(i + 1), words);
        }
    }

    /// <summary>What a label names, or null.</summary>
    public LessonLabel? Find(string label) => _labels.GetValueOrDefault(label.Trim().TrimStart('#'));

    private void Read(string markdown, int lesson, string title, Phrasebook words)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        List<string> open = [];
        foreach (ReadOnlySpan<char> raw in markdown.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> line = raw.Trim();
            if (line is ['(', .., ')', '='])
            {
                open.Add(line[1..^2].ToString());
            }
            else if (line is ['#', ..] && Heading(line) is { Length: > 0 } heading)
            {
                Add(open, lesson, heading);
                Add(Ids(line), lesson, heading);
                open.Clear();
            }
            else if (line.Length > 0)
            {
                // A label above anything but a heading names what the lesson says there.
                Add(open, lesson, title);
                open.Clear();
                foreach (string id in Named(line) is { } name ? [name] : Ids(line))
                {
                    Add([id], lesson, Numbered(id, counts, words) ?? title);
                }
            }
        }

        Add(open, lesson, title);
    }

    private void Add(IEnumerable<string> labels, int lesson, string title)
    {
        foreach (string label in labels)
        {
            _labels.TryAdd(label, new LessonLabel(lesson, title));
        }
    }

    private static string Heading(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> text = line.TrimStart('#');
        return text is [' ', ..] ? TrailingAttributes.Without(text.Trim().ToString()).Trim('#', ' ') : "";
    }

    // ":name: fig-x" and ":label: fig-x" of MyST, "#| label: fig-x" of Quarto.
    private static string? Named(ReadOnlySpan<char> line)
    {
        foreach (string start in (ReadOnlySpan<string>)[":name:", ":label:", "#| label:", "name:", "label:"])
        {
            if (line.StartsWith(start) && line[start.Length..].Trim() is { Length: > 0 } name && !name.Contains(' '))
            {
                return name.Trim("\"'").ToString();
            }
        }

        return Chunk(line);
    }

    // The picture of a cell of R Markdown is called after it.
    private static string? Chunk(ReadOnlySpan<char> line)
    {
        const string Begin = "```{r ";
        int end = line.StartsWith(Begin) && line.Contains("fig.cap", StringComparison.Ordinal) ? line.IndexOfAny(",}") : -1;
        ReadOnlySpan<char> name = end > Begin.Length ? line[Begin.Length..end].Trim() : "";
        return name.IsEmpty || name.ContainsAny(" =") ? null : $"fig:{name}";
    }

    private static List<string> Ids(ReadOnlySpan<char> line)
    {
        List<string> ids = [];
        for (int at; (at = line.IndexOf("{#")) >= 0;)
        {
            line = line[(at + 2)..];
            int end = line.IndexOfAny(" }\t");
            if (end > 0)
            {
                ids.Add(line[..end].ToString());
            }
        }

        return ids;
    }

    private static string? Numbered(string id, Dictionary<string, int> counts, Phrasebook words)
    {
        int dash = id.AsSpan().IndexOfAny("-:_");
        string? noun = (dash < 0 ? "" : id[..dash].ToLowerInvariant()) switch
        {
            "fig" or "figure" => words.Figure,
            "tbl" or "table" or "tab" => words.Table,
            "eq" or "equation" => words.Equation,
            _ => null,
        };
        if (noun is null)
        {
            return null;
        }

        int number = counts.GetValueOrDefault(noun) + 1;
        counts[noun] = number;
        return FormattableString.Invariant($"{noun} {number}");
    }
}
