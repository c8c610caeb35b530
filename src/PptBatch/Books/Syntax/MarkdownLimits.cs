namespace PptBatch.Books.Syntax;

/// <summary>Bounds under which the markdown parser is known to answer quickly.</summary>
internal static class MarkdownLimits
{
    private const int Characters = 2_000_000;
    private const int LineCharacters = 100_000;
    private const int ParagraphOpeners = 5_000;

    // The parser compares the openers of a paragraph with each other.
    private const long Comparisons = 4L * ParagraphOpeners * ParagraphOpeners;
    private const int LeadingMarkers = 64;

    /// <summary>The bound that the markdown passes, in words, or null when it is within all of them.</summary>
    public static string? Exceeded(string markdown)
    {
        if (markdown.Length > Characters)
        {
            return FormattableString.Invariant($"it has {markdown.Length} characters and the limit is {Characters}");
        }

        int openers = 0;
        long comparisons = 0;
        foreach (ReadOnlySpan<char> line in markdown.AsSpan().EnumerateLines())
        {
            if (line.Length > LineCharacters)
            {
                return FormattableString.Invariant($"a line has {line.Length} characters and the limit is {LineCharacters}");
            }

            if (LeadingMarkersOf(line) > LeadingMarkers)
            {
                return FormattableString.Invariant($"a line opens more than {LeadingMarkers} quotes or lists");
            }

            int before = line.IsWhiteSpace() || BeginsItem(line) ? 0 : openers;
            int added = CountOpeners(line);
            comparisons += (long)added * (added + (2 * before));
            openers = before + added;
            if (openers > ParagraphOpeners)
            {
                return FormattableString.Invariant($"a paragraph has more than {ParagraphOpeners} markup characters");
            }

            if (comparisons > Comparisons)
            {
                return "too many of its paragraphs have thousands of markup characters";
            }
        }

        return null;
    }

    // An item ends the paragraph above it; indented further it can be a line of it.
    private static bool BeginsItem(ReadOnlySpan<char> line) =>
        line.TrimStart(' ') is [('-' or '*' or '+'), ' ', not ' ', ..] item && line.Length - item.Length <= 3;

    private static int CountOpeners(ReadOnlySpan<char> line)
    {
        int count = 0;
        for (int at = 0; at < line.Length; at++)
        {
            count += line[at] switch
            {
                '[' or '*' or '_' or '`' or '<' or '~' or '$' or '!' or '^' => 1,

                // By themselves they are no markup.
                '+' or '=' => at > 0 && line[at - 1] == line[at] ? 1 : 0,
                _ => 0,
            };
        }

        return count;
    }

    private static int LeadingMarkersOf(ReadOnlySpan<char> line)
    {
        const int IndentOfALevel = 2;
        int count = (line.Length - line.TrimStart(' ').Length) is var indent && indent < line.Length && line[indent] is '-' or '*' or '+'
            ? indent / IndentOfALevel
            : 0;
        for (int i = 0; i < line.Length; i++)
        {
            bool listMarker = line[i] is '-' or '*' or '+' && i + 1 < line.Length && line[i + 1] is ' ' or '\t';
            if (line[i] == '>' || listMarker)
            {
                count++;
            }
            else if (line[i] is not (' ' or '\t'))
            {
                break;
            }
        }

        return count;
    }
}
