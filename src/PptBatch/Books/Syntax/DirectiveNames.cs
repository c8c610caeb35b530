namespace PptBatch.Books.Syntax;

/// <summary>
/// Directives of MyST whose lines are read as a whole, whatever signs stand around them, and not as blocks of the lesson.
/// </summary>
internal static class DirectiveNames
{
    private static readonly HashSet<string> Bodies = new(StringComparer.Ordinal)
    {
        "list-table", "csv-table", "table", "figure", "image", "math", "code-block", "code", "code-cell", "sourcecode", "mermaid",
        "glossary", "youtube", "vimeo", "iframe", "video", "raw", "include", "literalinclude", "toctree", "contents", "index",
        "tableofcontents", "bibliography", "eval-rst",
    };

    /// <summary>The name and argument of such a directive, or null.</summary>
    /// <param name="words">What stands behind the colons that open it.</param>
    public static (string Name, string Argument)? OfBody(string words)
    {
        int end = words is ['{', ..] ? words.IndexOf('}', StringComparison.Ordinal) : -1;
        string name = end < 0 ? "" : words[1..end].ToLowerInvariant();
        return Bodies.Contains(name) ? (name, words[(end + 1)..].Trim()) : null;
    }
}
