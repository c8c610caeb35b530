using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PptBatch.Generation.Grounding.Words;

namespace PptBatch.Generation.Grounding;

/// <summary>
/// Looks for formulas of a slide that are nearly one of the lesson's and not quite: a changed sign, exponent or letter. A formula that is
/// rearranged or filled in with numbers differs in more than that, and is the slide's own.
/// </summary>
internal sealed partial class FormulaDoubts(LessonFacts facts)
{
    private const int MostChanged = 2;
    private const int FewestTokens = 4;
    private const int MostTokens = 60;
    private const int MostKnown = 1000;

    private readonly Lazy<List<string[]>> _known = new(() =>
    [
        .. Formulas().Matches(facts.Markdown).Select(formula => Tokens(formula.Value)).Where(IsLongEnough).Take(MostKnown),
    ]);

    public IEnumerable<string> Of(IElement slide) => slide.QuerySelectorAll(".math")
        .Where(formula => IsNearly(Tokens(formula.TextContent))).Select(formula => formula.TextContent.Trim());

    private bool IsNearly(string[] tokens) => IsLongEnough(tokens) && !_known.Value.Exists(known => Contains(known, tokens))
        && _known.Value.Exists(known => Math.Abs(known.Length - tokens.Length) <= MostChanged && Changes(known, tokens) <= MostChanged);

    private static bool IsLongEnough(string[] tokens) => tokens.Length is >= FewestTokens and <= MostTokens;

    private static bool Contains(string[] known, string[] tokens) => Enumerable.Range(0, Math.Max(0, known.Length - tokens.Length + 1))
        .Any(start => known.AsSpan(start, tokens.Length).SequenceEqual(tokens));

    // What only sets apart or groups makes no other formula.
    private static string[] Tokens(string formula) => [.. Token().Matches(FigureReader.WithoutTex(formula))
        .Select(token => token.Value).Where(token => !Spacing().IsMatch(token))];

    /// <summary>How many tokens were put in, taken out or replaced (Levenshtein).</summary>
    private static int Changes(string[] one, string[] other)
    {
        int[] before = [.. Enumerable.Range(0, other.Length + 1)];
        for (int row = 1; row <= one.Length; row++)
        {
            int[] now = new int[other.Length + 1];
            now[0] = row;
            for (int column = 1; column <= other.Length; column++)
            {
                int replaced = before[column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1);
                now[column] = Math.Min(replaced, 1 + Math.Min(before[column], now[column - 1]));
            }

            before = now;
        }

        return before[^1];
    }

    [GeneratedRegex(
        @"\$\$[^$]+\$\$|\$[^$\n]+\$|\\\[.+?\\\]|\\\(.+?\\\)|\\begin\{(\w+\*?)\}.+?\\end\{\1\}|```math.+?```", RegexOptions.Singleline)]
    private static partial Regex Formulas();

    [GeneratedRegex(@"\\\p{L}+|\\.|\d+(?:[.,]\d+)*|[^\s{}$]")]
    private static partial Regex Token();

    [GeneratedRegex(@"^(?:\\(?:cdot|left|right|quad|qquad|text|mathrm|displaystyle|begin|end|[,;:!\[\]() ])|\*|·|~)$")]
    private static partial Regex Spacing();
}
