using System.Globalization;
using System.Text;

namespace PptBatch.OpenXml.Comparing.Aligning;

/// <summary>What changed between two texts, by whole words; of scripts without spaces, by characters.</summary>
internal static class WordDiff
{
    /// <summary>The pieces of both texts in order; empty where they are the same.</summary>
    public static IReadOnlyList<WordPiece> Of(string before, string after)
    {
        if (before == after)
        {
            return [];
        }

        List<string> old = Tokens(before), now = Tokens(after);
        List<(WordPieceKind Kind, string Text)> pieces = [];
        int x = 0, y = 0;
        foreach ((int pairX, int pairY) in SequenceDiff.Pairs(old, now).Append((old.Count, now.Count)))
        {
            Add(pieces, WordPieceKind.Removed, old, x, pairX);
            Add(pieces, WordPieceKind.Added, now, y, pairY);
            Add(pieces, WordPieceKind.Same, old, pairX, Math.Min(pairX + 1, old.Count));
            (x, y) = (pairX + 1, pairY + 1);
        }

        return Joined(WithoutGaps(pieces));
    }

    private static void Add(List<(WordPieceKind Kind, string Text)> pieces, WordPieceKind kind, List<string> tokens, int from, int to)
    {
        if (from < to)
        {
            pieces.Add((kind, string.Concat(tokens[from..to])));
        }
    }

    /// <summary>A space between two changed words is changed with them: that reads better than word by word.</summary>
    private static IEnumerable<(WordPieceKind Kind, string Text)> WithoutGaps(List<(WordPieceKind Kind, string Text)> pieces)
    {
        for (int index = 0; index < pieces.Count; index++)
        {
            bool between = index > 0 && index < pieces.Count - 1
                && pieces[index - 1].Kind != WordPieceKind.Same && pieces[index + 1].Kind != WordPieceKind.Same;
            if (pieces[index].Kind == WordPieceKind.Same && between && pieces[index].Text.All(c => c == ' '))
            {
                yield return (WordPieceKind.Removed, pieces[index].Text);
                yield return (WordPieceKind.Added, pieces[index].Text);
            }
            else
            {
                yield return pieces[index];
            }
        }
    }

    /// <summary>Neighbours of a kind as one piece, between two equal pieces what was removed before what was added.</summary>
    private static List<WordPiece> Joined(IEnumerable<(WordPieceKind Kind, string Text)> pieces)
    {
        List<WordPiece> joined = [];
        StringBuilder same = new(), removed = new(), added = new();
        foreach ((WordPieceKind kind, string text) in pieces)
        {
            if (kind == WordPieceKind.Same)
            {
                Empty(removed, WordPieceKind.Removed);
                Empty(added, WordPieceKind.Added);
            }
            else
            {
                Empty(same, WordPieceKind.Same);
            }

            (kind == WordPieceKind.Same ? same : kind == WordPieceKind.Removed ? removed : added).Append(text);
        }

        Empty(same, WordPieceKind.Same);
        Empty(removed, WordPieceKind.Removed);
        Empty(added, WordPieceKind.Added);
        return joined;

        void Empty(StringBuilder text, WordPieceKind kind)
        {
            if (text.Length > 0)
            {
                joined.Add(new WordPiece(kind, text.ToString()));
                text.Clear();
            }
        }
    }

    /// <summary>Words, runs of spaces, and every other character by itself.</summary>
    internal static List<string> Tokens(string text)
    {
        List<string> tokens = [];
        int start = 0;
        Kind last = Kind.Single;
        for (int index = 0; index < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(index), out Rune rune, out int length);
            Kind kind = KindOf(rune);
            bool goesOn = index > 0 && kind != Kind.Single && (kind == last || kind == Kind.Mark);
            if (!goesOn && index > start)
            {
                tokens.Add(text[start..index]);
                start = index;
            }

            last = kind == Kind.Mark ? last : kind;
            index += length;
        }

        if (start < text.Length)
        {
            tokens.Add(text[start..]);
        }

        return tokens;
    }

    private static Kind KindOf(Rune rune) => rune.Value == ' ' ? Kind.Space : Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => Kind.Mark,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.DecimalDigitNumber => Kind.Word,
        UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter => IsWithoutSpaces(rune.Value) ? Kind.Single : Kind.Word,
        _ => Kind.Single,
    };

    // Thai to Khmer, kana and ideographs: their words are not set apart. Korean and Arabic put spaces between words.
    private static bool IsWithoutSpaces(int value) =>
        value is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x3040 and <= 0x30FF)
            or (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF);

    private enum Kind { Word, Space, Mark, Single }
}
