namespace PptBatch.OpenXml.Layout.Measuring;

/// <summary>Sizes of one step between the ceilings and the floors, in points.</summary>
/// <param name="Body">First level of text.</param>
/// <param name="Second">Deeper levels, and text in panels.</param>
/// <param name="Table">Table text.</param>
/// <param name="Code">Code.</param>
/// <param name="Picture">Height that a picture or chart asks for beside other content.</param>
/// <param name="Air">Part of their usual height that gaps between blocks, and insets above and below code, keep.</param>
internal sealed record TypeScale(double Body, double Second, double Table, double Code, double Picture, double Air = 1)
{
    public const double Caption = 14;

    /// <summary>The least size of a table that is too wide for its words at the floor.</summary>
    public const double LeastTable = 12;

    private const int FewLines = 4;
    private const int SomeLines = 7;
    private TypeScale? _inPanels;

    /// <summary>Size of a heading inside a body.</summary>
    public double Heading => Body + 4;

    /// <summary>Size of a sentence that leads to the list below it.</summary>
    public double Lead => Math.Min(28, Body + 4);

    /// <summary>Size of code that has so many lines: a few are what the slide is about, and may be larger than a listing.</summary>
    public double CodeOf(int lines) => Math.Max(Code, lines <= FewLines ? (3 * Body) - 54 : lines <= SomeLines ? Body - 4 : Code);

    /// <summary>The sizes inside cards and other panels, the same instance every time.</summary>
    public TypeScale InPanels => _inPanels ??= this with
    {
        Body = Second, Second = Math.Max(Second - 2, 16), Picture = Picture / 2, _inPanels = null,
    };

    /// <summary>
    /// From the ceilings down to the floors: lists 28 to 18, text in panels 26 to 16, tables 22 to 14, code 20 to 14 and a few lines of it
    /// 30 to 14. Content is set at the largest step that the page holds; before it goes on over a second page, what stands between the
    /// lines gives way.
    /// </summary>
    public static IReadOnlyList<TypeScale> Steps { get; } =
    [
        new(28, 26, 22, 20, 300),
        new(26, 24, 22, 20, 300),
        new(24, 22, 20, 20, 290),
        new(22, 20, 20, 18, 280),
        new(20, 18, 18, 16, 270),
        new(18, 18, 16, 16, 250),
        new(18, 16, 14, 14, 220),
        new(18, 16, 14, 14, 180, Air: 0.6),
        new(18, 16, 14, 14, 150, Air: 0.25),
    ];

    public static TypeScale Floor => Steps[^1];
}
