using System.Xml.Linq;
using PptBatch.OpenXml.Validation.Packaging;

namespace PptBatch.OpenXml.Templates;

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

/// <summary>An XML part of a template.</summary>
/// <param name="Root">Its content.</param>
/// <param name="Pictures">Its relationships to pictures: id, and the picture.</param>
internal sealed record TemplatePart(XElement Root, IReadOnlyList<(string Id, TemplateMedia Picture)> Pictures);

/// <summary>A picture of a template.</summary>
/// <param name="Name">Its file name in the decks' media folder.</param>
/// <param name="ContentType">Its content type.</param>
/// <param name="Bytes">Its bytes.</param>
internal sealed record TemplateMedia(string Name, string ContentType, byte[] Bytes);

/// <summary>A layout of a template.</summary>
/// <param name="Number">Number of its part in the decks, from 1.</param>
/// <param name="Part">Its part.</param>
/// <param name="Placeholders">Its placeholders with inherited places and looks.</param>
internal sealed record TemplateLayout(int Number, TemplatePart Part, IReadOnlyList<TemplatePlaceholder> Placeholders)
{
    public string Name => (string?)Part.Root.Element(Ooxml.P + "cSld")?.Attribute("name") is { Length: > 0 } name ? name : "layout " + Number;

    /// <summary>The format's word for the kind of layout, or null.</summary>
    public string? Type => (string?)Part.Root.Attribute("type");

    /// <summary>True where the layout maps colours in its own way, which slides do not inherit.</summary>
    public bool RemapsColors => Part.Root.Element(Ooxml.P + "clrMapOvr")?.Element(Ooxml.A + "overrideClrMapping") is not null;

    public TemplatePlaceholder? Title => Placeholders.FirstOrDefault(placeholder => placeholder.IsTitle);

    /// <summary>Placeholders that take content: text, or anything.</summary>
    public IEnumerable<TemplatePlaceholder> Contents => Placeholders.Where(placeholder => placeholder.IsContent);

    public TemplatePlaceholder? Footer(string type) => Placeholders.FirstOrDefault(placeholder => placeholder.Type == type);
}
