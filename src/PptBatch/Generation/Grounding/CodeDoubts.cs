using AngleSharp.Dom;

namespace PptBatch.Generation.Grounding;

/// <summary>Looks for the lines of a slide's code in its lesson.</summary>
internal sealed class CodeDoubts(LessonFacts facts)
{
    private const int ShortestPart = 4;

    // Code in an exercise's quotation has its marks before each line.
    private readonly HashSet<string> _lines =
        [.. facts.Markdown.Split('\n').SelectMany(line => new[] { Bare(line), Bare(line.TrimStart('>', ' ')) })];

    public IEnumerable<string> Of(IElement slide) => slide.QuerySelectorAll("pre")
        .SelectMany(listing => listing.TextContent.Split('\n', StringSplitOptions.TrimEntries))
        .Where(line => line.Length > 0 && !IsFound(line));

    private bool IsFound(string line)
    {
        string bare = Bare(line);
        if (_lines.Contains(bare))
        {
            return true;
        }

        // "18" stands somewhere in nearly every lesson.
        if (bare.Length < ShortestPart)
        {
            return false;
        }

        for (int at = IndexOf(bare, 0); at >= 0; at = IndexOf(bare, at + 1))
        {
            // "x = 12" is no line of a lesson that has "x = 123".
            int end = at + bare.Length;
            if (!char.IsLetterOrDigit(bare[^1]) || end == facts.Bare.Length || !char.IsDigit(bare[^1]) || !char.IsDigit(facts.Bare[end]))
            {
                return true;
            }
        }

        return false;
    }

    private int IndexOf(string bare, int from) => facts.Bare.IndexOf(bare, from, StringComparison.Ordinal);

    /// <summary>A line without its white space.</summary>
    public static string Bare(string line) => string.Concat(line.Where(letter => !char.IsWhiteSpace(letter)));
}
