using System.Globalization;
using System.Text;
using static PptBatch.Reporting.ReportText;

namespace PptBatch.Reporting;

/// <summary>What was found, by kind: one line with the count, under it each place with a link to its lesson.</summary>
internal static class FindingsPart
{
    public static void Append(StringBuilder page, IReadOnlyList<Diagnostic> diagnostics, FindingPlaces places)
    {
        if (diagnostics.Count == 0)
        {
            return;
        }

        page.Append("<section aria-labelledby=\"findings\">\n<h2 id=\"findings\">Findings</h2>\n<p>")
            .Append(Counts(diagnostics)).Append("</p>\n");
        foreach (var kind in diagnostics.GroupBy(diagnostic => (diagnostic.Severity, diagnostic.Code))
            .OrderByDescending(kind => kind.Key.Severity).ThenByDescending(kind => kind.Count())
            .ThenBy(kind => kind.Key.Code, StringComparer.Ordinal))
        {
            AppendKind(page, [.. kind], places);
        }

        page.Append("</section>\n");
    }

    private static void AppendKind(StringBuilder page, List<Diagnostic> found, FindingPlaces places)
    {
        Diagnostic first = found[0];
        string open = first.Severity == DiagnosticSeverity.Error ? " open" : "";
        string count = found.Count == 1 ? "once" : string.Create(CultureInfo.InvariantCulture, $"{found.Count} times");
        page.Append(CultureInfo.InvariantCulture, $"""
            <details{open}><summary><code>{Text(first.Code)}</code> <span class="{first.Severity}">{first.Severity}</span>
            {count}: {Text(first.Message)}</summary>
            <ul>

            """);
        bool oneFix = found.TrueForAll(one => one.Fix == first.Fix);
        foreach (Diagnostic one in found)
        {
            string place = places.Html(one.Place);
            page.Append("<li>").Append(place).Append(place.Length == 0 ? "" : ": ").Append(Text(one.Message))
                .Append(oneFix ? "" : " " + Text(one.Fix)).Append("</li>\n");
        }

        page.Append("</ul>\n").Append(oneFix && first.Fix is not null ? $"<p class=\"fix\">{Text(first.Fix)}</p>\n" : "")
            .Append("</details>\n");
    }

    private static string Counts(IReadOnlyList<Diagnostic> diagnostics) => string.Join(", ", new[]
    {
        (DiagnosticSeverity.Error, "errors"), (DiagnosticSeverity.Warning, "warnings"), (DiagnosticSeverity.Info, "remarks"),
    }.Select(kind => string.Create(
        CultureInfo.InvariantCulture, $"{diagnostics.Count(diagnostic => diagnostic.Severity == kind.Item1)} {kind.Item2}"))) + ".";
}
