using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Scenes.Shapes;

/// <summary>Finds the placeholders of layout and master that a slide's placeholder inherits from.</summary>
/// <param name="layout">The layout's placeholders.</param>
/// <param name="master">The master's placeholders.</param>
internal sealed class PlaceholderChain(IReadOnlyList<(XElement Shape, PlaceholderId Id)> layout,
    IReadOnlyList<(XElement Shape, PlaceholderId Id)> master)
{
    private static readonly XName NotVisible = P + "nvPr";
    private static readonly XName Placeholder = P + "ph";
    private static readonly XName Content = P + "cSld";
    private static readonly XName Tree = P + "spTree";

    public static PlaceholderId? Of(XElement shape)
    {
        XElement? placeholder = shape.Elements().FirstOrDefault(child => child.Name.LocalName.StartsWith("nv", StringComparison.Ordinal))
            ?.Element(NotVisible)?.Element(Placeholder);
        return placeholder is null ? null : new PlaceholderId(placeholder.Text("type") ?? "obj", placeholder.Text("idx") ?? "0");
    }

    public IReadOnlyList<XElement> Find(XElement shape, PlaceholderId? id)
    {
        if (id is null)
        {
            return [shape];
        }

        List<XElement> chain = [shape];
        XElement? ofLayout = InLayout(id);
        if (ofLayout is not null)
        {
            chain.Add(ofLayout);
        }

        string wanted = MasterType((ofLayout is null ? id : Of(ofLayout) ?? id).Type);
        XElement? ofMaster = master.FirstOrDefault(candidate => candidate.Id.Type == wanted).Shape;
        if (ofMaster is not null)
        {
            chain.Add(ofMaster);
        }

        return chain;
    }

    public static IEnumerable<(XElement Shape, PlaceholderId Id)> Placeholders(XElement? root)
    {
        foreach (XElement shape in root?.Element(Content)?.Element(Tree)?.Elements() ?? [])
        {
            if (Of(shape) is { } id)
            {
                yield return (shape, id);
            }
        }
    }

    private XElement? InLayout(PlaceholderId id) => id.IsTitle || id.IsFooter
        ? layout.FirstOrDefault(candidate => id.IsTitle ? candidate.Id.IsTitle : candidate.Id.Type == id.Type).Shape
        : layout.FirstOrDefault(candidate => candidate.Id.Index == id.Index && !candidate.Id.IsTitle && !candidate.Id.IsFooter).Shape
            ?? layout.FirstOrDefault(candidate => candidate.Id.Type == id.Type).Shape;

    private static string MasterType(string type) => type switch
    {
        "title" or "ctrTitle" => "title",
        "dt" or "ftr" or "sldNum" or "hdr" => type,
        _ => "body",
    };
}
