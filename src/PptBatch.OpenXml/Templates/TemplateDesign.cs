using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Templates.Inks;
using PptBatch.OpenXml.Templates.Mapping;
using PptBatch.OpenXml.Templates.Reading;

namespace PptBatch.OpenXml.Templates;

/// <summary>A design made of a template, and how it came about.</summary>
/// <param name="Template">The template.</param>
/// <param name="Design">The design.</param>
/// <param name="Map">Which of its layouts serves which composition.</param>
/// <param name="Contrast">Every pair of text and ground that was computed.</param>
internal sealed record TemplateDesign(TemplateSource Template, DeckDesign Design, LayoutMap Map, IReadOnlyList<ContrastPair> Contrast);
