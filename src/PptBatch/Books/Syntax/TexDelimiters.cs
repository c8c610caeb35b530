using Markdig.Extensions.Mathematics;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace PptBatch.Books.Syntax;

/// <summary>
/// Equations between <c>\(…\)</c>, <c>\[…\]</c> and <c>\begin{…}…\end{…}</c>, and those of several lines between <c>$$</c>.
/// </summary>
internal sealed class TexDelimiters : InlineParser
{
    private const int LongestEquation = 4_000;
    private const string Begin = @"\begin{";

    private static readonly HashSet<string> Environments = new(StringComparer.Ordinal)
    {
        "equation", "equation*", "align", "align*", "aligned", "alignat", "alignat*", "gather", "gather*", "gathered", "multline",
        "multline*", "eqnarray", "eqnarray*", "split", "cases", "array", "matrix", "pmatrix", "bmatrix", "vmatrix", "Vmatrix", "Bmatrix",
        "math", "displaymath",
    };

    private static readonly HashSet<string> Displays =
        new(StringComparer.Ordinal) { "equation", "equation*", "displaymath", "math" };

    public TexDelimiters() => OpeningCharacters = ['\\', '$'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        ReadOnlySpan<char> text = slice.AsSpan();
        char before = slice.PeekCharExtra(-1);
        bool call = text.Length > 1 && text[1] is '(' or '[' && (char.IsLetterOrDigit(before) || before is '_' or '*' or ')' or ']');
        if (call)
        {
            // "query\(*name*\)" is a call with its brackets escaped.
            return false;
        }

        if (Find(text[..Math.Min(text.Length, LongestEquation)]) is not var (start, length, end, display) || length == 0)
        {
            return false;
        }

        int position = processor.GetSourcePosition(slice.Start, out int line, out int column);
        processor.Inline = new MathInline
        {
            Delimiter = '\\',
            DelimiterCount = display ? 2 : 1,
            Content = new StringSlice(text.Slice(start, length).ToString()),
            Line = line,
            Column = column,
            Span = new SourceSpan(position, position + end - 1),
        };
        slice.Start += end;
        return true;
    }

    private static (int Start, int Length, int End, bool Display)? Find(ReadOnlySpan<char> text)
    {
        if (text[0] == '$')
        {
            int dollars = text.StartsWith("$$") ? text[2..].IndexOf("$$") : -1;
            return dollars < 0 || !text.Slice(2, dollars).Contains('\n') || text.Slice(2, dollars).IsWhiteSpace()
                ? null : (2, dollars, dollars + 4, true);
        }

        if (text.StartsWith(Begin))
        {
            int brace = text.IndexOf('}');
            string name = brace < 0 ? "" : text[Begin.Length..brace].ToString();
            string close = $@"\end{{{name}}}";
            int end = Environments.Contains(name) ? text.IndexOf(close) : -1;
            int body = brace + 1;

            // What only numbers an equation or gives it a line is what a display is anyway.
            return end < 0 ? null : Displays.Contains(name) ? (body, end - body, end + close.Length, true)
                : (0, end + close.Length, end + close.Length, true);
        }

        if (text.Length < 4 || text[1] is not ('(' or '['))
        {
            return null;
        }

        int found = text.IndexOf(text[1] == '(' ? @"\)" : @"\]");
        return found < 0 || text[2..found].IsWhiteSpace() ? null : (2, found - 2, found + 2, text[1] == '[');
    }
}
