using PptBatch.OpenXml.Design.Styles;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>The grounds that designs put behind cards, numbers and sides.</summary>
internal static class Panels
{
    private const double Hairline = 1;

    // What a bold design's panels take turns in.
    private static readonly ColorToken[] Turns = [ColorToken.Accent, ColorToken.Deep, ColorToken.Second, ColorToken.Panel];

    /// <summary>Puts a panel behind what is placed on it, in colours that read there.</summary>
    /// <param name="page">The page.</param>
    /// <param name="box">Where.</param>
    /// <param name="fill">Its colour.</param>
    /// <param name="style">The design's way.</param>
    /// <param name="place">Places what stands on it.</param>
    public static void Place(PageBuilder page, Box box, ColorToken fill, DesignStyle style, Action place)
    {
        page.Add(Ground(box, fill, style));
        if (style.PanelsFilled)
        {
            page.Inked(InksOn(fill), place);
        }
        else
        {
            place();
        }
    }

    /// <summary>The fill of one of several panels side by side.</summary>
    public static ColorToken Turn(DesignStyle style, int index, ColorToken otherwise) =>
        style.PanelsTakeTurns ? Turns[index % Turns.Length] : otherwise;

    /// <summary>A panel, or where a design has none a hairline above.</summary>
    public static SymbolFrame Ground(Box box, ColorToken fill, DesignStyle style) => style.PanelsFilled
        ? Rounded(box, fill, style.PanelRadius)
        : new SymbolFrame { Box = box with { Height = Hairline }, Name = "Rule", AltText = "", Fill = ColorToken.Muted };

    /// <summary>The hairline before one of several columns side by side, where a design has no panels.</summary>
    public static SymbolFrame Between(Box column, double gap) => new()
    {
        Box = new Box(column.X - (gap / 2), column.Y, Hairline, column.Height), Name = "Rule", AltText = "", Fill = ColorToken.Line,
    };

    /// <summary>A filled rectangle with corners of a radius in points.</summary>
    public static SymbolFrame Rounded(Box box, ColorToken fill, double radius) => new()
    {
        Box = box,
        Name = "Panel",
        AltText = "",
        Fill = fill,
        Geometry = radius > 0 ? SymbolGeometry.RoundedRectangle : SymbolGeometry.Rectangle,
        Adjust = radius > 0 ? (int)Math.Round(Math.Min(0.5, radius / Math.Max(1, Math.Min(box.Width, box.Height))) * 100_000) : null,
    };

    private static Func<ColorToken, ColorToken> InksOn(ColorToken fill) => fill switch
    {
        ColorToken.Deep => token => token switch
        {
            ColorToken.Ink or ColorToken.Title or ColorToken.Good or ColorToken.Warn => ColorToken.OnDeep,
            ColorToken.Muted => ColorToken.OnDeepMuted,
            ColorToken.Accent => ColorToken.Second,
            _ => token,
        },
        _ when GroundInks.Of(fill) is { } ink => _ => ink,
        _ => token => token,
    };
}
