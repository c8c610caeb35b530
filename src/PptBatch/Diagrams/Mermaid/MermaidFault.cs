namespace PptBatch.Diagrams.Mermaid;

/// <summary>Ends the reading of a source that cannot become a diagram; never leaves <see cref="MermaidReader"/>.</summary>
internal sealed class MermaidFault(int line, string message) : Exception($"Line {line}: {message}");
