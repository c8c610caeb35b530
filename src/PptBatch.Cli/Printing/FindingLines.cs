using System.Globalization;

namespace PptBatch.Cli.Printing;

/// <summary>What was found, worst first, a line each and no more than a screen; the rest is in the report.</summary>
internal static class FindingLines
{
    private const int Limit = 12;

    // Which lessons a folder was found to hold, and which fields of a book came to nothing, is said every time.
    private static readonly string[] HowItWasRead = ["PB1050", "PB1011"];

    public static void Write(IReadOnlyList<Diagnostic> diagnostics, string? report)
    {
        List<Diagnostic> shown = [.. diagnostics
            .Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info || HowItWasRead.Contains(diagnostic.Code))
            .OrderByDescending(diagnostic => diagnostic.Severity)];
        foreach (Diagnostic diagnostic in shown.Take(Limit))
        {
            Console.Error.WriteLine(diagnostic.ToString().ReplaceLineEndings(" "));
        }

        if (shown.Count > Limit)
        {
            string where = report is null ? "" : "; all are in " + report;
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"... and {shown.Count - Limit} more{where}"));
        }
    }
}
