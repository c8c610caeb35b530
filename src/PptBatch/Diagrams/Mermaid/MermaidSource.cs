namespace PptBatch.Diagrams.Mermaid;

/// <summary>A line without its comment: its number from 1, how far it is indented, and its text.</summary>
internal readonly record struct MermaidLine(int Number, int Indent, string Text);

/// <summary>The lines of a source after its kind; front matter, directives and comments are gone.</summary>
internal sealed record MermaidSource(string Kind, string Header, string? Title, IReadOnlyList<MermaidLine> Lines)
{
    private const int TabWidth = 4;

    public static MermaidSource Of(string source)
    {
        string[] raw = source.ReplaceLineEndings("\n").Split('\n');
        List<MermaidLine> lines = [];
        string? title = null;
        bool inDirective = false;
        int first = FrontMatter(raw, ref title);
        for (int number = first; number < raw.Length; number++)
        {
            string text = raw[number].Trim();
            bool starts = text.StartsWith("%%{", StringComparison.Ordinal);
            if (inDirective || starts)
            {
                inDirective = !text.Contains("}%%", StringComparison.Ordinal);
            }
            else if (text.Length > 0 && !text.StartsWith("%%", StringComparison.Ordinal))
            {
                lines.Add(new MermaidLine(number + 1, Indent(raw[number]), text));
            }
        }

        if (lines.Count == 0)
        {
            throw new MermaidFault(1, "It is empty.");
        }

        string header = lines[0].Text;
        int end = header.AsSpan().IndexOfAny(" \t;:");
        string kind = end < 0 ? header : header[..end];
        return new MermaidSource(kind, end < 0 ? "" : header[end..].Trim(' ', '\t', ':'), title, lines[1..]);
    }

    private static int FrontMatter(string[] raw, ref string? title)
    {
        int first = Array.FindIndex(raw, line => !string.IsNullOrWhiteSpace(line));
        if (first < 0 || raw[first].Trim() != "---")
        {
            return 0;
        }

        int last = Array.FindIndex(raw, first + 1, line => line.Trim() == "---");
        for (int line = first + 1; line < last; line++)
        {
            if (raw[line].StartsWith("title:", StringComparison.Ordinal))
            {
                title = MermaidText.Clean(raw[line]["title:".Length..]);
            }
        }

        return last + 1;
    }

    private static int Indent(string line)
    {
        int indent = 0;
        foreach (char c in line)
        {
            if (c is not (' ' or '\t'))
            {
                break;
            }

            indent += c == '\t' ? TabWidth : 1;
        }

        return indent;
    }
}
