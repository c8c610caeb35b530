namespace PptBatch.Books.Notebooks;

/// <summary>What a program printed at length: nobody reads it from a slide, and its head shows what it is.</summary>
internal static class LongOutput
{
    /// <summary>So many lines are kept.</summary>
    public const int Lines = 100;

    private const int LineCharacters = 500;

    /// <summary>True for what is cut.</summary>
    public static bool Is(string text) => text.AsSpan().Count('\n') >= Lines + 1 || text.Length > Lines * LineCharacters;

    /// <summary>The text as it is, or its first lines and a mark that there were more.</summary>
    public static string Cut(string text) => !Is(text) ? text
        : string.Join('\n', text.Split('\n').Take(Lines).Select(line => Excerpt.Of(line, LineCharacters))) + "\n…";
}
