using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Icons;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>A few words with an icon on a small ground of their own.</summary>
internal sealed class BadgeFlow(string text, Icon? icon, ColorToken fill, bool rightToLeft) : Flow
{
    private const double High = 32;
    private const double Inset = 12;
    private const double IconSize = 18;
    private const double IconGap = 8;
    private const double Size = 16;

    // The format keeps text of a rounded shape this part of the radius away from its sides, besides the insets.
    private const double RoundedTextInset = 0.29289;

    private readonly TextParagraph _paragraph = new()
    {
        Spans = [Spans.Of(text, Size, GroundInks.Of(fill) ?? ColorToken.Ink, bold: true)], RightToLeft = rightToLeft,
    };

    public override bool KeepsWithNext => true;

    private double Before => Inset + (icon is null ? 0 : IconSize + IconGap);

    public override double Height(double width, TypeScale scale, Ruler ruler) =>
        Math.Max(High, ruler.Height([_paragraph], TextWidth(width, ruler)) + IconGap);

    public override (Flow? Head, Flow? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force) =>
        force ? (this, null) : (null, this);

    /// <summary>Its width in a box of a width.</summary>
    public double Width(double most, Ruler ruler) => TextWidth(most, ruler) + Before + Inset;

    /// <summary>Places it at the end of a line, in the middle of its height.</summary>
    public void PlaceAtEnd(Box line, Ruler ruler, PageBuilder page)
    {
        double width = Width(line.Width, ruler);
        Place(new Box(page.RightToLeft ? line.X : line.Right - width, line.Y + ((line.Height - High) / 2), width, High), ruler, page);
    }

    public override void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        double wide = Width(box.Width, ruler);
        Place(box with { X = rightToLeft ? box.Right - wide : box.X, Width = wide }, ruler, page);
    }

    private void Place(Box badge, Ruler ruler, PageBuilder page)
    {
        double radius = ruler.Style.PanelRadius > 3 ? High / 2 : ruler.Style.PanelRadius;
        double corner = radius * RoundedTextInset;
        SymbolFrame ground = Panels.Rounded(badge, fill, radius) with
        {
            Name = "Badge",
            AltText = null,
            Insets = rightToLeft ? new Insets(Inset - corner, 0, Before - corner, 0) : new Insets(Before - corner, 0, Inset - corner, 0),
            Paragraphs = ruler.Fitted([_paragraph], badge.Width - Before - Inset),
        };
        if (icon is null)
        {
            page.Add(ground);
            return;
        }

        Box square = new(
            rightToLeft ? badge.Right - Inset - IconSize : badge.X + Inset, badge.Y + ((badge.Height - IconSize) / 2), IconSize, IconSize);
        page.Add(new GroupFrame
        {
            Box = badge, Name = "Badge", AltText = text, Parts = [ground, icon.In(square, GroundInks.Of(fill) ?? ColorToken.Ink)],
        });
    }

    private double TextWidth(double width, Ruler ruler) =>
        Math.Min(Math.Ceiling(ruler.NaturalWidth(_paragraph) * 1.03) + 2, width - Before - Inset);
}
