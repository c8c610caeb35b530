namespace PptBatch.Diagrams.Mermaid;

/// <summary>Reads diagrams that are written in Mermaid. Thread-safe; never throws on what it is given.</summary>
public static class MermaidReader
{
    /// <summary>The longest source that is read, in characters.</summary>
    public const int LongestSource = 50_000;

    /// <summary>
    /// Reads flowchart and graph, sequenceDiagram, stateDiagram, classDiagram, mindmap, timeline, pie and quadrantChart. Anything else, and
    /// what
    /// cannot be read or is larger than a slide can show, gives a problem in place of a diagram.
    /// </summary>
    /// <param name="source">The text of a code block of the language mermaid.</param>
    public static MermaidResult Read(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.Length > LongestSource)
        {
            return new MermaidResult(null, $"It has {source.Length} characters; {LongestSource} are read.");
        }

        try
        {
            MermaidSource lines = MermaidSource.Of(source);
            return new MermaidResult(Titled(Diagram(lines), lines.Title), null);
        }
        catch (MermaidFault fault)
        {
            return new MermaidResult(null, fault.Message);
        }
    }

    private static Diagram Titled(Diagram diagram, string? title) => title is null ? diagram : diagram with { Description = title };

    private static Diagram Diagram(MermaidSource source) => source.Kind switch
    {
        "graph" or "flowchart" or "flowchart-elk" => new FlowchartReader(source).Read(),
        "sequenceDiagram" => new SequenceReader(source).Read(),
        "stateDiagram" or "stateDiagram-v2" => new StateReader(source).Read(),
        "classDiagram" or "classDiagram-v2" => new ClassReader(source).Read(),
        "mindmap" => new MindMapReader(source).Read(),
        "timeline" => ListReaders.Timeline(source),
        "pie" => ListReaders.Pie(source),
        "quadrantChart" => ListReaders.Quadrants(source),
        _ => throw new MermaidFault(1, $"'{MermaidText.Shown(source.Kind)}' is not one of the kinds of Mermaid that become a diagram."),
    };
}
