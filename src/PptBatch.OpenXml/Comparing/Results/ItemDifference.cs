namespace PptBatch.OpenXml;

/// <summary>What of a slide differs.</summary>
public enum SlideAspect
{
    /// <summary>What its shapes say, and where their links lead.</summary>
    Words,

    /// <summary>Cells and rows of its tables.</summary>
    Tables,

    /// <summary>Kind, names and numbers of its charts.</summary>
    Charts,

    /// <summary>Its pictures, how they are cut, and what their descriptions say.</summary>
    Pictures,

    /// <summary>Its speaker notes.</summary>
    Notes,

    /// <summary>Places, fills, lines, type, background, layout, colours, animation.</summary>
    Look,
}

/// <summary>One thing that differs.</summary>
/// <param name="Aspect">What it belongs to.</param>
/// <param name="Place">Where it is, such as <c>table 1, row 2, column 3</c>.</param>
/// <param name="Before">What it was; null where there was nothing.</param>
/// <param name="After">What it is; null where there is nothing.</param>
public sealed record ItemDifference(SlideAspect Aspect, string Place, string? Before, string? After);
