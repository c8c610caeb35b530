using System.Collections.Frozen;
using Markdig.Extensions.Emoji;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace PptBatch.Books.Syntax;

/// <summary>
/// Emoji by name, <c>:star:</c>, wherever they stand: beside each other and beside words without spaces, as in Chinese. Names of the icon
/// sets of site generators, <c>:material-star:</c>, are drawn by the site and are no words.
/// </summary>
internal sealed class EmojiNames : InlineParser
{
    private const int LongestName = 60;

    private static readonly FrozenDictionary<string, string> Emoji =
        EmojiMapping.GetDefaultEmojiShortcodeToUnicode().ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] IconSets = [":material-", ":fontawesome-", ":octicons-", ":simple-", ":lucide-", ":custom-"];

    public EmojiNames() => OpeningCharacters = [':'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        char before = slice.PeekCharExtra(-1);
        bool beside = processor.Inline is EmojiInline or CrossReference { Role: "icon" };
        if (!beside && (char.IsAsciiLetterOrDigit(before) || before is ':' or '/'))
        {
            return false;
        }

        ReadOnlySpan<char> text = slice.AsSpan();
        int length = text[1..Math.Min(text.Length, LongestName)].IndexOf(':') + 2;
        if (length < 4)
        {
            return false;
        }

        string name = text[..length].ToString();
        SourceSpan span = new(
            processor.GetSourcePosition(slice.Start, out int line, out int column), processor.GetSourcePosition(slice.Start + length - 1));
        if (Emoji.TryGetValue(name, out string? emoji))
        {
            processor.Inline = new EmojiInline(emoji) { Match = name, Span = span, Line = line, Column = column };
        }
        else if (!name.Contains(' ', StringComparison.Ordinal)
            && Array.Exists(IconSets, set => name.StartsWith(set, StringComparison.Ordinal)))
        {
            processor.Inline = new CrossReference { Role = "icon", Target = name, Span = span, Line = line, Column = column };
        }
        else
        {
            return false;
        }

        slice.Start += length;
        if (processor.Inline is CrossReference && slice.CurrentChar == ' ')
        {
            // The space belonged to what is not shown.
            slice.TrimStart();
        }

        return true;
    }
}
