using PptBatch.Generation.Outline.Text;
using PptBatch.Localization;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>Finds a title in a slide's own words.</summary>
internal static class SlideTitle
{
    private const int LongestTitle = 84;
    private const int LongestClause = 60;
    private const int FewestWords = 5;

    private static readonly char[] Ends = [':', '.', ',', ';', ' ', '。', '，', '、', '：', '；'];

    private static readonly string[] Connectives =
    [
        "Pero ", "Además, ", "También ", "Sin embargo, ", "Por lo tanto, ", "Por otro lado, ", "Así que ", "Entonces, ", "Ahora, ", "Y ",
        "Finalmente, ", "Por ejemplo, ", "But ", "However, ", "Also, ", "Therefore, ", "So, ", "So ", "And ", "Now, ", "Then, ",
        "Finally, ",
        "For example, ", "Mas ", "No entanto, ", "Também ", "Mais ", "Cependant, ", "De plus, ", "Aber ", "Außerdem ", "Ma ", "Inoltre, ",
        "但是，", "然而，", "因此，", "所以，", "此外，", "例如，", "しかし、", "また、", "そして、", "つまり、", "たとえば、",
    ];

    /// <summary>The first sentence when it is short enough to be a title as it is, else null.</summary>
    public static InlineText? WholeSentence(InlineText sentence)
    {
        string plain = sentence.Plain;
        bool fits = plain.Length > 8 && sentence.Letters <= LongestTitle && sentence.WordCount >= FewestWords && !plain.Contains('\n')
            && plain[0] != '(' && (Skipped(plain) > 0 || !LeaningSentence.Leans(plain))
            && !HasMath(sentence) && !sentence.Runs.Any(run => run.Href is not null);
        return fits ? Polish(sentence.Slice(0, plain.TrimEnd(Ends).Length)) : null;
    }

    /// <summary>The first clause of a sentence, cut at a comma or a colon, or null when it has none that can stand alone.</summary>
    public static InlineText? FirstClause(InlineText sentence)
    {
        string plain = sentence.Plain;
        int from = Skipped(plain);
        if (from == 0 && LeaningSentence.Leans(plain))
        {
            return null;
        }

        for (int i = from; i < Math.Min(plain.Length, from + LongestClause); i++)
        {
            if (plain[i] is not (',' or ';' or ':' or '(' or '—' or '–' or '，' or '；' or '：' or '（'))
            {
                continue;
            }

            InlineText clause = sentence.Slice(from, i);
            bool whole = plain[i] is '(' or > '\u3000' || i + 1 >= plain.Length || char.IsWhiteSpace(plain[i + 1]);
            if (whole && clause.WordCount is >= 4 and <= 11 && Balanced(clause.Plain) && !HasMath(clause))
            {
                return Polish(clause);
            }
        }

        return null;
    }

    /// <summary>What a slide is about by its marked words: the first code or bold run that is a name, not a whole line.</summary>
    public static InlineText? Keyword(IEnumerable<InlineText> texts, string heading)
    {
        Inline? run = texts.SelectMany(text => text.Runs)
            .FirstOrDefault(run => IsName(run) && !heading.Contains(run.Text.Trim(), StringComparison.OrdinalIgnoreCase));
        return run is null ? null : InlineText.From([run.With(run.Text.Trim().TrimEnd(':', '.')) with { Href = null }]);
    }

    /// <summary>What a picture's description calls it, or that it is a table; null for what has no name.</summary>
    public static InlineText? Named(IEnumerable<Block> shown, Phrasebook words)
    {
        string? name = shown.Select(block => block switch
        {
            PictureBlock figure => figure.AltText,
            TableBlock => words.Table.ToLowerInvariant(),
            _ => "",
        }).FirstOrDefault(name => name.Trim().Length is > 3 and < 60);
        return name is null ? null : InlineText.Trimmed(name);
    }

    private static bool IsName(Inline run)
    {
        string text = run.Text.Trim().TrimEnd(':', '.');
        bool code = (run.Style & InlineStyle.Code) != 0;
        bool marked = code || (run.Style & InlineStyle.Bold) != 0;
        return marked && text.Length is >= 3 and <= 32 && text.Count(char.IsLetter) >= 2
            && text.All(c => char.IsLetterOrDigit(c) || "_.()-%".Contains(c) || (!code && c == ' '));
    }

    /// <summary>Starts with a capital, unless it starts with a name in code.</summary>
    public static InlineText Polish(InlineText title)
    {
        string plain = title.Plain;
        int from = Skipped(plain);
        InlineText text = from == 0 ? title : title.Slice(from, plain.Length);
        if (text.Runs.Count == 0 || text.Runs[0].IsVerbatim || !char.IsLower(text.Runs[0].Text[0]))
        {
            return Unlinked(text);
        }

        Inline first = text.Runs[0];
        return Unlinked(InlineText.From([first.With(char.ToUpperInvariant(first.Text[0]) + first.Text[1..]),
            .. text.Runs.Skip(1)]));
    }

    private static InlineText Unlinked(InlineText text) =>
        InlineText.From(text.Runs.Where((_, i) => !IsNoteNumber(text.Runs, i)).Select(run => run with
        {
            Href = null,
            Tex = null,
            Style = run.Style & InlineStyle.Code,
            Text = run.Text.Replace('\n', ' '),
        }));

    // The number of a footnote; raised figures behind a letter or a figure are a power or a unit.
    private static bool IsNoteNumber(IReadOnlyList<Inline> runs, int index)
    {
        bool raised = index > 0 && runs[index].Style.HasFlag(InlineStyle.Superscript) && runs[index].Text.All(char.IsAsciiDigit);
        return raised && runs[index - 1].Text is [.., var third, var second, var last]
            && (char.IsPunctuation(last) || (char.IsLetter(last) && char.IsLetter(second) && char.IsLetter(third)));
    }

    private static int Skipped(string plain)
    {
        string? start = Connectives.FirstOrDefault(start => plain.StartsWith(start, StringComparison.Ordinal));
        return start is not null && plain.Length - start.Length > 20 ? start.Length : 0;
    }

    private static bool HasMath(InlineText text) => text.Runs.Any(run => run.Tex is not null);

    private static bool Balanced(string text) =>
        text.Count(c => c == '(') == text.Count(c => c == ')') && text.Count(c => c is '"') % 2 == 0
        && text.Count(c => c == '¿') == text.Count(c => c == '?') && text.Count(c => c == '¡') == text.Count(c => c == '!')
        && text.Count(c => c == '“') == text.Count(c => c == '”') && text.Count(c => c == '«') == text.Count(c => c == '»');
}
