using System.Globalization;

namespace PptBatch.SlideHtml.Markup;

/// <summary>Marked lines of code: numbers and ranges, such as <c>3 5-7</c>.</summary>
internal static class LineMarks
{
    /// <summary>The attribute.</summary>
    public const string Name = "data-mark";

    /// <summary>The lines, each once, in order; those that the code does not have are left out.</summary>
    public static IReadOnlyList<int> Read(string? marks, int lines)
    {
        SortedSet<int> marked = [];
        foreach (string part in (marks ?? "").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            string[] ends = part.Split('-', 2);
            if (Number(ends[0]) is { } first && (ends.Length == 1 ? first : Number(ends[1])) is { } last)
            {
                marked.UnionWith(Enumerable.Range(first, Math.Max(0, Math.Min(last, lines) - first + 1)));
            }
        }

        return [.. marked];
    }

    /// <summary>The attribute with a space before it, or nothing.</summary>
    public static string Html(IReadOnlyList<int> marked)
    {
        List<string> parts = [];
        for (int at = 0; at < marked.Count;)
        {
            int first = marked[at];
            int last = first;
            for (at++; at < marked.Count && marked[at] == last + 1; at++)
            {
                last++;
            }

            parts.Add(first == last ? FormattableString.Invariant($"{first}") : FormattableString.Invariant($"{first}-{last}"));
        }

        return parts.Count == 0 ? "" : $" {Name}=\"{string.Join(' ', parts)}\"";
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int line) && line > 0 ? line : null;
}
