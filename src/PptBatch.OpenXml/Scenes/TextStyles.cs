using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Scenes.Shapes;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Scenes;

/// <summary>
/// The list styles that a text body inherits from, nearest first: its own, its placeholders', the master's or the deck's.
/// </summary>
internal sealed class TextStyles(IReadOnlyList<XElement> listStyles)
{
    /// <summary>The styles of a shape's text.</summary>
    public static TextStyles Of(SceneShape shape, SlideScene slide)
    {
        IEnumerable<XElement?> own = shape.Chain.Select(element => element.Element(P + "txBody")?.Element(A + "lstStyle"));
        XElement? inherited = shape.Placeholder is { } placeholder
            ? slide.Master?.Element(P + "txStyles")?.Element(P + StyleName(placeholder))
            : slide.Deck.Presentation?.Element(P + "defaultTextStyle");
        return new TextStyles([.. own.Append(inherited).OfType<XElement>()]);
    }

    /// <summary>The styles of a table cell.</summary>
    public static TextStyles OfCell(XElement body, SlideScene slide) => new(
        [.. new[] { body.Element(A + "lstStyle"), slide.Deck.Presentation?.Element(P + "defaultTextStyle") }.OfType<XElement>()]);

    /// <summary>Paragraph properties that apply, nearest first.</summary>
    public IReadOnlyList<XElement> Paragraph(XElement paragraph)
    {
        XElement? own = paragraph.Element(A + "pPr");
        int level = Math.Clamp(own.Whole("lvl") ?? 0, 0, 8) + 1;
        XName name = A + $"lvl{level}pPr";
        return [.. new[] { own }.Concat(listStyles.Select(style => style.Element(name))).OfType<XElement>()];
    }

    /// <summary>Run properties that apply, nearest first.</summary>
    public static IReadOnlyList<XElement> Run(XElement? own, IReadOnlyList<XElement> paragraph) =>
        [.. new[] { own }.Concat(paragraph.Select(properties => properties.Element(A + "defRPr"))).OfType<XElement>()];

    private static string StyleName(PlaceholderId placeholder) =>
        placeholder.IsTitle ? "titleStyle" : placeholder.IsFooter ? "otherStyle" : "bodyStyle";
}
