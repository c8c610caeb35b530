namespace PptBatch.Generation.Chat.Parts;

/// <summary>Cuts markdown into parts of about one length: at headings where it can, else between paragraphs, never inside code.</summary>
internal static class MarkdownCut
{
    private const int Shortest = 400;

    /// <summary>The parts in order, at most <paramref name="count"/>; together they are the text.</summary>
    public static IReadOnlyList<string> Into(string markdown, int count)
    {
        List<string> parts = [];
        string rest = markdown;
        for (int left = count; left > 1 && rest.Length >= 2 * Shortest; left--)
        {
            int cut = Nearest(rest, rest.Length / left);
            if (cut <= 0 || cut >= rest.Length)
            {
                break;
            }

            parts.Add(rest[..cut]);
            rest = rest[cut..];
        }

        parts.Add(rest);
        return parts;
    }

    private static int Nearest(string text, int wanted)
    {
        List<(int At, int Cost)> places = [];
        bool fenced = false;
        bool blank = true;
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start) is var feed && feed < 0 ? text.Length : feed + 1;
            ReadOnlySpan<char> line = text.AsSpan(start, end - start).Trim();
            if (start > 0 && !fenced && blank && line.Length > 0)
            {
                // A heading may stand further off than a paragraph and is still the better place.
                int distance = Math.Abs(start - wanted);
                places.Add((start, line[0] == '#' ? distance / 4 : distance));
            }

            fenced ^= line.StartsWith("```") || line.StartsWith("~~~");
            blank = line.Length == 0;
            start = end;
        }

        return places.Count > 0 ? places.MinBy(place => place.Cost).At : AtSpace(text, wanted);
    }

    // One paragraph without an end: between two words, and anywhere if there are none.
    private static int AtSpace(string text, int wanted) =>
        text.LastIndexOfAny([' ', '\n'], wanted) is > Shortest and var space
            ? space + 1
            : char.IsLowSurrogate(text[wanted])
            ? wanted + 1
            : wanted;
}
