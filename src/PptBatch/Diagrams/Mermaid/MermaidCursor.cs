namespace PptBatch.Diagrams.Mermaid;

/// <summary>Reads one line from left to right.</summary>
internal sealed class MermaidCursor(MermaidLine line)
{
    private int _at;

    public bool AtEnd => _at >= line.Text.Length;

    public char Next => AtEnd ? '\0' : line.Text[_at];

    public string Rest => line.Text[_at..];

    public char After(int characters) => _at + characters < line.Text.Length ? line.Text[_at + characters] : '\0';

    public void SkipSpace()
    {
        while (!AtEnd && (char.IsWhiteSpace(Next)))
        {
            _at++;
        }
    }

    public bool Take(string text)
    {
        if (string.CompareOrdinal(line.Text, _at, text, 0, text.Length) != 0)
        {
            return false;
        }

        _at += text.Length;
        return true;
    }

    /// <summary>Takes a word that ends at a space or at the end of the line.</summary>
    public bool TakeWord(string word)
    {
        char after = After(word.Length);
        return (after == '\0' || char.IsWhiteSpace(after)) && Take(word);
    }

    public string TakeWhile(Func<char, bool> takes)
    {
        int start = _at;
        while (!AtEnd && takes(Next))
        {
            _at++;
        }

        return line.Text[start.._at];
    }

    /// <summary>Takes text up to an end that is not in quotes, and the end.</summary>
    public string TakeUntil(string end)
    {
        int start = _at;
        bool quoted = false;
        for (; !AtEnd; _at++)
        {
            if (!quoted && string.CompareOrdinal(line.Text, _at, end, 0, end.Length) == 0)
            {
                string text = line.Text[start.._at];
                _at += end.Length;
                return text;
            }

            if (Next == '"')
            {
                quoted = !quoted;
            }
        }

        throw Fault($"'{end}' is missing.");
    }

    public string TakeRest()
    {
        string rest = Rest;
        _at = line.Text.Length;
        return rest;
    }

    public MermaidFault Fault(string message) => new(line.Number, message);
}
