using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PptBatch.Books.Syntax;

/// <summary>A footnote of pandoc that stands where it belongs, <c>^[its words]</c>.</summary>
internal sealed class InlineNote : LeafInline
{
    /// <summary>What is between the brackets, as markdown.</summary>
    public required string Text { get; init; }

    /// <summary>Where the words begin in what was parsed.</summary>
    public required int TextStart { get; init; }

    /// <summary>Its number among all footnotes of the document.</summary>
    public int Order { get; set; }

    /// <summary>Counts these notes and the footnotes that are defined elsewhere in one row, by where they are referred to.</summary>
    public static void Number(MarkdownDocument document)
    {
        if (!document.Descendants<InlineNote>().Any())
        {
            return;
        }

        int next = 0;
        HashSet<Footnote> counted = [];
        foreach (MarkdownObject node in document.Descendants())
        {
            if (node is InlineNote note)
            {
                note.Order = ++next;
            }
            else if (node is FootnoteLink { IsBackLink: false, Footnote: { } footnote } && counted.Add(footnote))
            {
                footnote.Order = ++next;
            }
        }
    }
}

/// <summary>Reads such notes. A regular expression that begins so stands apart from the word before it, and has no spaces.</summary>
internal sealed class InlineNoteParser : InlineParser
{
    private const int LongestNote = 4_000;

    public InlineNoteParser() => OpeningCharacters = ['^'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        ReadOnlySpan<char> text = slice.AsSpan();
        int end = text is ['^', '[', not ('^' or ']'), ..] ? End(text[..Math.Min(text.Length, LongestNote)]) : -1;
        if (end < 0 || (end + 1 < text.Length && text[end + 1] == '^')
            || (IsApart(slice.PeekCharExtra(-1)) && !text[..end].Contains(' ')))
        {
            return false;
        }

        int position = processor.GetSourcePosition(slice.Start, out int line, out int column);
        processor.Inline = new InlineNote
        {
            Text = text[2..end].ToString(),
            TextStart = processor.GetSourcePosition(slice.Start + 2),
            Line = line,
            Column = column,
            Span = new SourceSpan(position, processor.GetSourcePosition(slice.Start + end)),
        };
        slice.Start += end + 1;
        return true;
    }

    private static bool IsApart(char before) => before == '\0' || char.IsWhiteSpace(before);

    private static int End(ReadOnlySpan<char> text)
    {
        int depth = 0;
        for (int i = 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '[')
            {
                depth++;
            }
            else if (text[i] == ']' && --depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
