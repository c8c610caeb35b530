using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>
/// Text on a panel with an accent edge: callouts and quotations in the flow, and, roomy, a callout that has the slide to itself.
/// </summary>
internal sealed class PanelFlow(string name, IReadOnlyList<TextUnit> units, ColorToken edge, ColorToken? fill, bool roomy) : Flow
{
    private const double EdgeWidth = 4;
    private static readonly Insets Usual = new(16, 10, 14, 10);
    private static readonly Insets Roomy = new(28, 22, 28, 24);

    public override bool Floats => fill is null || roomy;

    public override int WordCount => units.Sum(unit => unit.WordCount);

    private Insets Inside => roomy ? Roomy : Usual;

    public override double Height(double width, TypeScale scale, Ruler ruler) =>
        ruler.Height(Paragraphs(scale), TextWidth(width)) + Inside.Top + Inside.Bottom;

    public override (Flow? Head, Flow? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force)
    {
        (Flow? head, Flow? rest) = new TextFlow(units).Cut(TextWidth(width), height - Inside.Top - Inside.Bottom, scale, ruler, force);
        return (Panel(head), Panel(rest));
    }

    public override void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        double edgeX = page.RightToLeft ? box.Right - EdgeWidth : box.X;
        page.Add(new ShapeFrame { Box = new Box(edgeX, box.Y, EdgeWidth, box.Height), Name = "Edge", AltText = "", Fill = edge });
        Box panel = new(page.RightToLeft ? box.X : box.X + EdgeWidth, box.Y, box.Width - EdgeWidth, box.Height);
        page.Add(new TextFrame
        {
            Box = panel,
            Name = name,
            Placeholder = page.NextBody(),
            Paragraphs = ruler.Fitted(Paragraphs(scale), TextWidth(box.Width)),
            Insets = Inside,
            Anchor = VerticalAnchor.Middle,
            Fill = fill,
        });
    }

    private double TextWidth(double width) => width - EdgeWidth - Inside.Left - Inside.Right;

    private IReadOnlyList<TextParagraph> Paragraphs(TypeScale scale) => [.. units.Select(unit => unit.Paragraph(scale))];

    private PanelFlow? Panel(Flow? text) => text is TextFlow part ? new PanelFlow(name, part.Units, edge, fill, roomy) : null;
}
