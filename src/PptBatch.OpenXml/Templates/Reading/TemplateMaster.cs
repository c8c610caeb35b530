namespace PptBatch.OpenXml.Templates.Reading;

/// <summary>A master of a template with all that stands on it, cleaned of what a deck must not carry.</summary>
internal sealed record TemplateMaster
{
    /// <summary>The master's own part.</summary>
    public required TemplatePart Part { get; init; }

    public required TemplatePart Theme { get; init; }

    public required IReadOnlyList<TemplateLayout> Layouts { get; init; }

    /// <summary>Pictures that the parts name.</summary>
    public required IReadOnlyList<TemplateMedia> Media { get; init; }
}
