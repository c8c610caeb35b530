using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>How the cells of a grid look.</summary>
internal sealed record GridLook
{
    /// <summary>Name of the group that cells on panels are. Default: "Cards".</summary>
    public string Name { get; init; } = "Cards";

    /// <summary>Fills of the panels behind the cells in turn; empty for none.</summary>
    public IReadOnlyList<ColorToken> Panels { get; init; } = [];

    /// <summary>True where a design may give each panel a colour of its own.</summary>
    public bool TakesTurns { get; init; }

    /// <summary>Colour of a band along the top of each cell, or null for none.</summary>
    public ColorToken? Edge { get; init; }

    /// <summary>True where the paragraphs of a row's cells stand at the same heights.</summary>
    public bool Aligned { get; init; }

    /// <summary>True where cells stand on panels, which take the height of the page.</summary>
    public bool OnPanels => Panels.Count > 0;

    /// <summary>Room for an ornament at the start of each cell, beside its content; 0 where ornaments stand above.</summary>
    public double StartWidth { get; init; }

    /// <summary>Space inside a panel's sides, where panels stand inside the margins. Default: 22.</summary>
    public double Inset { get; init; } = 22;

    /// <summary>Space inside a cell's sides.</summary>
    public double Padding => OnPanels ? Inset : 0;

    /// <summary>Space above a cell's content.</summary>
    public double Top => Padding + (Edge is null ? 0 : 12);
}
