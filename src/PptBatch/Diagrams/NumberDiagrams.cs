namespace PptBatch.Diagrams;

/// <summary>Events in the order of time; shown as a timeline.</summary>
/// <param name="Events">The events: when, and what happened.</param>
public sealed record TimelineDiagram(IReadOnlyList<DiagramItem> Events) : Diagram
{
    /// <inheritdoc/>
    public override IEnumerable<string> Words => Events.Select(item => item.Words);
}

/// <summary>Shares of a whole; shown as a chart.</summary>
/// <param name="Slices">The shares.</param>
public sealed record PieDiagram(IReadOnlyList<PieSlice> Slices) : Diagram
{
    /// <inheritdoc/>
    public override IEnumerable<string> Words => Slices.Select(slice => FormattableString.Invariant($"{slice.Name}: {slice.Value}"));
}

/// <summary>One share.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">How much it is, more than nothing.</param>
public sealed record PieSlice(string Name, double Value);
