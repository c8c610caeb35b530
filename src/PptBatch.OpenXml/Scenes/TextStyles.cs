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
    private static readonly XName OwnProperties = A + "pPr";
    private static readonly XName RunDefaults = A + "defRPr";
    private static readonly XName[] Levels = [.. Enumerable.Range(1, 9).Select(level => A + $"lvl{level}pPr")];

    private static readonly XName TextBody = P + "txBody";
    private static readonly XName ListStyle = A + "lstStyle";
    private static readonly XName MasterStyles = P + "txStyles";
    private static readonly XName DeckStyle = P + "defaultTextStyle";

    /// <summary>The styles of a shape's text.</summary>
    public static TextStyles Of(SceneShape shape, SlideScene slide)
    {
        IEnumerable<XElement?> own = shape.Chain.Select(element => element.Element(TextBody)?.Element(ListStyle));
        XElement? inherited = shape.Placeholder is { } placeholder
            ? slide.Master?.Element(MasterStyles)?.Element(P + StyleName(placeholder))
            : slide.Deck.Presentation?.Element(DeckStyle);
        return new TextStyles([.. own.Append(inherited).OfType<XElement>()]);
    }

    /// <summary>The styles of a table cell.</summary>
    public static TextStyles OfCell(XElement body, SlideScene slide) => new(
        [.. new[] { body.Element(ListStyle), slide.Deck.Presentation?.Element(DeckStyle) }.OfType<XElement>()]);

    /// <summary>Paragraph properties that apply, nearest first.</summary>
    public IReadOnlyList<XElement> Paragraph(XElement paragraph)
    {
        XElement? own = paragraph.Element(OwnProperties);
        return Nearest(own, listStyles, Levels[Math.Clamp(own.Whole("lvl") ?? 0, 0, Levels.Length - 1)]);
    }

    /// <summary>Run properties that apply, nearest first.</summary>
    public static IReadOnlyList<XElement> Run(XElement? own, IReadOnlyList<XElement> paragraph) => Nearest(own, paragraph, RunDefaults);

    private static List<XElement> Nearest(XElement? own, IReadOnlyList<XElement> inherited, XName name)
    {
        List<XElement> nearest = new(inherited.Count + 1);
        if (own is not null)
        {
            nearest.Add(own);
        }

        foreach (XElement element in inherited)
        {
            if (element.Element(name) is { } found)
            {
                nearest.Add(found);
            }
        }

        return nearest;
    }

    private static string StyleName(PlaceholderId placeholder) =>
        placeholder.IsTitle ? "titleStyle" : placeholder.IsFooter ? "otherStyle" : "bodyStyle";
}
