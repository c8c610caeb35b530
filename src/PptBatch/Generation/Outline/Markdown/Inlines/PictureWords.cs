namespace PptBatch.Generation.Outline.Markdown.Inlines;

/// <summary>
/// What Marp reads of a picture's text is how large it is and where it stands: <c>![A queue bg right:55% fit](queue.svg)</c>. The rest
/// describes it.
/// </summary>
internal static class PictureWords
{
    private static readonly string[] Settings =
        ["w", "h", "width", "height", "left", "right", "blur", "brightness", "contrast", "opacity", "saturate", "sepia", "drop-shadow"];

    private static readonly string[] Places = ["bg", "fit", "cover", "contain", "auto", "left", "right", "vertical"];

    /// <summary>The text without them; the same where it has none.</summary>
    public static string Without(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return !Array.Exists(words, word => word == "bg" || IsSetting(word)) ? text
            : string.Join(' ', words.Where(word => !IsSetting(word) && Array.IndexOf(Places, word) < 0 && !IsSize(word)));
    }

    private static bool IsSetting(string word) => word.IndexOf(':', StringComparison.Ordinal) is var mark and > 0
        && mark + 1 < word.Length && (char.IsAsciiDigit(word[mark + 1]) || word[(mark + 1)..] == "auto")
        && Array.IndexOf(Settings, word[..mark]) >= 0;

    private static bool IsSize(string word) => word.Length > 1 && word[^1] == '%' && word[..^1].All(char.IsAsciiDigit);
}
