using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Scenes.Shapes;

/// <summary>Reads a shape tree into shapes with absolute places, in drawing order.</summary>
internal sealed class ShapeReader(PlaceholderChain inherited, bool backdrop)
{
    private static readonly XName Content = P + "cSld";
    private static readonly XName Tree = P + "spTree";
    private static readonly XName Alternatives = Compatibility + "AlternateContent";
    private static readonly XName GroupShape = P + "grpSp";
    private static readonly XName ShapeNames = P + "cNvPr";
    private static readonly XName ShapeProperties = P + "spPr";
    private static readonly XName Place = A + "xfrm";
    private static readonly XName FramePlace = P + "xfrm";
    private static readonly XName PresetShape = A + "prstGeom";
    private static readonly XName DecorativeMark = Decorative + "decorative";

    public ShapeReader(XElement? master, bool backdrop)
        : this(new PlaceholderChain([], [.. PlaceholderChain.Placeholders(master)]), backdrop)
    {
    }

    private const int MaxGroupDepth = 32;
    private readonly List<SceneShape> _shapes = [];
    private int _groups;

    public List<SceneShape> Read(XElement? root)
    {
        foreach (XElement child in root?.Element(Content)?.Element(Tree)?.Elements() ?? [])
        {
            Read(child, CoordinateSpace.Slide, new InGroup(0, 0, false));
        }

        return _shapes;
    }

    private void Read(XElement element, CoordinateSpace space, InGroup group)
    {
        if (element.Name == Alternatives)
        {
            foreach (XElement child in Branch(element)?.Elements() ?? [])
            {
                Read(child, space, group);
            }
        }
        else if (element.Name == GroupShape && group.Depth < MaxGroupDepth)
        {
            XElement? names = element.Element(P + "nvGrpSpPr")?.Element(ShapeNames);
            InGroup within = new(
                group.Number == 0 ? ++_groups : group.Number,
                group.Depth + 1,
                group.IsSaid || !string.IsNullOrWhiteSpace(names.Text("descr")) || IsDecorative(names));
            CoordinateSpace inner = space.Enter(element.Element(P + "grpSpPr")?.Element(Place));
            foreach (XElement child in element.Elements())
            {
                Read(child, inner, within);
            }
        }
        else if (KindOf(element) is { } kind)
        {
            Add(element, kind, space, group);
        }
    }

    /// <summary>
    /// Of alternatives the first, but where it holds what is not read here (ink, 3D models) the picture that stands in for it.
    /// </summary>
    private static XElement? Branch(XElement alternatives)
    {
        XElement? choice = alternatives.Element(Compatibility + "Choice"), fallback = alternatives.Element(Compatibility + "Fallback");
        return choice is null || (fallback?.Element(P + "pic") is not null && !choice.Elements().Any(IsRead)) ? fallback : choice;
    }

    private static bool IsRead(XElement element) =>
        element.Name == GroupShape
        || (KindOf(element) is { } kind && (kind != ShapeKind.Other || element.Descendants(A + "graphicData")
            .Any(data => data.Text("uri")?.EndsWith("/diagram", StringComparison.Ordinal) == true)));

    private void Add(XElement element, ShapeKind kind, CoordinateSpace space, InGroup group)
    {
        PlaceholderId? placeholder = PlaceholderChain.Of(element);
        if (backdrop && placeholder is not null)
        {
            return;
        }

        IReadOnlyList<XElement> chain = inherited.Find(element, placeholder);
        XElement? names = element.Elements()
            .FirstOrDefault(child => child.Name.LocalName.StartsWith("nv", StringComparison.Ordinal))?.Element(ShapeNames);
        XElement? place = chain.Select(Transform).FirstOrDefault(transform => transform is not null);
        _shapes.Add(new SceneShape
        {
            Element = element,
            Kind = kind,
            Name = names.Text("name") ?? "",
            Placeholder = placeholder,
            Chain = chain,
            Frame = ReferenceEquals(place?.Parent?.Parent, element) || ReferenceEquals(place?.Parent, element)
                ? space.Place(place)
                : CoordinateSpace.Slide.Place(place),
            Rotation = (place.Number("rot") ?? 0) / 60000,
            Group = group.Number,
            IsSaidByGroup = group.IsSaid,
            IsBackdrop = backdrop,
            Hidden = names.Flag("hidden") == true,
            Decorative = IsDecorative(names),
            AltText = names.Text("descr") ?? names.Text("title"),
        });
    }

    private static bool IsDecorative(XElement? names) =>
        names?.Descendants(DecorativeMark).Any(mark => mark.Flag("val") == true) == true;

    private static XElement? Transform(XElement shape) => shape.Element(ShapeProperties)?.Element(Place) ?? shape.Element(FramePlace);

    private static ShapeKind? KindOf(XElement element) => element.Name.Namespace != P ? null : element.Name.LocalName switch
    {
        "sp" when IsLine(element) => ShapeKind.Line,
        "sp" => ShapeKind.Shape,
        "pic" => ShapeKind.Picture,
        "cxnSp" => ShapeKind.Line,
        "graphicFrame" => GraphicKind(element.Element(A + "graphic")?.Element(A + "graphicData")),
        _ => null,
    };

    private static bool IsLine(XElement shape) =>
        shape.Element(ShapeProperties)?.Element(PresetShape).Text("prst") is "line" or "straightConnector1" or "lineInv";

    private static ShapeKind GraphicKind(XElement? data) =>
        data?.Element(A + "tbl") is not null ? ShapeKind.Table
        : data.Text("uri")?.EndsWith("/chart", StringComparison.Ordinal) == true ? ShapeKind.Chart
        : ShapeKind.Other;

    /// <summary>The groups around a shape: the outermost one's number, how many they are, and whether one says what they show.</summary>
    private readonly record struct InGroup(int Number, int Depth, bool IsSaid);
}
