using PptBatch.Generation.Grounding.Words;
using PptBatch.Localization;

namespace PptBatch.Generation.Grounding;

/// <summary>
/// The things that a lesson says how many there are of, "4 phases": a slide that has another number directly before the same word does
/// not say what the lesson says, whatever else there are so many of.
/// </summary>
internal sealed class StatedCounts
{
    private const int WordsOfAPlace = 3;

    private readonly Dictionary<string, HashSet<decimal>> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<decimal>> _places = new(StringComparer.Ordinal);

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
                    Add(stated._counts, stem, figure.Values[0]);
                }
            }

            foreach (Figure figure in figures[index].Where(figure => figure is { IsOrdinal: true, Values.Count: > 0 }))
            {
                foreach (string stem in Placed(passages[index].Text, figure))
                {
                    Add(stated._places, stem, figure.Values[0]);
                }
            }
        }

        return stated;
    }

    /// <summary>The stem of what the figure counts, where the lesson has other numbers of that and not this one; else null.</summary>
    public string? Contradicted(string text, Figure figure) =>
        IsCount(figure) && Counted(text, figure) is { } counted && _counts.TryGetValue(counted, out HashSet<decimal>? values)
        && !figure.Values.Any(values.Contains) ? counted : null;

    /// <summary>
    /// True where a number of the lesson may be of this all the same: "Phases: 7", or a row of the table of phases; a telling one unless
    /// the passage has it of one thing and another number of this.
    /// </summary>
    public static bool MayCount(string counted, Passage passage, Figure found)
    {
        string? other = Counted(passage.Text, found);
        bool has = passage.Stems.Contains(counted);
        return found.Values.Any(value => value >= FigureDoubts.Telling) ? other is null || !has : other is null && has;
    }

    /// <summary>True for "the fifth version" of a lesson that has a third one, and no fifth.</summary>
    public bool IsAnotherPlace(string text, Figure figure) => Placed(text, figure)
        .Any(stem => _places.TryGetValue(stem, out HashSet<decimal>? places) && !figure.Values.Any(places.Contains));

    private static bool IsCount(Figure figure) =>
        figure is { Unit: null or { IsMoney: true }, IsPercent: false, IsOrdinal: false, Values: [var value, ..] } && value % 1 == 0;

    private static HashSet<string> Placed(string text, Figure figure) =>
        PlainWords.StemsOf(string.Join(' ', text[figure.End..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(WordsOfAPlace)));

    /// <summary>The stem of the word that follows a number, or null where none does.</summary>
    private static string? Counted(string text, Figure figure)
    {
        ReadOnlySpan<char> behind = text.AsSpan(figure.End);
        if (behind is ['年' or '月' or '日', ..])
        {
            return null;
        }

        if (behind.Length > 0 && WordCounter.IsEastAsian(behind[0]))
        {
            behind = IdeographicNumerals.IsCounter(behind[0]) ? behind[1..] : behind;
        }
        else if (behind is [' ' or '-' or '\u00A0', ..])
        {
            behind = behind[1..];
        }
        else
        {
            return null;
        }

        int length = 0;
        while (length < behind.Length && char.IsLetter(behind[length]))
        {
            length++;
        }

        return PlainWords.StemsOf(behind[..length].ToString()).FirstOrDefault();
    }

    private static void Add(Dictionary<string, HashSet<decimal>> into, string stem, decimal count)
    {
        if (!into.TryGetValue(stem, out HashSet<decimal>? values))
        {
            into[stem] = values = [];
        }

        values.Add(count);
    }
}
