using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Shapes;
using PptBatch.OpenXml.Templates.Reading;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Templates.Mapping;

/// <summary>What a master and a layout of a template draw, and the room that it leaves.</summary>
/// <param name="pieces">The boxes of what they draw, in points.</param>
internal sealed class TemplateArt(IReadOnlyList<Box> pieces)
{
    // Of the page: what is larger is a ground to write on.
    private const double Ground = 0.5;
    private const double Thinnest = 3;
    private const double LeastRule = 0.3;
    private const double LeastDepth = 2;
    private const double Clearance = 6;
    private const int MostCuts = 8;

    /// <summary>The pieces of a master's own layouts (null) or of one of the template's.</summary>
    public static TemplateArt Of(TemplateSource template, TemplateLayout? layout)
    {
        Box page = new(0, 0, template.Width, template.Height);
        bool masters = layout?.Part.Root.Flag("showMasterSp") != false;
        IEnumerable<SceneShape> shapes = (masters ? Shapes(template.Master.Part.Root) : [])
            .Concat(layout is null ? [] : Shapes(layout.Part.Root));
        return new TemplateArt(
        [
            .. shapes.Where(shape => IsRule(shape, page)).Select(shape => Widened(shape.Bounds!.Value)),
            .. shapes.Where(IsSeen).Select(shape => shape.Bounds!.Value)
                .Where(box => box is { Width: >= Thinnest, Height: >= Thinnest } && Areas.Intersection(box, page) is var surface
                    && surface > 0 && surface < Ground * Areas.Surface(page)),
        ]);
    }

    /// <summary>True when some of it lies over a box, and is no ground that holds it.</summary>
    public bool IsOver(Box box) => pieces.Any(piece => IsOver(piece, box));

    /// <summary>The part of a box that the art leaves free; the whole box where too little of it would be left.</summary>
    public Box Free(Box box, Func<Box, bool> isEnough)
    {
        Box free = box;
        for (int cut = 0; cut < MostCuts; cut++)
        {
            if (pieces.Where(piece => IsOver(piece, free)).Select(piece => (Box?)piece).FirstOrDefault() is not { } over)
            {
                return free;
            }

            Box[] left = [.. Around(free, over).Where(isEnough).OrderByDescending(Areas.Surface)];
            if (left.Length == 0)
            {
                return box;
            }

            free = left[0];
        }

        return box;
    }

    /// <summary>The upper edge of the highest piece that begins below a box and reaches into its columns; null for none.</summary>
    public double? Below(Box box) => pieces
        .Where(piece => piece.Y >= box.Bottom - LeastDepth && piece.X < box.Right && piece.Right > box.X)
        .Select(piece => (double?)(piece.Y - Clearance)).Min();

    private static Box[] Around(Box box, Box piece) =>
    [
        box with { Height = piece.Y - Clearance - box.Y },
        box with { Y = piece.Bottom + Clearance, Height = box.Bottom - piece.Bottom - Clearance },
        box with { Width = piece.X - Clearance - box.X },
        box with { X = piece.Right + Clearance, Width = box.Right - piece.Right - Clearance },
    ];

    private static bool IsOver(Box piece, Box box) =>
        Math.Min(piece.Right, box.Right) - Math.Max(piece.X, box.X) > LeastDepth
        && Math.Min(piece.Bottom, box.Bottom) - Math.Max(piece.Y, box.Y) > LeastDepth
        && !Areas.Contains(piece, box, 0.9);

    private static List<SceneShape> Shapes(XElement root) => new ShapeReader(master: null, backdrop: true).Read(root);

    // A level or upright line over a good part of the page divides it: text stands on one side of it.
    private static bool IsRule(SceneShape shape, Box page) =>
        shape is { Hidden: false, Kind: ShapeKind.Line or ShapeKind.Shape, Bounds: { } box }
        && box.X < page.Right && box.Right > page.X && box.Y < page.Bottom && box.Bottom > page.Y
        && (shape.Kind == ShapeKind.Line || IsSeen(shape))
        && ((box.Height < Thinnest && box.Width >= LeastRule * page.Width)
            || (box.Width < Thinnest && box.Height >= LeastRule * page.Height));

    private static Box Widened(Box rule) => new(
        rule.X - (rule.Width < Thinnest ? Thinnest / 2 : 0), rule.Y - (rule.Height < Thinnest ? Thinnest / 2 : 0),
        rule.Width + (rule.Width < Thinnest ? Thinnest : 0), rule.Height + (rule.Height < Thinnest ? Thinnest : 0));

    private static bool IsSeen(SceneShape shape) => !shape.Hidden && shape.Bounds is not null && shape.Kind switch
    {
        ShapeKind.Line => false,
        ShapeKind.Shape => IsFilled(shape.Element) || HasText(shape.Element),
        _ => true,
    };

    private static bool IsFilled(XElement shape)
    {
        XElement? fill = shape.Element(P + "spPr")?.Elements().FirstOrDefault(child =>
            child.Name.LocalName is "noFill" or "solidFill" or "gradFill" or "blipFill" or "pattFill" or "grpFill");
        return fill is not null
            ? fill.Name.LocalName != "noFill" && !IsClear(fill)
            : shape.Element(P + "style")?.Element(A + "fillRef").Whole("idx") is > 0;
    }

    private static bool IsClear(XElement fill) => fill.Name.LocalName == "solidFill"
        && fill.Descendants(A + "alpha").Any(alpha => alpha.Share("val") is < 0.05);

    private static bool HasText(XElement shape) => shape.Element(P + "txBody")?.Descendants(A + "t").Any(
        text => !string.IsNullOrWhiteSpace(text.Value)) == true;
}
