using PptBatch.OpenXml.Icons;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>An icon on a disc, or in a ring where a design has no panels.</summary>
internal static class IconDisc
{
    private const double Share = 0.56;
    private const double LargeShare = 0.83;

    /// <summary>The pieces in a square box.</summary>
    public static IReadOnlyList<Frame> Of(Icon icon, Box box, ColorToken color, Ruler ruler)
    {
        double size = box.Width * Share;
        Box inner = new(box.X + ((box.Width - size) / 2), box.Y + ((box.Height - size) / 2), size, size);
        bool filled = ruler.Style.PanelsFilled;
        if (ruler.Style.PanelsTakeTurns)
        {
            // A disc in one of the colours would be lost on a panel in the same.
            double large = box.Width * LargeShare;
            return [icon.In(new Box(box.X, box.Y + ((box.Height - large) / 2), large, large), color)];
        }

        return
        [
            new SymbolFrame
            {
                Box = box, Name = "Disc", AltText = "", Geometry = SymbolGeometry.Ellipse, Fill = filled ? color : null,
                Outline = filled ? null : color, OutlinePt = 1.5,
            },
            icon.In(inner, filled ? ColorToken.OnAccent : color),
        ];
    }
}
