using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Scenes.Shapes;

/// <summary>Reads a shape tree into shapes with absolute places, in drawing order.</summary>
internal sealed class ShapeReader(XElement? layout, XElement? master, bool backdrop)
{
    private const int MaxGroupDepth = 32;
    private readonly List<SceneShape> _shapes = [];
    private int _groups;

    public List<SceneShape> Read(XElement? root)
    {
        foreach (XElement child in root?.Element(P + "cSld")?.Element(P + "spTree")?.Elements() ?? [])
        {
            Read(child, CoordinateSpace.Slide, group: 0, depth: 0);
        }

        return _shapes;
    }

    private void Read(XElement element, CoordinateSpace space, int group, int depth)
    {
        if (element.Name == Compatibility + "AlternateContent")
        {
            XElement? branch = element.Element(Compatibility + "Choice") ?? element.Element(Compatibility + "Fallback");
            foreach (XElement child in branch?.Elements() ?? [])
            {
                Read(child, space, group, depth);
            }
        }
        else if (element.Name == P + "grpSp" && depth < MaxGroupDepth)
        {
            int number = group == 0 ? ++_groups : group;
            CoordinateSpace inner = space.Enter(element.Element(P + "grpSpPr")?.Element(A + "xfrm"));
            foreach (XElement child in element.Elements())
            {
                Read(child, inner, number, depth + 1);
            }
        }
        else if (KindOf(element) is { } kind)
        {
            Add(element, kind, space, group);
        }
    }

    private void Add(XElement element, ShapeKind kind, CoordinateSpace space, int group)
    {
        PlaceholderId? placeholder = PlaceholderChain.Of(element);
        if (backdrop && placeholder is not null)
        {
            return;
        }

        IReadOnlyList<XElement> chain = PlaceholderChain.Find(element, placeholder, layout, master);
        XElement? names = element.Elements()
            .FirstOrDefault(child => child.Name.LocalName.StartsWith("nv", StringComparison.Ordinal))?.Element(P + "cNvPr");
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
            Group = group,
            IsBackdrop = backdrop,
            Hidden = names.Flag("hidden") == true,
            Decorative = names?.Descendants(Decorative + "decorative").Any(mark => mark.Flag("val") == true) == true,
            AltText = names.Text("descr") ?? names.Text("title"),
        });
    }

    private static XElement? Transform(XElement shape) => shape.Element(P + "spPr")?.Element(A + "xfrm") ?? shape.Element(P + "xfrm");

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
        shape.Element(P + "spPr")?.Element(A + "prstGeom").Text("prst") is "line" or "straightConnector1" or "lineInv";

    private static ShapeKind GraphicKind(XElement? data) =>
        data?.Element(A + "tbl") is not null ? ShapeKind.Table
        : data.Text("uri")?.Contains("/chart", StringComparison.Ordinal) == true ? ShapeKind.Chart
        : ShapeKind.Other;
}
