using System.Text.Json;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Templates.Reports;

namespace PptBatch.OpenXml;

/// <summary>What decks will look like on a template.</summary>
public sealed record TemplateReport
{
    /// <summary>Name of the template.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// SHA-256 of the file in hexadecimal digits, as <see cref="RenderResult.TemplateHash"/> has it; null when it cannot be used.
    /// </summary>
    public string? Hash { get; init; }

    /// <summary>Width of its slides in inches.</summary>
    public double SlideWidth { get; init; }

    /// <summary>Height of its slides in inches.</summary>
    public double SlideHeight { get; init; }

    /// <summary>A layout for every kind of slide: the template's own, or one that is made on its master.</summary>
    public IReadOnlyList<TemplateLayoutUse> Layouts { get; init; } = [];

    /// <summary>The faces and what they are measured as.</summary>
    public IReadOnlyList<TemplateFace> Faces { get; init; } = [];

    /// <summary>Every pair of text and ground, and the colour that is used where the template's own cannot be read.</summary>
    public IReadOnlyList<TemplateContrast> Contrast { get; init; } = [];

    /// <summary>What is replaced, left out or wrong.</summary>
    public required IReadOnlyList<Diagnostic> Findings { get; init; }

    /// <summary>False when no deck can be made with it.</summary>
    public bool IsUsable => !Findings.Any(finding => finding.Severity == DiagnosticSeverity.Error);

    /// <summary>
    /// True when decks look as it means them to: no warning, and content stands on a layout of its own. Kinds of slides that it has no
    /// layout for get one on its master, in its colours and faces, and are remarks.
    /// </summary>
    public bool IsGood => IsUsable && !Findings.Any(finding => finding.Severity == DiagnosticSeverity.Warning)
        && Layouts.Any(layout => layout is { Composition: nameof(PageLayout.TitleAndContent), Layout: not null });

    /// <summary>The report for people.</summary>
    public string ToText() => TemplateReportText.Of(this);

    /// <summary>The report for programs, as indented JSON with camel-case names.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, TemplateReportJson.Default.TemplateReport);
}
