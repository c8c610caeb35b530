using System.Net;
using Markdig.Extensions.Mathematics;
using Markdig.Helpers;
using Markdig.Syntax;

namespace PptBatch.Books.Syntax;

/// <summary>
/// Characters of equations that authors write as entities, because a site reads the page as HTML or JSX before the equation:
/// <c>$a &amp;lt; b$</c>, <c>\frac&amp;#123;1&amp;#125;&amp;#123;2&amp;#125;</c>.
/// </summary>
internal static class MathEntities
{
    public static void Decode(MarkdownDocument document)
    {
        foreach (MarkdownObject node in document.Descendants())
        {
            if (node is MathInline math)
            {
                math.Content = Decoded(math.Content);
            }
            else if (node is MathBlock block)
            {
                for (int i = 0; i < block.Lines.Count; i++)
                {
                    block.Lines.Lines[i].Slice = Decoded(block.Lines.Lines[i].Slice);
                }
            }
        }
    }

    private static StringSlice Decoded(StringSlice slice) =>
        slice.AsSpan().Contains('&') && slice.AsSpan().Contains(';') ? new StringSlice(WebUtility.HtmlDecode(slice.ToString())) : slice;
}
