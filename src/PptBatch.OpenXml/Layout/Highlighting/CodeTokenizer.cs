using System.Collections.Frozen;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Layout.Highlighting;

/// <summary>Comments, strings, numbers and words by a language's table. Each character is looked at a bounded number of times.</summary>
internal sealed class CodeTokenizer(string code, CodeLanguage language)
{
    private readonly CodePieces _pieces = new(code);

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _keywords =
        language.KeywordSet.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _types =
        language.TypeSet.GetAlternateLookup<ReadOnlySpan<char>>();

    public IReadOnlyList<CodePiece> Split()
    {
        for (int at = 0; at < code.Length;)
        {
            (int end, ColorToken color) = Next(at);
            _pieces.Add(end, color);
            at = end;
        }

        return _pieces.Finish();
    }

    private (int End, ColorToken Color) Next(int at)
    {
        if (CommentEnd(at) is { } comment)
        {
            return (comment, ColorToken.CodeComment);
        }

        foreach (StringForm form in language.Strings)
        {
            if (Starts(at, form.Open))
            {
                int end = StringEnd(at + form.Open.Length, form);
                return (end, IsKey(end) ? ColorToken.CodeType : ColorToken.CodeString);
            }
        }

        if (char.IsAsciiDigit(code[at]))
        {
            return (NumberEnd(at), ColorToken.CodeNumber);
        }

        if (!IsWord(code[at]))
        {
            return (at + 1, ColorToken.Ink);
        }

        int wordEnd = at + 1;
        while (wordEnd < code.Length && IsWord(code[wordEnd]))
        {
            wordEnd++;
        }

        ReadOnlySpan<char> word = code.AsSpan(at, wordEnd - at);
        return (wordEnd, _keywords.Contains(word) ? ColorToken.CodeKeyword
            : _types.Contains(word) || IsKey(wordEnd) ? ColorToken.CodeType : ColorToken.Ink);
    }

    private int? CommentEnd(int at)
    {
        foreach ((string open, string close) in language.BlockComments)
        {
            if (Starts(at, open))
            {
                int end = code.IndexOf(close, at + open.Length, StringComparison.Ordinal);
                return end < 0 ? code.Length : end + close.Length;
            }
        }

        foreach (string mark in language.LineComments)
        {
            // In a shell, a number sign inside a word is no comment.
            if (Starts(at, mark) && (mark != "#" || at == 0 || (!IsWord(code[at - 1]) && code[at - 1] is not ('$' or '{'))))
            {
                return LineEnd(at);
            }
        }

        return null;
    }

    private int StringEnd(int at, StringForm form)
    {
        for (; at < code.Length; at++)
        {
            if (code[at] == form.Escape)
            {
                at++;
            }
            else if (Starts(at, form.Close))
            {
                return at + form.Close.Length;
            }
            else if (!form.MultiLine && code[at] is '\n' or '\r')
            {
                return at;
            }
        }

        return code.Length;
    }

    private int NumberEnd(int at)
    {
        for (at++; at < code.Length; at++)
        {
            char c = code[at];
            bool exponentSign = c is '+' or '-' && code[at - 1] is 'e' or 'E' && at + 1 < code.Length && char.IsAsciiDigit(code[at + 1]);
            bool point = c == '.' && at + 1 < code.Length && char.IsAsciiDigit(code[at + 1]);
            if (!char.IsAsciiLetterOrDigit(c) && c != '_' && !point && !exponentSign)
            {
                break;
            }
        }

        return at;
    }

    private bool IsKey(int end)
    {
        if (language.KeyMark is not { } mark)
        {
            return false;
        }

        // A key and its mark stand close together; looking further would make a line of spaces quadratic.
        for (int limit = Math.Min(code.Length, end + 40); end < limit && code[end] == ' '; end++)
        {
        }

        return end < code.Length && code[end] == mark;
    }

    private int LineEnd(int at) => code.AsSpan(at).IndexOfAny('\n', '\r') is >= 0 and int length ? at + length : code.Length;

    private bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_' || language.WordCharacters.Contains(c, StringComparison.Ordinal);

    private bool Starts(int at, string mark) => code.AsSpan(at).StartsWith(mark, StringComparison.Ordinal);
}
