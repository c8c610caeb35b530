namespace PptBatch.OpenXml;

/// <summary>The layout of one kind of slide.</summary>
/// <param name="Composition">Kind of slide, such as <c>TwoContent</c>.</param>
/// <param name="Layout">Name of the template's layout, or null for one that is made.</param>
/// <param name="Reason">Why one is made; null for the template's own.</param>
public sealed record TemplateLayoutUse(string Composition, string? Layout, string? Reason);
