using System.Xml.Linq;
using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Shapes;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Templates.Reading;

/// <summary>A placeholder of a layout or master, with what it inherits.</summary>
internal sealed record TemplatePlaceholder
{
    /// <summary>The format's type; <c>obj</c> for one that takes any content.</summary>
    public required string Type { get; init; }

    public required int Index { get; init; }

    /// <summary>Where its text stands: its box without its insets, in points.</summary>
    public required Box Box { get; init; }

    public required Insets Insets { get; init; }

    /// <summary>Properties of the shape that fill it, or null where it has no fill of its own.</summary>
    public required XElement? Filled { get; init; }

    public required VerticalAnchor Anchor { get; init; }

    public required TextAlign Align { get; init; }

    public required double SizePt { get; init; }

    public required bool Bold { get; init; }

    public required bool Capitals { get; init; }

    /// <summary>Typeface as written, perhaps a theme's, or null.</summary>
    public required string? Face { get; init; }

    /// <summary>Fill of its text as written, or null.</summary>
    public required XElement? Fill { get; init; }

    /// <summary>True for text that does not run in level lines, or a turned box.</summary>
    public required bool Unusual { get; init; }

    /// <summary>The zone that is the whole placeholder.</summary>
    public TextZone Zone(double sizePt) => new(Box, Anchor, Align, sizePt) { Insets = Insets };

    public bool IsTitle => Type is "title" or "ctrTitle";

    public bool IsContent => Type is "obj" or "body" or "subTitle";

    /// <summary>True where it takes tables, charts and pictures as well.</summary>
    public bool TakesAnything => Type == "obj";

    /// <summary>The type as a slide writes it.</summary>
    public string? WrittenType => Type == "obj" ? null : Type;

    /// <summary>The placeholders of a layout over its master, or with null for the layout of a master by itself.</summary>
    public static IReadOnlyList<TemplatePlaceholder> Read(XElement root, XElement? master)
    {
        List<TemplatePlaceholder> placeholders = [];
        XElement styles = master ?? root;
        foreach (SceneShape shape in new ShapeReader(master, backdrop: false).Read(root))
        {
            if (shape is { Placeholder: { } id, Frame: { Width: > 0, Height: > 0 } frame, Hidden: false }
                && int.TryParse(id.Index, out int index) && index >= 0)
            {
                placeholders.Add(Of(shape, id, index, frame, styles));
            }
        }

        return placeholders;
    }

    private static TemplatePlaceholder Of(SceneShape shape, PlaceholderId id, int index, Box frame, XElement master)
    {
        List<XElement> bodies = [.. shape.Chain.Select(element => element.Element(P + "txBody")?.Element(A + "bodyPr")).OfType<XElement>()];
        BodyProperties body = BodyProperties.Read(bodies);
        string style = id.IsTitle ? "titleStyle" : id.IsFooter ? "otherStyle" : "bodyStyle";
        List<XElement> levels = [.. shape.Chain.Select(element => element.Element(P + "txBody")?.Element(A + "lstStyle"))
            .Append(master.Element(P + "txStyles")?.Element(P + style))
            .Select(list => list?.Element(A + "lvl1pPr")).OfType<XElement>()];
        List<XElement> runs = [.. levels.Select(level => level.Element(A + "defRPr")).OfType<XElement>()];
        return new TemplatePlaceholder
        {
            Type = id.Type,
            Index = index,
            Box = new Box(
                frame.X + body.Insets.Left,
                frame.Y + body.Insets.Top,
                Math.Max(0, frame.Width - body.Insets.Left - body.Insets.Right),
                Math.Max(0, frame.Height - body.Insets.Top - body.Insets.Bottom)),
            Insets = body.Insets,
            Filled = shape.Chain.Select(element => element.Element(P + "spPr")).FirstOrDefault(HasFill) is { } properties
                && properties.Element(A + "noFill") is null ? properties : null,
            Anchor = body.Anchor,
            Align = First(levels, "algn") switch { "ctr" => TextAlign.Center, "r" => TextAlign.End, _ => TextAlign.Start },
            SizePt = runs.Select(run => run.Number("sz")).FirstOrDefault(size => size is not null) / 100 ?? 18,
            Bold = runs.Select(run => run.Flag("b")).FirstOrDefault(bold => bold is not null) == true,
            Capitals = First(runs, "cap") is "all" or "small",
            Face = runs.Select(run => run.Element(A + "latin").Text("typeface")).FirstOrDefault(face => face is not null),
            Fill = runs.Select(run => run.Element(A + "solidFill")).FirstOrDefault(fill => fill is not null),
            Unusual = body.Unusual || shape.Rotation != 0 || bodies.Exists(element => element.Number("rot") is not (null or 0)),
        };
    }

    private static bool HasFill(XElement? properties) =>
        properties?.Elements()
            .Any(child => child.Name.LocalName is "noFill" or "solidFill" or "gradFill" or "blipFill" or "pattFill") == true;

    private static string? First(List<XElement> elements, string attribute) =>
        elements.Select(element => element.Text(attribute)).FirstOrDefault(value => value is not null);
}
