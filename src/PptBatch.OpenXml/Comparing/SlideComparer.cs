using System.Globalization;
using PptBatch.OpenXml.Comparing.Aligning;
using PptBatch.OpenXml.Comparing.Reading;

namespace PptBatch.OpenXml.Comparing;

/// <summary>Compares a slide with what it was.</summary>
internal static class SlideComparer
{
    /// <summary>What differs; null for nothing.</summary>
    public static SlideDifference? Compare(SlideContent before, SlideContent after, bool moved)
    {
        IReadOnlyList<WordPiece> words = WordDiff.Of(before.Words, after.Words), notes = WordDiff.Of(before.Notes, after.Notes);
        List<ItemDifference> items =
        [
            .. Facts(SlideAspect.Words, "", before.Links, after.Links), .. Tables(before, after), .. Charts(before, after),
            .. PictureComparer.Compare(before.Pictures, after.Pictures), .. LookComparer.Compare(before, after),
        ];
        SlideAspect[] changed =
        [
            .. items.Select(item => item.Aspect)
                .Concat(words.Count > 0 ? [SlideAspect.Words] : []).Concat(notes.Count > 0 ? [SlideAspect.Notes] : []).Distinct().Order(),
        ];
        return changed.Length == 0 && !moved ? null : new SlideDifference
        {
            Before = before.Number,
            After = after.Number,
            Title = after.Title,
            Section = after.Section,
            Moved = moved,
            Changed = changed,
            Words = words,
            Notes = notes,
            Items = items,
        };
    }

    /// <summary>The places of which something else is said, or nothing.</summary>
    public static IEnumerable<ItemDifference> Facts(
        SlideAspect aspect, string prefix, IEnumerable<Fact> before, IEnumerable<Fact> after)
    {
        Dictionary<string, string> old = Places(before), now = Places(after);
        return
        [
            .. old.Where(fact => !now.TryGetValue(fact.Key, out string? value) || value != fact.Value)
                .Select(fact => new ItemDifference(aspect, prefix + fact.Key, fact.Value, now.GetValueOrDefault(fact.Key))),
            .. now.Where(fact => !old.ContainsKey(fact.Key))
                .Select(fact => new ItemDifference(aspect, prefix + fact.Key, null, fact.Value)),
        ];
    }

    private static Dictionary<string, string> Places(IEnumerable<Fact> facts) => facts.GroupBy(fact => fact.Place)
        .ToDictionary(same => same.Key, same => string.Join(", ", same.Select(fact => fact.Value)), StringComparer.Ordinal);

    private static IEnumerable<ItemDifference> Tables(SlideContent before, SlideContent after)
    {
        for (int index = 0; index < Math.Max(before.Tables.Count, after.Tables.Count); index++)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"table {index + 1}");
            IReadOnlyList<IReadOnlyList<string>>? old = before.Tables.ElementAtOrDefault(index);
            IReadOnlyList<IReadOnlyList<string>>? now = after.Tables.ElementAtOrDefault(index);
            IEnumerable<ItemDifference> found = old is null || now is null
                ? [new ItemDifference(SlideAspect.Tables, place, Size(old), Size(now))]
                : TableComparer.Compare(place, old, now);
            foreach (ItemDifference item in found)
            {
                yield return item;
            }
        }
    }

    private static string? Size(IReadOnlyList<IReadOnlyList<string>>? table) => table is null ? null : string.Create(
        CultureInfo.InvariantCulture, $"{table.Count} rows: {string.Join(" | ", table.Take(1).SelectMany(row => row))}");

    private static IEnumerable<ItemDifference> Charts(SlideContent before, SlideContent after) =>
        Enumerable.Range(0, Math.Max(before.Charts.Count, after.Charts.Count)).SelectMany(index => Facts(
            SlideAspect.Charts,
            string.Create(CultureInfo.InvariantCulture, $"chart {index + 1}, "),
            before.Charts.ElementAtOrDefault(index) ?? [],
            after.Charts.ElementAtOrDefault(index) ?? []));
}
