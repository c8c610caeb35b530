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
}
