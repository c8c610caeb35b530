namespace PptBatch.Books.Folders.Orders;

/// <summary>A <c>toctree</c> of Sphinx, in markdown between back-quotes or colons, or in reStructuredText by its indentation.</summary>
/// <param name="Caption">What it is called, or null.</param>
/// <param name="Entries">The pages as it writes them, and the titles that it gives them.</param>
internal sealed record TocTree(string? Caption, IReadOnlyList<(string Written, string? Title)> Entries)
{
    private const string CaptionOption = ":caption:";

    /// <summary>Those of a page, in order.</summary>
    public static IEnumerable<TocTree> In(string page)
    {
        string[] lines = page.ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].Trim();
            bool fenced = line.EndsWith("{toctree}", StringComparison.Ordinal) && line[0] is '`' or ':' or '~';
            if (fenced || line == ".. toctree::")
            {
                int indent = Indent(lines[i]);
                char fence = line[0];
                IEnumerable<string> body = lines.Skip(i + 1).TakeWhile(one => fenced
                    ? !(one.Trim() is { Length: >= 3 } end && end.All(c => c == fence))
                    : one.Trim().Length == 0 || Indent(one) > indent);
                yield return Of([.. body.Select(one => one.Trim()).Where(one => one.Length > 0)]);
            }
        }
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    private static TocTree Of(List<string> lines)
    {
        string? caption = lines.Find(line => line.StartsWith(CaptionOption, StringComparison.Ordinal))?[CaptionOption.Length..].Trim();
        return new TocTree(caption is { Length: > 0 } ? caption : null, [.. lines
            .Where(line => line[0] is not ':' and not '#' && line != "self" && line != "---"
                && !line.Contains("://", StringComparison.Ordinal))
            .Select(Entry)]);
    }

    // "Title <page>".
    private static (string Written, string? Title) Entry(string line)
    {
        int open = line.EndsWith('>') ? line.LastIndexOf('<') : -1;
        return open < 0 ? (line, null) : (line[(open + 1)..^1].Trim(), line[..open].Trim() is { Length: > 0 } title ? title : null);
    }
}
