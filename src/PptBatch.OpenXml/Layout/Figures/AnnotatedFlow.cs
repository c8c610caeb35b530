using PptBatch.OpenXml.Layout.Diagrams;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Layout.Figures;

/// <summary>
/// A picture or code, and labels in a column where reading ends, each on a ground of its own with a line to what it speaks of. They stand
/// in the order of what they point at, so that no two lines cross more than they must.
/// </summary>
internal sealed class AnnotatedFlow(PointedAt content, IReadOnlyList<AnnotationLabel> labels, bool rightToLeft) : Flow
{
    private const double LabelShare = 0.28;
    private const double Gutter = 28;
    private const double Between = 10;
    private const double Dot = 9;
    private const double LinePt = 2;
    private const double LargestSize = 20;
    private const double LeastSize = 12;
    private const double Step = 2;
    private static readonly Insets Inside = new(10, 6, 10, 6);

    public override double MostHeight(double width, TypeScale scale, Ruler ruler) => AnyHeight;

    public override double Height(double width, TypeScale scale, Ruler ruler) =>
        Math.Max(
            content.Height(ContentWidth(width), scale, ruler), Heights(LeastSize, width, ruler).Sum() + (Between * (labels.Count - 1)));

    public override (Flow? Head, Flow? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force) =>
        force ? (this, null) : (null, this);

    public override void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        double contentWidth = ContentWidth(box.Width);
        Box room = box with { X = rightToLeft ? box.Right - contentWidth : box.X, Width = contentWidth };
        Box placed = content.Place(room, scale, ruler, page);
        (AnnotationLabel Label, Point? Point)[] pointed = [.. labels
            .Select(label => (Label: label, Point: content.Of(label, placed, rightToLeft, scale, ruler)))
            .OrderBy(pair => pair.Point?.Y ?? double.MaxValue)];
        double size = LargestSize;
        while (size > LeastSize && Heights(size, box.Width, ruler).Sum() + (Between * (labels.Count - 1)) > box.Height)
        {
            size -= Step;
        }

        double[] heights = [.. pointed.Select(pair => HeightOf(pair.Label, size, box.Width, ruler))];
        double[] tops = Tops([.. pointed.Select(pair => pair.Point?.Y)], heights, box);
        double left = rightToLeft ? box.X : box.Right - LabelWidth(box.Width);
        List<Frame> lines = [];
        List<Frame> texts = [];
        for (int at = 0; at < pointed.Length; at++)
        {
            Box label = new(left, tops[at], LabelWidth(box.Width), heights[at]);
            texts.Add(Text(pointed[at].Label, label, size, at, ruler));
            if (pointed[at].Point is { } point)
            {
                lines.AddRange(Leader(label, point, at));
            }
        }

        page.Add(DiagramGroup.Of([.. lines, .. texts], "Labels", string.Join("; ", pointed.Select(pair => pair.Label.Text.Plain))));
    }

    private static double LabelWidth(double width) => width * LabelShare;

    private static double ContentWidth(double width) => width - LabelWidth(width) - Gutter;

    private double[] Heights(double size, double width, Ruler ruler) => [.. labels.Select(label => HeightOf(label, size, width, ruler))];

    private double HeightOf(AnnotationLabel label, double size, double width, Ruler ruler) =>
        ruler.Height([Paragraph(label, size)], LabelWidth(width) - Inside.Left - Inside.Right) + Inside.Top + Inside.Bottom;

    private TextParagraph Paragraph(AnnotationLabel label, double size) =>
        new() { Spans = Spans.Of(label.Text, size), RightToLeft = rightToLeft };

    // Each beside its point, and moved no farther than the others make it.
    private static double[] Tops(double?[] points, double[] heights, Box box)
    {
        double[] tops = new double[heights.Length];
        double next = box.Y;
        for (int at = 0; at < tops.Length; at++)
        {
            tops[at] = Math.Max(next, (points[at] ?? next) - (points[at] is null ? 0 : heights[at] / 2));
            next = tops[at] + heights[at] + Between;
        }

        double below = box.Bottom;
        for (int at = tops.Length - 1; at >= 0; at--)
        {
            tops[at] = Math.Max(box.Y, Math.Min(tops[at], below - heights[at]));
            below = tops[at] - Between;
        }

        return tops;
    }

    private SymbolFrame Text(AnnotationLabel label, Box box, double size, int number, Ruler ruler) => new()
    {
        Box = box,
        Name = "Label",
        Geometry = SymbolGeometry.RoundedRectangle,
        Fill = ColorToken.AccentSoft,
        Insets = Inside,
        Paragraphs = ruler.Fitted([Paragraph(label, size)], box.Width - Inside.Left - Inside.Right),
        Key = $"label {number}",
    };

    private IEnumerable<Frame> Leader(Box label, Point point, int number)
    {
        SymbolSide side = rightToLeft ? SymbolSide.Right : SymbolSide.Left;
        Point start = SymbolShape.Port(SymbolGeometry.RoundedRectangle, label, side);
        double across = point.X + (rightToLeft ? -Dot / 2 : Dot / 2);
        Box dot = new(point.X - (Dot / 2), point.Y - (Dot / 2), Dot, Dot);
        Point[] points = [start, new(across, point.Y)];
        yield return new LineFrame
        {
            Box = new Box(Math.Min(start.X, across), Math.Min(start.Y, point.Y), Math.Abs(start.X - across), Math.Abs(start.Y - point.Y)),
            Name = "Leader",
            AltText = "",
            Points = points,
            Color = ColorToken.Accent,
            WidthPt = LinePt,
            HeadAtEnd = false,
            Start = new Glue($"label {number}", (int)side),
            End = new Glue($"point {number}", SymbolShape.Site(SymbolGeometry.Ellipse, rightToLeft ? SymbolSide.Left : SymbolSide.Right)),
        };
        yield return new SymbolFrame
        {
            Box = dot,
            Name = "Point",
            AltText = "",
            Geometry = SymbolGeometry.Ellipse,
            Fill = ColorToken.Accent,
            Outline = ColorToken.Surface,
            Key = $"point {number}",
        };
    }
}
