using PptBatch.OpenXml.Icons;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>
/// Text on a panel: callouts and quotations in the flow, and, roomy, a callout that has the slide to itself. Without a fill an edge in
/// the accent's colour marks it.
/// </summary>
internal sealed class PanelFlow(
    string name, IReadOnlyList<TextUnit> units, ColorToken edge, ColorToken? fill, bool roomy, Icon? icon = null) : Flow
{
    private const double EdgeWidth = 4;
    private const double MostGrowth = 0.5;
    private const double HighestAlone = 300;
    private const double Disc = 48;
    private const double IconGap = 18;
    private const double LeastWidthWithIcon = 420;
    private const int MostLargeWords = 26;
    private static readonly TypeScale Large = new(36, 32, 22, 20, 300);
    private static readonly Insets Usual = new(22, 14, 22, 14);
    private static readonly Insets Roomy = new(36, 30, 36, 30);

    public override int WordCount => units.Sum(unit => unit.WordCount);

    private Insets Inside => roomy ? Roomy : Usual;

    public override double Height(double width, TypeScale scale, Ruler ruler) =>
        Math.Max(
            ruler.Height(Paragraphs(scale), TextWidth(width)), HasIcon(width) ? Disc : 0) + Inside.Top + Inside.Bottom;

    public override double MostHeight(double width, TypeScale scale, Ruler ruler) =>
        Height(width, scale, ruler) is var height && roomy ? Math.Max(height, HighestAlone) : height * (1 + MostGrowth);

    public override (Flow? Head, Flow? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force)
    {
        if (!force && HasIcon(width) && height < Disc + Inside.Top + Inside.Bottom)
        {
            return (null, this);
        }

        (Flow? head, Flow? rest) = new TextFlow(units).Cut(
            TextWidth(width), height - Inside.Top - Inside.Bottom, scale.InPanels, ruler, force);
        return (Panel(head), Panel(rest));
    }

    public override void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        bool filled = fill is not null && ruler.Style.PanelsFilled;
        if (!filled)
        {
            double edgeX = page.RightToLeft ? box.Right - EdgeWidth : box.X;
            page.Add(new ShapeFrame { Box = new Box(edgeX, box.Y, EdgeWidth, box.Height), Name = "Edge", AltText = "", Fill = edge });
        }

        Box panel = filled ? box : box with { X = page.RightToLeft ? box.X : box.X + EdgeWidth, Width = box.Width - EdgeWidth };
        page.Add(new TextFrame
        {
            Box = panel,
            Name = name,
            Placeholder = page.NextBody(),
            Paragraphs = ruler.Fitted(Paragraphs(scale), TextWidth(box.Width)),
            Insets = InsetsOf(filled, box.Width, page.RightToLeft),
            Anchor = VerticalAnchor.Middle,
            Fill = filled ? fill : null,
            Geometry = filled && ruler.Style.PanelRadius > 0 ? ShapeGeometry.RoundedRectangle : ShapeGeometry.Rectangle,
        });
        if (HasIcon(box.Width))
        {
            PlaceIcon(panel, ruler, page);
        }
    }

    private void PlaceIcon(Box panel, Ruler ruler, PageBuilder page)
    {
        double x = page.RightToLeft ? panel.Right - Inside.Left - Disc : panel.X + Inside.Left;
        Box disc = new(x, panel.Y + ((panel.Height - Disc) / 2), Disc, Disc);
        page.Add(new GroupFrame { Box = disc, Name = "Icon", AltText = "", Parts = IconDisc.Of(icon!, disc, edge, ruler) });
    }

    private bool HasIcon(double width) => icon is not null && width >= LeastWidthWithIcon;

    private Insets InsetsOf(bool filled, double width, bool rightToLeft)
    {
        double more = HasIcon(width) ? Disc + IconGap : 0;
        Insets insets = filled ? Inside with { Left = Inside.Left + (EdgeWidth / 2), Right = Inside.Right + (EdgeWidth / 2) } : Inside;
        return rightToLeft ? insets with { Right = insets.Right + more } : insets with { Left = insets.Left + more };
    }

    private double TextWidth(double width) =>
        width - EdgeWidth - Inside.Left - Inside.Right - (HasIcon(width) ? Disc + IconGap : 0);

    private IReadOnlyList<TextParagraph> Paragraphs(TypeScale scale) => [.. units.Select(unit => unit.Paragraph(Sizes(scale)))];

    // A callout of few words that has the slide to itself is read from the last row.
    private TypeScale Sizes(TypeScale scale) =>
        roomy && ReferenceEquals(scale, TypeScale.Steps[0]) && WordCount <= MostLargeWords ? Large : scale.InPanels;

    private PanelFlow? Panel(Flow? text) => text is TextFlow part ? new PanelFlow(name, part.Units, edge, fill, roomy, icon) : null;
}
