namespace PptBatch.OpenXml.Pages;

/// <summary>What pages of one layout look like, whether it is ours or a template's.</summary>
public sealed record PageLook
{
    /// <summary>Six hexadecimal digits for each role of a colour.</summary>
    public required IReadOnlyDictionary<ColorToken, string> Colors { get; init; }

    /// <summary>The faces that the deck names.</summary>
    public required FontScheme Faces { get; init; }

    /// <summary>The faces whose widths its text was measured with: those that it names, where their widths are known.</summary>
    public required FontScheme MeasuredFaces { get; init; }

    /// <summary>What the master and the layout draw behind the frames, the hindmost first.</summary>
    public IReadOnlyList<BackdropPiece> Backdrop { get; init; } = [];

    /// <summary>Whether a hairline stands for the ground of panels. Default: false.</summary>
    public bool OutlinesPanels { get; init; }

    /// <summary>The outline of a shape: its own, else the hairline of a panel, or null.</summary>
    /// <param name="fill">What the shape is filled with, or null.</param>
    /// <param name="outline">Its own outline, or null.</param>
    public ColorToken? EdgeOf(ColorToken? fill, ColorToken? outline) => PanelEdge.Of(fill, outline, OutlinesPanels);
}
