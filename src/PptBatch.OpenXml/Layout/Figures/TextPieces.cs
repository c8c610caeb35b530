using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Figures;

/// <summary>Pieces that figures are made of.</summary>
internal static class TextPieces
{
    /// <summary>Text in a box without a ground.</summary>
    public static SymbolFrame Text(
        string name, IReadOnlyList<TextParagraph> paragraphs, Box box, Ruler ruler, VerticalAnchor anchor = VerticalAnchor.Top) => new()
    {
        Box = box,
        Name = name,
        Paragraphs = ruler.Fitted(paragraphs, box.Width),
        Anchor = anchor,
    };

    /// <summary>A filled rectangle or line that says nothing.</summary>
    public static SymbolFrame Bar(Box box, ColorToken fill) => new() { Box = box, Name = "Rule", AltText = "", Fill = fill };

    /// <summary>True where no word of the paragraphs is wider than a width.</summary>
    public static bool HoldsWords(IEnumerable<TextParagraph> paragraphs, double width, Ruler ruler) =>
        paragraphs.All(paragraph => ruler.MinimumWidth(paragraph) <= width);

    /// <summary>A box mirrored inside another where reading goes from right to left.</summary>
    public static Box Mirrored(Box box, Box within, bool rightToLeft) =>
        rightToLeft ? box with { X = within.X + within.Right - box.Right } : box;
}
