using PptBatch.OpenXml.Packages.Xml;

namespace PptBatch.OpenXml.Templates.Reading;

/// <summary>A layout of a template.</summary>
/// <param name="Number">Number of its part in the decks, from 1.</param>
/// <param name="Part">Its part.</param>
/// <param name="Placeholders">Its placeholders with inherited places and looks.</param>
internal sealed record TemplateLayout(int Number, TemplatePart Part, IReadOnlyList<TemplatePlaceholder> Placeholders)
{
    public string Name =>
        (string?)Part.Root.Element(Ooxml.P + "cSld")?.Attribute("name") is { Length: > 0 } name ? name : "layout " + Number;

    /// <summary>The format's word for the kind of layout, or null.</summary>
    public string? Type => (string?)Part.Root.Attribute("type");

    /// <summary>True where the layout maps colours in its own way, which slides do not inherit.</summary>
    public bool RemapsColors => Part.Root.Element(Ooxml.P + "clrMapOvr")?.Element(Ooxml.A + "overrideClrMapping") is not null;

    public TemplatePlaceholder? Title => Placeholders.FirstOrDefault(placeholder => placeholder.IsTitle);

    /// <summary>Placeholders that take content: text, or anything.</summary>
    public IEnumerable<TemplatePlaceholder> Contents => Placeholders.Where(placeholder => placeholder.IsContent);

    public TemplatePlaceholder? Footer(string type) => Placeholders.FirstOrDefault(placeholder => placeholder.Type == type);
}
