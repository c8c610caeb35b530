namespace PptBatch.OpenXml.Layout.Diagrams.Graphs;

/// <summary>Sizes along and across the flow, in points.</summary>
internal sealed record GraphSizes
{
    /// <summary>Space between a wire's turn and what stands beside its channel.</summary>
    public const double Clear = 14;

    /// <summary>Distance of two wires beside each other in a channel.</summary>
    public const double Track = 10;

    /// <summary>Space between a passing wire and a node.</summary>
    public const double Lane = 12;

    /// <summary>Size of each node.</summary>
    public required IReadOnlyList<Extent> Nodes { get; init; }

    /// <summary>Size of each edge's label; nothing for edges without.</summary>
    public required IReadOnlyList<Extent> Labels { get; init; }

    /// <summary>Between layers.</summary>
    public required double MainGap { get; init; }

    /// <summary>Between nodes of a layer.</summary>
    public required double CrossGap { get; init; }

    /// <summary>How far a loop rises over what it goes round.</summary>
    public required double Rise { get; init; }

    /// <summary>True where a label stands beside its wire and not on it: wires that run like the text.</summary>
    public required bool LabelsBeside { get; init; }
}

/// <summary>A size along and across the flow.</summary>
internal readonly record struct Extent(double Main, double Cross)
{
    public static Extent Largest(IEnumerable<Extent> extents) =>
        extents.Aggregate(default(Extent), (most, one) => new(Math.Max(most.Main, one.Main), Math.Max(most.Cross, one.Cross)));
}
