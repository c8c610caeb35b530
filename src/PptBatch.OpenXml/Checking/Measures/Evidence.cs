using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Shapes;

namespace PptBatch.OpenXml.Checking.Measures;

/// <summary>What a slide shows beside text.</summary>
internal static class Evidence
{
    // Of the page: what is smaller is a logo or an icon.
    private const double SmallestPicture = 0.02;
    private const int LeastCodeLetters = 8;

    public static IReadOnlyList<LookEvidence> Of(SlideScene slide)
    {
        List<LookEvidence> found = [];
        double page = Areas.Surface(slide.Deck.Page);
        if (slide.Shapes.Any(shape => shape is { Kind: ShapeKind.Picture, Decorative: false, Bounds: { } bounds }
            && Areas.Intersection(bounds, slide.Deck.Page) >= SmallestPicture * page))
        {
            found.Add(LookEvidence.Picture);
        }

        Add(ShapeKind.Table, LookEvidence.Table);
        Add(ShapeKind.Chart, LookEvidence.Chart);
        if (slide.Shapes.Any(shape => shape.Kind == ShapeKind.Shape && slide.Text(shape) is var text
            && text.Plain.Length >= LeastCodeLetters && TypeUse.IsCode(text)))
        {
            found.Add(LookEvidence.Code);
        }

        if (slide.Shapes.Any(shape => shape.Kind == ShapeKind.Other || IsConnector(shape)))
        {
            found.Add(LookEvidence.Diagram);
        }

        return found;

        void Add(ShapeKind kind, LookEvidence evidence)
        {
            if (slide.Shapes.Any(shape => shape.Kind == kind))
            {
                found.Add(evidence);
            }
        }
    }

    /// <summary>True for a line that is glued to a shape at both ends.</summary>
    public static bool IsConnector(SceneShape shape) =>
        shape.Kind == ShapeKind.Line
        && shape.Element.Descendants().Count(element => element.Name.LocalName is "stCxn" or "endCxn") == 2;
}
