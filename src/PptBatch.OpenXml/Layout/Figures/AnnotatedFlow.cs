using PptBatch.OpenXml.Design.Styles;
using PptBatch.OpenXml.Layout.Diagrams;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Layout.Figures;

/// <summary>
/// A picture or code with labels that point into it. They stand on it, each beside what it speaks of, where all of them have room there;
/// else in a column where reading ends, in the order of what they point at, so that no two lines cross more than they must.
/// </summary>
/// <param name="contents">What they point into, in the forms that it may take; the first in which all labels have room is taken.</param>
/// <param name="labels">The labels.</param>
/// <param name="otherwise">The same under each other, for pages that hold no such figure.</param>
/// <param name="rightToLeft">True for pages that are read from right to left.</param>
internal sealed class AnnotatedFlow(
    IReadOnlyList<PointedAt> contents, IReadOnlyList<AnnotationLabel> labels, Stack otherwise, bool rightToLeft) : Flow
{
    private const double LabelShare = 0.28;
    private const double Gutter = 28;
    private const double Between = 10;
    private const double LargestSize = 20;
    private const double LeastSize = 12;
    private const double LeastOnIt = 14;
    private const double Step = 2;
    private const double Rounding = 0.5;
    private static readonly Insets Inside = new(10, 6, 10, 6);

    // Parts of the width that the widest label may take, tried one after the other.
    private static readonly double[] Widest = [0.34, 0.26, 0.2];

    // A design that frames pictures keeps them inside the margins.
    public override PageUse Use(DesignStyle style) =>
        contents is [PointedPicture] && style.PanelsFilled ? PageUse.Page : PageUse.Margins;

    public override double MostHeight(double width, TypeScale scale, Ruler ruler) =>
        Math.Max(Height(width, scale, ruler), contents.Max(content => content.MostHeight(width, scale, ruler)));

    public override double Height(double width, TypeScale scale, Ruler ruler) =>
        contents.Select(content => HeightOnIt(content, width, scale, ruler)).FirstOrDefault(height => height is not null)
        ?? Math.Max(
            contents[0].Height(ContentWidth(width), scale, ruler),
            Heights(LeastSize, width, ruler).Sum() + (Between * (labels.Count - 1)));

    public override (Flow? Head, Flow? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force) =>
        !force ? (null, this)
        : Height(width, scale, ruler) <= height ? (this, null)
        : new StackFlow(otherwise).Cut(width, height, scale, ruler, force);

    public override void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        if (box.X <= 0)
        {
            page.Add(new ShapeFrame { Box = box, Name = "Ground", AltText = "", Fill = ColorToken.Panel });
        }

        List<Frame> frames = contents.Select(content => OnIt(content, box, scale, ruler, page)).FirstOrDefault(on => on is not null)
            ?? InColumn(contents[0], box.X > 0 ? box : Within(box, ruler), scale, ruler, page);
        page.Add(DiagramGroup.Of(frames, "Labels", string.Join("; ", labels.Select(label => label.Text.Plain))));
    }

    // Its height where labels of the least size have room on it, or null.
    private double? HeightOnIt(PointedAt content, double width, TypeScale scale, Ruler ruler)
    {
        double height = content.Height(width, scale, ruler);
        Box place = content.In(new Box(0, 0, width, height), scale, ruler);
        return Widest.Any(share => content.Labels(
            labels, [.. labels.Select(label => SizeOf(label, LeastOnIt, place.Width * share, ruler))], place, rightToLeft, scale, ruler)
                is not null) ? height : null;
    }

    private List<Frame>? OnIt(PointedAt content, Box box, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        if (content.Height(box.Width, scale, ruler) > box.Height + Rounding)
        {
            return null;
        }

        Box place = content.In(box, scale, ruler);
        foreach ((double size, double share) in
            from step in Enumerable.Range(0, (int)((LargestSize - LeastOnIt) / Step) + 1)
            from widest in Widest
            select (LargestSize - (step * Step), widest))
        {
            (double Width, double Height)[] sizes = [.. labels.Select(label => SizeOf(label, size, place.Width * share, ruler))];
            if (content.Labels(labels, sizes, place, rightToLeft, scale, ruler) is { } spots)
            {
                content.Place(box, scale, ruler, page);
                List<Frame> lines = [];
                List<Frame> texts = [];
                for (int at = 0; at < spots.Count; at++)
                {
                    texts.Add(Text(labels[at], spots[at], size, at, ruler) with { Fill = ColorToken.Surface });
                    lines.AddRange(LabelLeader.Of(spots[at], content.End(labels[at], place, scale, ruler)!.Value, at));
                }

                return [.. lines, .. texts];
            }
        }

        return null;
    }

    private List<Frame> InColumn(PointedAt content, Box box, TypeScale scale, Ruler ruler, PageBuilder page)
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
        double[] tops = LabelSpots.Beside([.. pointed.Select(pair => pair.Point?.Y)], heights, box.Y, box.Bottom, Between);
        double left = rightToLeft ? box.X : box.Right - LabelWidth(box.Width);
        List<Frame> lines = [];
        List<Frame> texts = [];
        for (int at = 0; at < pointed.Length; at++)
        {
            Box label = new(left, tops[at], LabelWidth(box.Width), heights[at]);
            texts.Add(Text(pointed[at].Label, label, size, at, ruler));
            if (pointed[at].Point is { } point)
            {
                lines.AddRange(LabelLeader.Of(label, point, at));
            }
        }

        return [.. lines, .. texts];
    }

    // Labels in a column keep to the margins of the page.
    private static Box Within(Box page, Ruler ruler) => new(
        ruler.Zones.Body.X, page.Y + Gutter, ruler.Zones.Body.Width, page.Height - (2 * Gutter));

    private static double LabelWidth(double width) => width * LabelShare;

    private static double ContentWidth(double width) => width - LabelWidth(width) - Gutter;

    private double[] Heights(double size, double width, Ruler ruler) => [.. labels.Select(label => HeightOf(label, size, width, ruler))];

    private double HeightOf(AnnotationLabel label, double size, double width, Ruler ruler) =>
        ruler.Height([Paragraph(label, size)], LabelWidth(width) - Inside.Left - Inside.Right) + Inside.Top + Inside.Bottom;

    // As wide as its words, up to a share of what it stands on.
    private (double Width, double Height) SizeOf(AnnotationLabel label, double size, double most, Ruler ruler)
    {
        TextParagraph paragraph = Paragraph(label, size);
        double text = Math.Min(Math.Ceiling(ruler.NaturalWidth(paragraph) * 1.03) + 2, most - Inside.Left - Inside.Right);
        text = Math.Max(text, ruler.MinimumWidth(paragraph));
        return (text + Inside.Left + Inside.Right, ruler.Height([paragraph], text) + Inside.Top + Inside.Bottom);
    }

    private TextParagraph Paragraph(AnnotationLabel label, double size) =>
        new() { Spans = Spans.Of(label.Text, size), RightToLeft = rightToLeft };

    private SymbolFrame Text(AnnotationLabel label, Box box, double size, int number, Ruler ruler) =>
        Panels.Rounded(box, ColorToken.AccentSoft, Math.Min(6, ruler.Style.PanelRadius)) with
        {
            Name = "Label",
            AltText = null,
            Insets = Inside,
            Paragraphs = ruler.Fitted([Paragraph(label, size)], box.Width - Inside.Left - Inside.Right),
            Key = $"label {number}",
        };
}
