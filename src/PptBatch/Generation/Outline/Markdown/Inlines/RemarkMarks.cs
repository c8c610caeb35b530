namespace PptBatch.Generation.Outline.Markdown.Inlines;

/// <summary>What remark and its relatives read of slides and nobody is shown: properties of a slide, and the ends of its columns.</summary>
internal static class RemarkMarks
{
    private static readonly string[] Properties =
        ["class", "name", "layout", "template", "count", "background-image", "background-size", "background-position", "exclude"];

    /// <summary>True for lines that are all <c>class: inverse</c> or the like, or that only open or close a column.</summary>
    public static bool Are(string text) => text.Length > 0
        && Array.TrueForAll(text.Split('\n'), line => IsProperty(line) || IsFrame(line.Trim()));

    private static bool IsProperty(string line)
    {
        int colon = line.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && Array.IndexOf(Properties, line[..colon].Trim()) >= 0;
    }

    // ".left-column[" and "]".
    private static bool IsFrame(string line) => line == "]"
        || (line is ['.', .., '['] && line[1..^1].Split('.').All(name => name.Length > 0
            && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_')));
}
