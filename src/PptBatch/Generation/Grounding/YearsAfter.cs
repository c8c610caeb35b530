using System.Text.RegularExpressions;
using PptBatch.Generation.Grounding.Words;

namespace PptBatch.Generation.Grounding;

/// <summary>The years that a lesson tells by their distance from another: "the following year", "three years later".</summary>
internal static partial class YearsAfter
{
    private const int SentencesBack = 2;

    public static HashSet<decimal> Of(IReadOnlyList<Passage> passages, List<List<Figure>> figures)
    {
        HashSet<decimal> years = [];
        for (int index = 0; index < passages.Count; index++)
        {
            if (!Later().IsMatch(PlainWords.Fold(passages[index].Text)))
            {
                continue;
            }

            List<decimal> spans = [1, .. figures[index].Where(figure => figure.Unit is { Family: "month", Factor: 12 })
                .SelectMany(figure => figure.Values)];
            years.UnionWith(from before in figures.Skip(Math.Max(0, index - SentencesBack)).Take(Math.Min(index, SentencesBack) + 1)
                            from year in before.SelectMany(figure => figure.Values).Where(CalendarNames.IsYear)
                            from span in spans
                            select year + span);
        }

        return years;
    }

    [GeneratedRegex(
        @"\b(?:years? (?:later|after)|(?:following|next) year|anos? (?:despues|mas tarde|depois|mais tarde|siguiente|seguinte)|"
        + @"ans? (?:plus tard|apres)|annee suivante|jahre? (?:spater|danach)|(?:folgenden|nachsten) jahr|ann[oi] (?:dopo|seguente))\b|"
        + @"次の年|翌年|年[後后]|第二年")]
    private static partial Regex Later();
}
