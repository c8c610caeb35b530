using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Colors;
using PptBatch.OpenXml.Scenes.Shapes;
using PptBatch.OpenXml.Templates.Reading;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Templates.Inks;

/// <summary>
/// What a master and its layout draw, for pictures of a deck: backgrounds, plain shapes and pictures. A gradient is its first colour; lines
/// and
/// freely drawn shapes are left out.
/// </summary>
internal static class Backdrops
{
    public static IEnumerable<BackdropPiece> Read(
        SlideScene scene, TemplateMaster master, TemplateLayout? layout, double width, double height)
    {
        Box page = new(0, 0, width, height);
        Paint background = scene.Background;
        if (Solid(background) is { } ground)
        {
            yield return new BackdropPiece(page, Hex(ground));
        }
        else if ((Picture(Background(scene), master, layout) ?? OfTheme(Background(scene), master)) is { } picture)
        {
            yield return Shown(page, picture);
        }

        foreach (SceneShape shape in scene.Backdrop)
        {
            if (shape is not { Hidden: false, Rotation: 0, Frame: { } frame })
            {
                continue;
            }

            if (shape.Kind == ShapeKind.Picture && Picture(shape.Element, master, layout) is { } picture)
            {
                yield return Shown(frame, picture);
            }
            else if (shape.Kind == ShapeKind.Shape && Geometry(shape) is { } geometry && Solid(scene.Fill(shape)) is { } color)
            {
                yield return new BackdropPiece(frame, Hex(color), geometry) { Opacity = color.Alpha };
            }
        }
    }

    private static BackdropPiece Shown(Box box, TemplateMedia picture) =>
        new(box, null) { Picture = picture.Bytes, ContentType = picture.ContentType };

    private static XElement? Background(SlideScene scene) =>
        new[] { scene.Layout, scene.Master }.Select(root => root?.Element(P + "cSld")?.Element(P + "bg"))
            .FirstOrDefault(found => found is not null);

    /// <summary>The picture that an element shows; whose relationship it is depends on the part that it stands in.</summary>
    private static TemplateMedia? Picture(XElement? element, TemplateMaster master, TemplateLayout? layout)
    {
        string? id = (string?)element?.Descendants(A + "blip").FirstOrDefault()?.Attribute(R + "embed");
        TemplatePart? part = element?.AncestorsAndSelf().Last().Name.LocalName == "sldMaster" ? master.Part : layout?.Part;
        return part?.Pictures.FirstOrDefault(picture => picture.Id == id).Picture;
    }

    /// <summary>The picture of a background that is one of the theme's fills.</summary>
    private static TemplateMedia? OfTheme(XElement? background, TemplateMaster master)
    {
        const int First = 1001;
        XElement? fill = background?.Element(P + "bgRef").Whole("idx") is { } index and >= First
            ? master.Theme.Root.Element(A + "themeElements")?.Element(A + "fmtScheme")?.Element(A + "bgFillStyleLst")?.Elements()
                .ElementAtOrDefault(index - First)
            : null;
        string? id = (string?)fill?.Descendants(A + "blip").FirstOrDefault()?.Attribute(R + "embed");
        return master.Theme.Pictures.FirstOrDefault(picture => picture.Id == id).Picture;
    }

    private static Rgb? Solid(Paint paint) => paint.Color ?? (paint.Stops is [var first, ..] ? first : null);

    private static ShapeGeometry? Geometry(SceneShape shape) =>
        shape.Element.Element(P + "spPr")?.Element(A + "prstGeom").Text("prst") switch
    {
        "rect" => ShapeGeometry.Rectangle,
        "roundRect" => ShapeGeometry.RoundedRectangle,
        "ellipse" => ShapeGeometry.Ellipse,
        _ => null,
    };

    private static string Hex(Rgb color) => color.ToString()[1..];
}
