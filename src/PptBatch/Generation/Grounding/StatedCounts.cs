namespace PptBatch.Generation.Grounding;

/// <summary>
/// The things that a lesson says how many there are of, "4 phases": a slide that has another number directly before the same word does
/// not say what the lesson says, whatever else there are so many of.
/// </summary>
internal sealed class StatedCounts
{
    private readonly Dictionary<string, HashSet<decimal>> _counts = new(StringComparer.Ordinal);

    public static StatedCounts Of(IReadOnlyList<Passage> passages, List<List<Figure>> figures)
    {
        StatedCounts stated = new();
        for (int index = 0; index < passages.Count; index++)
        {
            if (passages[index].Kind == PassageKind.Code)
            {
                continue;
            }

            foreach (Figure figure in figures[index].Where(IsCount))
            {
                if (Counted(passages[index].Text, figure) is { } stem)
                {
                    stated.Add(stem, figure.Values[0]);
                }
            }
        }

        return stated;
    }

    /// <summary>The stem of what the figure counts, where the lesson has other numbers of that and not this one; else null.</summary>
    public string? Contradicted(string text, Figure figure) =>
        IsCount(figure) && Counted(text, figure) is { } counted && _counts.TryGetValue(counted, out HashSet<decimal>? values)
        && !figure.Values.Any(values.Contains) ? counted : null;

    /// <summary>True where a number of the lesson may be of this all the same: "Phases: 7", or a row of the table of phases.</summary>
    public static bool MayCount(string counted, Passage passage, Figure found) =>
        passage.Stems.Contains(counted) && Counted(passage.Text, found) is null;

    private static bool IsCount(Figure figure) =>
        figure is { Unit: null, IsPercent: false, IsOrdinal: false, Values: [< FigureDoubts.Telling, ..] } && figure.Values[0] % 1 == 0;

    /// <summary>The stem of the word that follows a number, or null where none does.</summary>
    private static string? Counted(string text, Figure figure)
    {
        ReadOnlySpan<char> behind = text.AsSpan(figure.End);
        if (behind is not [' ' or '-' or '\u00A0', ..])
        {
            return null;
        }

        int length = 0;
        behind = behind[1..];
        while (length < behind.Length && char.IsLetter(behind[length]))
        {
            length++;
        }

        return PlainWords.StemsOf(behind[..length].ToString()).FirstOrDefault();
    }

    private void Add(string stem, decimal count)
    {
        if (!_counts.TryGetValue(stem, out HashSet<decimal>? values))
        {
            _counts[stem] = values = [];
        }

        values.Add(count);
    }
}
