using System.Text.Json;
using PptBatch.OpenXml.Templates;

namespace PptBatch;

/// <summary>What decks will look like on a template.</summary>
public sealed record TemplateReport
{
    /// <summary>Name of the template.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the file in hexadecimal digits, as <see cref="RenderResult.TemplateHash"/> has it; null when it cannot be used.</summary>
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

    /// <summary>True when it is used as it is: no warning, and only layouts that no template has are made.</summary>
    public bool IsGood => IsUsable && !Findings.Any(finding => finding.Severity == DiagnosticSeverity.Warning)
        && Layouts.All(layout => layout.Layout is not null || TemplateReportBuilder.NeverInTemplates.Contains(layout.Composition));

    /// <summary>The report for people.</summary>
    public string ToText() => TemplateReportText.Of(this);

    /// <summary>The report for programs, as indented JSON with camel-case names.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, TemplateReportJson.Default.TemplateReport);
}

/// <summary>The layout of one kind of slide.</summary>
/// <param name="Composition">Kind of slide, such as <c>TwoContent</c>.</param>
/// <param name="Layout">Name of the template's layout, or null for one that is made.</param>
/// <param name="Reason">Why one is made; null for the template's own.</param>
public sealed record TemplateLayoutUse(string Composition, string? Layout, string? Reason);

/// <summary>A face of a template.</summary>
/// <param name="Role">heading, body or code.</param>
/// <param name="Face">Its name.</param>
/// <param name="MeasuredAs">The face whose widths measure it: itself, or the widest that is known.</param>
public sealed record TemplateFace(string Role, string Face, string MeasuredAs);

/// <summary>The contrast of a text to what it stands on.</summary>
/// <param name="Layout">Name of the layout.</param>
/// <param name="Text">title, text, accent, link, course, lesson or slide number.</param>
/// <param name="Color">The template's colour, six hexadecimal digits.</param>
/// <param name="Behind">The colours behind it.</param>
/// <param name="Ratio">The lowest contrast of the two.</param>
/// <param name="Needed">What is needed: 4.5, or 3 from 24 pt.</param>
/// <param name="Used">The colour that decks use.</param>
/// <param name="UsedRatio">Its lowest contrast.</param>
public sealed record TemplateContrast(
    string Layout, string Text, string Color, IReadOnlyList<string> Behind, double Ratio, double Needed, string Used, double UsedRatio);
