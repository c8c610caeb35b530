using PptBatch.Books.Syntax;

namespace PptBatch.Generation.Outline.Markdown.Inlines;

/// <summary>Tells formulas from prices and variable names that are written with dollar signs.</summary>
internal static class MathText
{
    /// <param name="source">The markdown.</param>
    /// <param name="start">Where the opening dollar sign stands.</param>
    /// <param name="tex">What stands between the dollar signs.</param>
    public static bool IsMath(string source, int start, string tex)
    {
        bool gluedToWord = start > 0 && start <= source.Length && char.IsLetterOrDigit(source[start - 1])
            && !DollarMath.IsIdeograph(source[start - 1]);
        bool isProse = tex.Contains(' ') && !tex.Contains('\\') && HasLongWord(tex) && !IsExpression(tex);
        return !gluedToWord && tex.Length is > 0 and <= 2_000 && !isProse;
    }

    // "dp[i - 1] + cost[i]": names of a program, with what stands between them in a formula and not between two prices.
    private static bool IsExpression(string tex) =>
        tex.Trim() == tex && tex.IndexOfAny(['[', '_', '^', '=']) >= 0 && !char.IsAsciiDigit(tex[0]);

    private static bool HasLongWord(string tex)
    {
        int letters = 0;
        foreach (char c in tex)
        {
            letters = char.IsLetter(c) ? letters + 1 : 0;
            if (letters >= 4)
            {
                return true;
            }
        }

        return false;
    }
}
