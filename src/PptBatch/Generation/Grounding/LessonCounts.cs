using System.Text.RegularExpressions;
using PptBatch.Generation.Grounding.Words;

namespace PptBatch.Generation.Grounding;

/// <summary>
/// What can be counted in a lesson without being told: the items of a list, the rows of a table, series such as Appendix A to G, and the
/// two of which one is another.
/// </summary>
internal sealed partial class LessonCounts
{
    private static readonly HashSet<string> Other =
    [
        .. ("another other others both either otro otra otros otras ambos ambas outro outra outros outras autre autres andere anderen "
            + "anderer anderes anderem beide beiden altro altra altri altre entrambi").Split(' '),
    ];

    private readonly Dictionary<decimal, HashSet<string>> _counts = [];
    private readonly HashSet<string> _others = [];

    /// <summary>The words of what there is another of, or both.</summary>
    public IReadOnlySet<string> Others => _others;

    public static LessonCounts Of(IReadOnlyList<Passage> passages)
    {
        LessonCounts found = new();
        for (int start = 0; start < passages.Count;)
        {
            int end = start + 1;
            while (end < passages.Count && passages[end].Group == passages[start].Group)
            {
                end++;
            }

            found.Add(passages, start, end);
            start = end;
        }

        foreach (Passage passage in passages.Where(passage => PlainWords.Of(passage.Text).Any(Other.Contains)))
        {
            found._others.UnionWith(passage.Stems);
        }

        foreach (Passage passage in passages.Where(passage => passage.Kind is PassageKind.Prose or PassageKind.Item))
        {
            foreach (Match enumeration in Enumeration().Matches(passage.Text))
            {
                found.Count(Enumerated(enumeration), passage.Stems);
            }
        }

        foreach (IGrouping<string, string> series in passages.Where(passage => passage.Kind != PassageKind.Code)
            .SelectMany(passage => Label().Matches(passage.Text))
            .Select(match => (Word: PlainWords.Stem(PlainWords.Fold(match.Groups[1].Value)), Mark: match.Groups[2].Value))
            .GroupBy(label => label.Word, label => label.Mark))
        {
            found.Count(series.Distinct().Count(), [series.Key]);
        }

        return found;
    }

    // "Between 1838 and 1848, Chile, Peru and Bolivia": what stands first may be no item, and is not written as they are.
    private static int Enumerated(Match enumeration)
    {
        List<char> starts =
        [
            .. enumeration.Groups["one"].Captures.Select(one => one.Value.TrimStart(',', ' ')[0]).Prepend(enumeration.Value[0]).Reverse(),
        ];
        return starts.TakeWhile(start => char.IsLetter(start) && char.IsUpper(start) == char.IsUpper(starts[0])).Count() + 1;
    }

    /// <summary>The words of what there are so many of; null when there is nothing.</summary>
    public IReadOnlySet<string>? WordsOf(decimal count) => _counts.GetValueOrDefault(count);

    private void Add(IReadOnlyList<Passage> passages, int start, int end)
    {
        if (passages[start].Kind is not (PassageKind.Item or PassageKind.Row))
        {
            return;
        }

        HashSet<string> about = [.. passages[start].Heading];
        if (start > 0)
        {
            about.UnionWith(passages[start - 1].Stems);
        }

        int count = end - start;
        for (int index = start; index < end; index++)
        {
            about.UnionWith(passages[index].Stems);
        }

        Count(count, about);
        if (passages[start].Kind == PassageKind.Row)
        {
            // Without its head, and its columns.
            Count(count - 1, about);
            Count(passages[start].Text.Trim('|').Count(letter => letter == '|') + 1, about);
        }
    }

    private void Count(int count, HashSet<string> words)
    {
        if (count < 2)
        {
            return;
        }

        if (!_counts.TryGetValue(count, out HashSet<string>? known))
        {
            _counts[count] = known = [];
        }

        known.UnionWith(words);
    }

    // "Costa Rica, El Salvador, Guatemala and Honduras": up to four words each.
    [GeneratedRegex(
        @"[\p{L}\p{Nd}'’-]+(?<one>,\s[\p{L}\p{Nd}'’-]+(?:\s[\p{L}\p{Nd}'’-]+){0,3})+,?\s(?:and|or|y|e|o|u|et|ou|und|oder|ed|od|i)\s\p{L}",
        RegexOptions.IgnoreCase)]
    private static partial Regex Enumeration();

    [GeneratedRegex(@"(\p{L}{4,})\s+(\d{1,3}|\p{Lu})\b")]
    private static partial Regex Label();
}
