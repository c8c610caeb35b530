using PptBatch.Diagrams;
using PptBatch.OpenXml.Layout.Diagrams.Pieces;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Diagrams.Figures;

/// <summary>Texts of figures: they are set in a box, or they do not fit it.</summary>
internal static class FigureText
{
    private const double Step = 2;
    private const double HeadingMore = 2;

    /// <summary>What a layout gives at the largest size at which it gives something; null where none fits.</summary>
    public static IReadOnlyList<Frame>? Largest(double ceiling, double floor, Func<double, IReadOnlyList<Frame>?> layout)
    {
        for (double size = ceiling; size >= floor; size -= Step)
        {
            if (layout(size) is { } frames)
            {
                return frames;
            }
        }

        return null;
    }

    /// <summary>Heading and text of an item.</summary>
    public static IReadOnlyList<TextParagraph> Item(DiagramItem item, double size, bool rightToLeft, TextAlign align = TextAlign.Start,
        ColorToken ink = ColorToken.Ink) =>
    [
        .. DiagramText.Of(item.Heading,
            new DiagramFont(item.Text.Length > 0 ? size + HeadingMore : size, ink, item.Text.Length > 0, rightToLeft), align),
        .. DiagramText.Of(item.Text, new DiagramFont(size, ink, false, rightToLeft), align),
    ];

    /// <summary>A shape with text in it, or null where the text leaves it or a word is split.</summary>
    public static SymbolFrame? Fit(SymbolFrame shape, IReadOnlyList<TextParagraph> paragraphs, Ruler ruler)
    {
        Box room = SymbolShape.TextRoom(shape.Geometry);
        double width = (shape.Box.Width * room.Width) - shape.Insets.Left - shape.Insets.Right;
        double height = (shape.Box.Height * room.Height) - shape.Insets.Top - shape.Insets.Bottom;
        return DiagramText.LeastWidth(paragraphs, ruler) <= width && ruler.Height(paragraphs, width) <= height
            ? shape with { Paragraphs = ruler.Fitted(paragraphs, width) }
            : null;
    }

    /// <summary>Text without a shape.</summary>
    public static SymbolFrame? Fit(string name, Box box, IReadOnlyList<TextParagraph> paragraphs, Ruler ruler,
        VerticalAnchor anchor = VerticalAnchor.Middle) =>
        Fit(new SymbolFrame { Box = box, Name = name, Anchor = anchor }, paragraphs, ruler);

    /// <summary>The frames, or null where one of them is.</summary>
    public static IReadOnlyList<Frame>? All(IEnumerable<Frame?> frames)
    {
        List<Frame> all = [];
        foreach (Frame? frame in frames)
        {
            if (frame is null)
            {
                return null;
            }

            all.Add(frame);
        }

        return all;
    }
}
