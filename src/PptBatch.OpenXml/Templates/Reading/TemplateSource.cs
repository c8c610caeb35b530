namespace PptBatch.OpenXml.Templates.Reading;

/// <summary>A template that was read.</summary>
/// <param name="Name">How errors name it.</param>
/// <param name="Hash">SHA-256 of the file, as hexadecimal digits.</param>
/// <param name="Width">Width of its slides in points.</param>
/// <param name="Height">Height of its slides in points.</param>
/// <param name="Master">The master that decks stand on.</param>
/// <param name="Findings">What was left out and why.</param>
internal sealed record TemplateSource(
    string Name, string Hash, double Width, double Height, TemplateMaster Master, IReadOnlyList<Diagnostic> Findings);
