using System.Buffers;
using Markdig.Extensions.Mathematics;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace PptBatch.Books.Syntax;

/// <summary>
/// Equations between single dollar signs that touch a word: <c>the $n$th term</c>, and in Chinese and Japanese any equation, as there are
/// no spaces. The parser of Markdig wants white space or punctuation on both sides. Within the signs may be those of code, as GitHub and
/// GitLab write it: <c>$`n`$</c>.
/// </summary>
internal sealed class DollarMath : InlineParser
{
    private const int LongestEquation = 500;
    private const int LongestName = 3;

    // As a backslash does: no price looks like this.
    private const char Certain = '\\';
    private const int LongestEnding = 3;
    private static readonly SearchValues<char> SignsOfTex = SearchValues.Create("\\^_={}+<>|");

    public DollarMath() => OpeningCharacters = ['$'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        char before = slice.PeekCharExtra(-1);
        ReadOnlySpan<char> text = slice.AsSpan();
        if (text is ['$', '`', ..] && text[2..].IndexOf("`$") is var close and > 0 and < LongestEquation)
        {
            Add(processor, ref slice, text.Slice(2, close).ToString(), close + 4, Certain);
            return true;
        }

        int length = Length(text[..Math.Min(text.Length, LongestEquation)]);
        if (length == 0 || before is '$' or '\\' || (char.IsLetterOrDigit(before) && !IsIdeograph(before)))
        {
            return false;
        }

        ReadOnlySpan<char> after = text[(length + 2)..];
        bool inScript = (IsIdeograph(before) || (after.Length > 0 && IsIdeograph(after[0]))) && !IsWords(text.Slice(1, length));
        if (!inScript && !(IsFormula(text.Slice(1, length)) && IsEnding(after)))
        {
            return false;
        }

        Add(processor, ref slice, text.Slice(1, length).ToString().Replace('\n', ' '), length + 2);
        return true;
    }

    private static void Add(InlineProcessor processor, ref StringSlice slice, string tex, int length, char delimiter = '$')
    {
        int position = processor.GetSourcePosition(slice.Start, out int line, out int column);
        processor.Inline = new MathInline
        {
            Delimiter = delimiter,
            DelimiterCount = 1,
            Content = new StringSlice(tex),
            Line = line,
            Column = column,
            Span = new SourceSpan(position, position + length - 1),
        };
        slice.Start += length;
    }

    /// <summary>True for a character of a script that is written without spaces between words.</summary>
    public static bool IsIdeograph(char c) => c is >= '\u2E80' and <= '\uA4CF' or >= '\uAC00' and <= '\uD7AF' or >= '\uF900' and <= '\uFAFF'
        or >= '\uFF00' and <= '\uFFEF' or >= '\u0E00' and <= '\u0E7F';

    // As pandoc has it: no space inside either sign, and no digit behind the second, which would be a price.
    private static int Length(ReadOnlySpan<char> text)
    {
        int end = text[1..].IndexOf('$') + 1;
        while (end > 0 && text[end - 1] == '\\')
        {
            int next = text[(end + 1)..].IndexOf('$');
            end = next < 0 ? 0 : end + 1 + next;
        }

        // A formula may go on in the next line; words between two prices seldom look like one.
        bool broken = end > 0 && text[1..end].Contains('\n');
        bool closed = end > 1 && (!broken || text[1..end].Contains('\\')) && !char.IsWhiteSpace(text[1])
            && !char.IsWhiteSpace(text[end - 1]);
        return closed && (end + 1 == text.Length || text[end + 1] is not '$' && !char.IsDigit(text[end + 1])) ? end - 1 : 0;
    }

    // What stands between two prices.
    private static bool IsWords(ReadOnlySpan<char> tex)
    {
        foreach (char c in tex)
        {
            if (IsIdeograph(c))
            {
                return tex.IndexOfAny(SignsOfTex) < 0;
            }
        }

        return false;
    }

    private static bool IsFormula(ReadOnlySpan<char> tex) => tex.Length <= LongestName || tex.IndexOfAny(SignsOfTex) >= 0;

    // "th", "st", the "s" of a plural; a longer word is text that a dollar sign happens to stand in.
    private static bool IsEnding(ReadOnlySpan<char> after)
    {
        int letters = 0;
        while (letters < after.Length && char.IsLetter(after[letters]))
        {
            letters++;
        }

        return letters is > 0 and <= LongestEnding;
    }
}
