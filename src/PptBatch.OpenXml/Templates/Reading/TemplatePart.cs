using System.Xml.Linq;

namespace PptBatch.OpenXml.Templates.Reading;

/// <summary>An XML part of a template.</summary>
/// <param name="Root">Its content.</param>
/// <param name="Pictures">Its relationships to pictures: id, and the picture.</param>
internal sealed record TemplatePart(XElement Root, IReadOnlyList<(string Id, TemplateMedia Picture)> Pictures);
