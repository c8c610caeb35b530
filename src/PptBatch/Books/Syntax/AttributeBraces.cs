using Markdig.Extensions.Mathematics;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PptBatch.Books.Fields;

namespace PptBatch.Books.Syntax;

/// <summary>Attributes in braces behind a picture, a link, code, a bracketed span or a line: how it looks, never what it says.</summary>
internal sealed class AttributesInline : LeafInline
{
    /// <summary>The description that they give a picture, or null.</summary>
    public string? Alt { get; init; }
}

/// <summary>Reads such attributes, Pandoc's and kramdown's; braces that hold anything else stay text.</summary>
internal sealed class AttributeBraces : InlineParser
{
    public AttributeBraces() => OpeningCharacters = ['{', '('];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        ReadOnlySpan<char> text = slice.AsSpan();
        int line = text.IndexOf('\n');
        if (text[0] == '(')
        {
            return MatchLabel(processor, ref slice, line < 0 ? text : text[..line]);
        }

        int end = (line < 0 ? text : text[..line]).IndexOf('}');
        if (end < 0 || text[..(end + 1)] is ['{', '{', ..] or ['{', '%', ..])
        {
            return false;
        }

        ReadOnlySpan<char> inside = text[1..end].TrimStart(':').Trim();
        bool endsLine = text[(end + 1)..].Trim(' ').IsEmpty || text[(end + 1)..].TrimStart(' ') is ['\n', ..];
        bool icon = processor.Inline is CrossReference { Role: "icon" };
        bool follows = icon || processor.Inline is LinkInline or CodeInline or EmphasisInline || slice.PeekCharExtra(-1) == ']';
        if (!(follows || endsLine) || !TrailingAttributes.AreAttributes(inside))
        {
            return false;
        }

        string attributes = inside.ToString();
        processor.Inline = new AttributesInline
        {
            Alt = BoxName.Value(attributes, "alt") ?? BoxName.Value(attributes, "fig-alt"),
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start), processor.GetSourcePosition(slice.Start + end)),
        };
        slice.Start += end + 1;
        if (icon)
        {
            slice.TrimStart();
        }

        return true;
    }

    // The name of an equation of MyST, which stands behind it in brackets.
    private static bool MatchLabel(InlineProcessor processor, ref StringSlice slice, ReadOnlySpan<char> rest)
    {
        Inline? before = processor.Inline is LiteralInline { Content: var space } && space.AsSpan().IsWhiteSpace()
            ? processor.Inline.PreviousSibling
            : processor.Inline;
        if (before is not MathInline { DelimiterCount: 2 } || !DisplayMath.IsLabel(rest.TrimEnd()))
        {
            return false;
        }

        processor.Inline = new AttributesInline
        {
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start), processor.GetSourcePosition(slice.Start + rest.Length - 1)),
        };
        slice.Start += rest.Length;
        return true;
    }
}
