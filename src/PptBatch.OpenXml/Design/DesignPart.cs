namespace PptBatch.OpenXml.Design;

/// <summary>A part.</summary>
/// <param name="Name">Path without a leading slash.</param>
/// <param name="ContentType">Its content type.</param>
internal readonly record struct DesignPart(string Name, string ContentType);
