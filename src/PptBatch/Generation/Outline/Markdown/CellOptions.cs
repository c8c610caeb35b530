namespace PptBatch.Generation.Outline.Markdown;

/// <summary>
/// The lines <c>#| name: value</c>, in drawings <c>%%| name: value</c>, by which a cell of Quarto or R Markdown says how it is run and
/// shown.
/// </summary>
internal static class CellOptions
{
    private const string Mark = "#|";
    private const string DrawingMark = "%%|";
    private const string PrintedMark = "##";

    /// <summary>The code without them.</summary>
    /// <param name="code">The lines of the cell.</param>
    /// <param name="info">What stands behind its fence.</param>
    public static string Without(string code, string info) => IsCell(info)
        ? string.Join('\n', code.Split('\n').SkipWhile(line => line.StartsWith(Mark, StringComparison.Ordinal)
            || line.StartsWith(DrawingMark, StringComparison.Ordinal)))
        : code;

    /// <summary>
    /// True for code that its author shows to nobody: <c>echo: false</c>, <c>include: false</c>, or the same behind the fence.
    /// </summary>
    /// <param name="code">The lines of the cell.</param>
    /// <param name="info">What stands behind its fence.</param>
    public static bool Hide(string code, string info)
    {
        if (!IsCell(info))
        {
            return false;
        }

        string head = info.Replace(" ", "", StringComparison.Ordinal);
        return head.Contains("echo=F", StringComparison.OrdinalIgnoreCase) || head.Contains("include=F", StringComparison.OrdinalIgnoreCase)
            || code.Split('\n').TakeWhile(line => line.StartsWith(Mark, StringComparison.Ordinal)).Any(Hides);
    }

    /// <summary>True for what a cell printed: knitr marks each line of it, unless it is told not to.</summary>
    /// <param name="code">The lines of a block that names no language.</param>
    public static bool IsPrinted(string code) => code.Split('\n').All(line => line.StartsWith(PrintedMark, StringComparison.Ordinal));

    private static bool Hides(string line)
    {
        string option = line[Mark.Length..].Replace(" ", "", StringComparison.Ordinal);
        return option.StartsWith("echo:f", StringComparison.OrdinalIgnoreCase)
            || option.StartsWith("include:f", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsCell(string info) => info.StartsWith('{');
}
