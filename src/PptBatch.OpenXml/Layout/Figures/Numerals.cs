using PptBatch.OpenXml.Design.Styles;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Figures;

/// <summary>Numbers and letters on the ground that a design gives them.</summary>
internal static class Numerals
{
    // The last of the colours that panels take turns in is a light one, which a numeral would be lost on.
    private const int FilledTurns = 3;

    /// <summary>A numeral in a box, its text a share of the box's height.</summary>
    public static SymbolFrame Of(string text, Box box, DesignStyle style, int index = 0, double share = 0.44, bool rightToLeft = false)
    {
        bool ring = style.Numerals == NumeralForm.Ring;
        ColorToken fill = Panels.Turn(style, index % FilledTurns, ColorToken.Accent);
        ColorToken ink = ring ? ColorToken.Accent : GroundInks.Of(fill) ?? ColorToken.Ink;
        double size = Math.Clamp(2 * Math.Floor(box.Height * share / 2), 14, 54);
        return new SymbolFrame
        {
            Box = box,
            Name = "Numeral",
            Geometry = style.Numerals switch
            {
                NumeralForm.Disc or NumeralForm.Ring => SymbolGeometry.Ellipse,
                NumeralForm.Chevron => SymbolGeometry.Chevron,
                _ => SymbolGeometry.Rectangle,
            },
            FlipHorizontal = rightToLeft && style.Numerals == NumeralForm.Chevron,
            Adjust = style.Numerals == NumeralForm.Chevron ? 25_000 : null,
            Fill = ring ? null : fill,
            Outline = ring ? ColorToken.Accent : null,
            OutlinePt = 1.5,
            Paragraphs =
            [
                new TextParagraph
                {
                    Spans = [new TextSpan(text, size) { Color = ink, Heading = true, Style = SlideHtml.Model.InlineStyle.Bold }],
                    Align = TextAlign.Center,
                },
            ],
        };
    }
}
