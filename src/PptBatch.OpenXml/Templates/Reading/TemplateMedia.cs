namespace PptBatch.OpenXml.Templates.Reading;

/// <summary>A picture of a template.</summary>
/// <param name="Name">Its file name in the decks' media folder.</param>
/// <param name="ContentType">Its content type.</param>
/// <param name="Bytes">Its bytes.</param>
internal sealed record TemplateMedia(string Name, string ContentType, byte[] Bytes);
