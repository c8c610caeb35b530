namespace PptBatch.Diagrams.Mermaid;

/// <summary>What was read from Mermaid: a diagram, or the reason why there is none.</summary>
/// <param name="Diagram">The diagram, or null.</param>
/// <param name="Problem">A sentence that says why there is no diagram, with the line where reading ended; null where there is one.</param>
public sealed record MermaidResult(Diagram? Diagram, string? Problem);
