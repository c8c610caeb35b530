using System.Text;

namespace PptBatch.Books.Encodings;

/// <summary>Removes terminal colours from the output of a program.</summary>
internal static class AnsiText
{
    private const char Escape = '\u001B';

    /// <summary>The text without escape sequences and without other control characters than line ends and tabs.</summary>
    public static string Plain(string text)
    {
        StringBuilder plain = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == Escape)
            {
                i = EndOfSequence(text, i);
            }
            else if (text[i] is '\n' or '\t' || !char.IsControl(text[i]))
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }

    // "ESC [" runs to its final letter, "ESC ]" to a bell; any other escape is one character more.
    private static int EndOfSequence(string text, int start)
    {
        int end = start + 1;
        if (end < text.Length && text[end] == '[')
        {
            for (end++; end < text.Length && text[end] is < '@' or > '~';)
            {
                end++;
            }
        }
        else if (end < text.Length && text[end] == ']')
        {
            int bell = text.IndexOf('\a', end);
            end = bell < 0 ? text.Length - 1 : bell;
        }

        return Math.Min(end, text.Length - 1);
    }
}
