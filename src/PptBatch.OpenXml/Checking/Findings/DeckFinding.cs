namespace PptBatch.OpenXml;

/// <summary>One thing that the checker found in a deck.</summary>
/// <param name="Rule">Identifier of the rule, such as <c>PB6101</c>; listed in <c>docs/checker.md</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">One sentence with what was measured and the limit.</param>
/// <param name="Slide">Number of the slide in the deck, counted from 1; null when it is about the deck or the package.</param>
/// <param name="Shape">Name of the shape in the selection pane; null when it is about the whole slide or the package.</param>
/// <param name="Part">Name of the package part, such as <c>/ppt/slides/slide3.xml</c>; null when it is about the whole deck.</param>
public sealed record DeckFinding(
    string Rule,
    DiagnosticSeverity Severity,
    string Message,
    int? Slide = null,
    string? Shape = null,
    string? Part = null)
{
    /// <summary>The element that is meant, as an XPath in <see cref="Part"/>; null when the finding names none.</summary>
    public string? XPath { get; init; }

    /// <inheritdoc/>
    public override string ToString()
    {
        string place = Slide is null ? Part ?? "" : "slide " + Slide.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        string shape = Shape is null ? "" : $" \"{Shape}\"";
        string where = place + shape + (XPath is null ? "" : " " + XPath);
        return $"{Severity.ToString().ToLowerInvariant()} {Rule}: {(where.Length == 0 ? "" : where.TrimStart() + ": ")}{Message}";
    }
}
