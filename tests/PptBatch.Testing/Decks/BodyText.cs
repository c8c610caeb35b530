using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using A = DocumentFormat.OpenXml.Drawing;

namespace PptBatch.Testing.Decks;

/// <summary>How much of a deck's text a change of theme, the outline view and a screen reader know as text of its slides.</summary>
public static class BodyText
{
    /// <summary>
    /// Words of shapes that are placeholders or part of a named group, as a share of the words of all shapes; titles and footers do not
    /// count.
    /// </summary>
    public static double ShareInPlaceholdersAndGroups(Stream deck)
    {
        using PresentationDocument document = PresentationDocument.Open(deck, isEditable: false);
        List<Shape> shapes =
            [.. document.PresentationPart!.SlideParts.SelectMany(slide => slide.Slide!.Descendants<Shape>()).Where(IsBody)];
        return shapes.Where(shape => Placeholder(shape) is not null || shape.Parent is GroupShape).Sum(Words) / (double)Math.Max(1, shapes.Sum(Words));
    }

    private static bool IsBody(Shape shape) => Placeholder(shape)?.Type?.Value is not { } type
        || (type != PlaceholderValues.Title && type != PlaceholderValues.CenteredTitle && type != PlaceholderValues.Footer
            && type != PlaceholderValues.DateAndTime && type != PlaceholderValues.SlideNumber);

    private static PlaceholderShape? Placeholder(Shape shape) =>
        shape.NonVisualShapeProperties?.ApplicationNonVisualDrawingProperties?.PlaceholderShape;

    private static int Words(Shape shape) => shape.Descendants<A.Paragraph>()
        .Sum(paragraph => paragraph.InnerText.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
}
