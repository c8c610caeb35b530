using System.Globalization;
using System.Text;
using System.Text.Json;
using PptBatch.OpenXml.Checking.Findings;

namespace PptBatch.OpenXml;

/// <summary>What the checker found in one deck, in the order of slides.</summary>
public sealed record DeckReport
{
    /// <summary>Number of slides in the deck.</summary>
    public required int SlideCount { get; init; }

    /// <summary>The findings: those of the package first, then slide by slide.</summary>
    public required IReadOnlyList<DeckFinding> Findings { get; init; }

    /// <summary>How the deck looks, in numbers; null unless <see cref="DeckValidatorOptions.Look"/> asks for it.</summary>
    public DeckMeasures? Look { get; init; }

    /// <summary>Number of findings that are errors.</summary>
    public int Errors => Findings.Count(finding => finding.Severity == DiagnosticSeverity.Error);

    /// <summary>Number of findings that are warnings.</summary>
    public int Warnings => Findings.Count(finding => finding.Severity == DiagnosticSeverity.Warning);

    /// <summary>True when nothing is worse than a remark.</summary>
    public bool IsGood => Errors == 0 && Warnings == 0;

    /// <summary>The report for people: one line per finding, the measures where there are any, and a line with the counts.</summary>
    public string ToText()
    {
        StringBuilder text = new();
        foreach (DeckFinding finding in Findings)
        {
            text.Append(finding).Append('\n');
        }

        if (Look is not null)
        {
            MeasuresText.Append(text, Look);
        }

        int remarks = Findings.Count - Errors - Warnings;
        return text.Append(CultureInfo.InvariantCulture,
            $"{SlideCount} slides: {Errors} errors, {Warnings} warnings, {remarks} remarks\n").ToString();
    }

    /// <summary>The report for programs, as indented JSON with camel-case names.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, DeckReportJson.Default.DeckReport);
}
