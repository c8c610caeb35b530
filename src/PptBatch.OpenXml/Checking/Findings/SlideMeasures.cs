namespace PptBatch.OpenXml;

/// <summary>How one slide looks, in numbers. What each is and how it is measured is in <c>docs/measures.md</c>.</summary>
public sealed record SlideMeasures
{
    /// <summary>Number of the slide in the deck, counted from 1.</summary>
    public required int Slide { get; init; }

    /// <summary>Share of the cells of a grid of 16 x 9 over the body that have something in them. 0 to 1.</summary>
    public required double Used { get; init; }

    /// <summary>What is empty at the bottom of the body, as a share of its height. 0 to 1.</summary>
    public required double EmptyBand { get; init; }

    /// <summary>Words of shapes and tables, the title's included and footers' not.</summary>
    public required int Words { get; init; }

    /// <summary>Words beside title, tables and code.</summary>
    public required int BodyWords { get; init; }

    /// <summary>Words below <see cref="LookLimits.SmallTextPt"/>.</summary>
    public required int SmallWords { get; init; }

    /// <summary>The sizes of its words, the largest first. In points, rounded to a half.</summary>
    public required IReadOnlyList<double> Sizes { get; init; }

    /// <summary>The title's size divided by the median size of the other words; null without one of the two.</summary>
    public required double? TitleRatio { get; init; }

    /// <summary>What stands on the slide and how it is arranged, in words. Slides that are composed alike have the same.</summary>
    public required string Composition { get; init; }

    /// <summary>The colour that the slide stands on, such as <c>#FFFFFF</c>; <c>mixed</c> for a picture or a gradient.</summary>
    public required string Ground { get; init; }

    /// <summary>Shapes with an edge that misses another shape's edge narrowly.</summary>
    public required int NearMisses { get; init; }

    /// <summary>Groups of shapes at the top of the slide.</summary>
    public required int Groups { get; init; }

    /// <summary>What the slide shows beside text.</summary>
    public required IReadOnlyList<LookEvidence> Evidence { get; init; }

    /// <summary>The shape that misses an edge most narrowly, with the edge; null for none.</summary>
    internal string? ClosestMiss { get; init; }
}

/// <summary>What a slide shows beside text.</summary>
public enum LookEvidence
{
    /// <summary>A picture that is not an ornament.</summary>
    Picture,

    /// <summary>A native table.</summary>
    Table,

    /// <summary>A native chart.</summary>
    Chart,

    /// <summary>Text in a face whose characters are equally wide.</summary>
    Code,

    /// <summary>SmartArt, or shapes that connectors join.</summary>
    Diagram,
}
