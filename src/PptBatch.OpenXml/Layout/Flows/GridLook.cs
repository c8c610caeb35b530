using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>How the cells of a grid look.</summary>
internal sealed record GridLook
{
    /// <summary>Fill behind each cell, or null for none.</summary>
    public ColorToken? Panel { get; init; }

    /// <summary>Colour of a band along the top of each cell, or null for none.</summary>
    public ColorToken? Edge { get; init; }

    /// <summary>True for a figure, which stands above the middle of a page that it has to itself.</summary>
    public bool Floats { get; init; }

    /// <summary>True where the paragraphs of a row's cells stand at the same heights.</summary>
    public bool Aligned { get; init; }

    /// <summary>Space inside a cell's sides.</summary>
    public double Padding => Panel is null ? 0 : 14;

    /// <summary>Space above a cell's content.</summary>
    public double Top => Padding + (Edge is null ? 0 : Panel is null ? 12 : 2);
}
