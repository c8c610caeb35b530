using System.Globalization;
using System.Text.RegularExpressions;

namespace PptBatch.Generation.Grounding;

/// <summary>Sentences that say which of the answers above is right: "The answer is (2)", "Solution: B".</summary>
internal static partial class StatedAnswers
{
    private const int FewestAnswers = 2;

    /// <summary>Marks the answers that sentences behind their list name, in place.</summary>
    public static void Mark(List<Passage> passages)
    {
        for (int index = 0; index < passages.Count; index++)
        {
            if (Answer().Match(passages[index].Text) is { Success: true } said)
            {
                Mark(passages, index, NumberOf(said.Groups[1].Value));
            }
        }
    }

    // The nearest list with numbers above, not beyond the heading of another part than the solution's own.
    private static void Mark(List<Passage> passages, int answer, int number)
    {
        int last = passages.FindLastIndex(
            answer, answer + 1, passage => passage.Ordinal is not null && passage.Group != passages[answer].Group);
        List<Passage> list = last < 0 ? [] : passages.FindAll(passage => passage.Group == passages[last].Group);
        if (list.Count < FewestAnswers || list.TrueForAll(passage => passage.Ordinal != number))
        {
            return;
        }

        int group = passages[last].Group;
        for (int index = 0; index <= last; index++)
        {
            if (passages[index].Group == group)
            {
                passages[index] = passages[index] with { IsMarked = passages[index].Ordinal == number };
            }
        }
    }

    private static int NumberOf(string shown) => int.TryParse(shown, CultureInfo.InvariantCulture, out int number)
        ? number : char.ToLowerInvariant(shown[0]) - 'a' + 1;

    [GeneratedRegex(
        @"^\W*(?:the |la |le |die |il |a )?(?:right |correct |richtige |bonne |rechte )?(?:answer|respuesta|r[ée]ponse|antwort|risposta|"
        + @"resposta|solution|soluci[oó]n|l[oö]sung|soluzione|solu[cç][aã]o)(?: correcta| correcte| correta| corretta)?\s*"
        + @"(?:is|es|est|ist|è|é|:|=)\W{0,4}(?:(?:number|option|opci[oó]n|nummer|la|el) )?\(?(\d{1,2}|[A-Ha-h])\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Answer();
}
