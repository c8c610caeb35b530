namespace PptBatch;

/// <summary>The beginning of a text that may be long, for a message or a description. Thread-safe.</summary>
public static class Excerpt
{
    /// <summary>The text, or its first characters and an ellipsis. A character of two code units is not cut in two.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">So many UTF-16 code units of it are kept at the most, the ellipsis not counted.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is less than 1.</exception>
    public static string Of(string text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return text.Length <= most ? text
            : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[most - 1]) ? most - 1 : most), "…");
    }
}
