using System.Globalization;

namespace PptBatch.Cli.Printing;

/// <summary>What was found, worst first, a line each and no more than a screen; the rest is in the report.</summary>
internal static class FindingLines
{
    private const int Limit = 12;

    // Which lessons a folder was found to hold, and which fields of a book came to nothing, is said every time.
    private static readonly string[] HowItWasRead = ["PB1050", "PB1057", "PB1011"];

    public static void Write(IReadOnlyList<Diagnostic> diagnostics, string? report)
    {
        // That a picture is not there is said once: with where it was looked for, not again for its placeholder.
        HashSet<string> missing = [.. diagnostics.Where(finding => finding.Code == "PB1020").Select(finding => finding.Place ?? "")];
        List<Diagnostic> shown = [.. diagnostics.Where(IsShown)
            .Where(finding => finding.Code != "PB3013" || !missing.Contains((finding.Place ?? "").Split(", slide ")[0]))
            .OrderByDescending(diagnostic => diagnostic.Severity)];
        int limit = Loudness.IsVerbose ? int.MaxValue : Limit;
        foreach (Diagnostic diagnostic in shown.Take(limit))
        {
            Console.Error.WriteLine(diagnostic.ToString().ReplaceLineEndings(" "));
        }

        if (shown.Count > limit)
        {
            string where = report is null ? "" : "; all are in " + report;
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"... and {shown.Count - limit} more{where}"));
        }
    }

    private static bool IsShown(Diagnostic finding) => Loudness.IsVerbose || finding.Severity == DiagnosticSeverity.Error
        || (!Loudness.IsQuiet && (finding.Severity > DiagnosticSeverity.Info || HowItWasRead.Contains(finding.Code)));
}
