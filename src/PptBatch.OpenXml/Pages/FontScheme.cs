namespace PptBatch.OpenXml.Pages;

/// <summary>The faces of a deck.</summary>
/// <param name="Heading">Face of titles.</param>
/// <param name="Body">Face of everything else.</param>
/// <param name="FixedWidth">Face of code.</param>
public sealed record FontScheme(string Heading, string Body, string FixedWidth)
{
    /// <summary>Whether titles are bold. Default: true.</summary>
    public bool BoldHeading { get; init; } = true;

    /// <summary>Whether titles are shown in capitals. Default: false.</summary>
    public bool CapitalHeading { get; init; }

    /// <summary>Height of a line in em of its largest size. Default: 1.2, as renderers show the measured faces.</summary>
    public double LineEm { get; init; } = 1.2;

    /// <summary>The faces of the built-in themes.</summary>
    // Courier New and not Consolas: no open face has Consolas' metrics, so a machine without it would show another width than we measured.
    public static FontScheme Default { get; } = new("Calibri", "Calibri", "Courier New");
}
