namespace PptBatch.OpenXml;

/// <summary>A face of a template.</summary>
/// <param name="Role">heading, body or code.</param>
/// <param name="Face">Its name.</param>
/// <param name="MeasuredAs">The face whose widths measure it: itself, or the widest that is known.</param>
public sealed record TemplateFace(string Role, string Face, string MeasuredAs);
