namespace PptBatch.OpenXml.Layout.Measuring;

/// <summary>Sizes of one step between what a page would like and the floors, in points.</summary>
/// <param name="Body">First level of text.</param>
/// <param name="Second">Deeper levels, and text in panels.</param>
/// <param name="Table">Table text.</param>
/// <param name="Code">Code.</param>
/// <param name="Picture">Height that a picture or chart asks for beside other content.</param>
internal sealed record TypeScale(double Body, double Second, double Table, double Code, double Picture)
{
    public const double Caption = 12;

    /// <summary>Size of a sentence that leads to the list below it.</summary>
    public double Lead { get; init; } = Body;

    /// <summary>How much of the usual space stands between paragraphs: a slide of few words spreads them.</summary>
    public double Spread { get; init; } = 1;

    /// <summary>For a slide of few words, which would otherwise be small in an empty page.</summary>
    public static TypeScale Sparse { get; } = new(24, 20, 20, 18, 300) { Spread = 2.2 };

    /// <summary>The preferred sizes with more space between paragraphs, for a slide that would leave its lower part empty.</summary>
    public static TypeScale Roomy { get; } = new(20, 18, 18, 18, 300) { Lead = 24, Spread = 1.8 };

    /// <summary>From the preferred sizes down to the floors: body 16, tables and code 12.</summary>
    public static IReadOnlyList<TypeScale> Steps { get; } =
    [
        new(20, 18, 18, 18, 300),
        new(20, 18, 16, 16, 270),
        new(18, 16, 16, 16, 250),
        new(18, 16, 14, 14, 220),
        new(16, 16, 14, 14, 190),
        new(16, 16, 12, 12, 150),
    ];

    /// <summary>The steps after the one for few words: a part of a long slide is often a slide of few words.</summary>
    public static IReadOnlyList<TypeScale> FromTheLargest { get; } = [Sparse, .. Steps];

    public static TypeScale Floor => Steps[^1];
}
