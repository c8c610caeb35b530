using System.Globalization;
using System.Xml.Linq;

namespace PptBatch.MergeProof.Reading;

/// <summary>Names of the format, and strict documents brought to the transitional ones.</summary>
public static class Names
{
    public static readonly XNamespace P = "http://schemas.openxmlformats.org/presentationml/2006/main";
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Strict = "http://purl.oclc.org/ooxml/";

    public static IEnumerable<XElement> Children(XElement presentation, string list) => presentation.Element(P + list)?.Elements() ?? [];

    public static XElement ToTransitional(XElement root)
    {
        if (!root.Name.NamespaceName.StartsWith(Strict, StringComparison.Ordinal))
        {
            return root;
        }

        return new XElement(Moved(root.Name), root.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration
            && attribute.Name != "conformance")
            .Select(attribute => new XAttribute(Moved(attribute.Name), Number(root, attribute.Value))), root.Nodes().Select(Copy));
    }

    private static XNode Copy(XNode node) => node is XElement element
        ? element.Name.NamespaceName.StartsWith(Strict, StringComparison.Ordinal)
            ? ToTransitional(element)
            : new XElement(element.Name, element.Attributes(), element.Nodes().Select(Copy))
        : node;

    /// <summary>Strict files write 50 % as such, transitional ones as 50000; charts as 50.</summary>
    private static string Number(XElement element, string value)
    {
        if (!value.EndsWith('%') || !double.TryParse(value[..^1], CultureInfo.InvariantCulture, out double percent))
        {
            return value;
        }

        bool chart = element.Name.NamespaceName.EndsWith("/chart", StringComparison.Ordinal);
        return Math.Round(chart ? percent : percent * 1000).ToString(CultureInfo.InvariantCulture);
    }

    private static XName Moved(XName name)
    {
        if (!name.NamespaceName.StartsWith(Strict, StringComparison.Ordinal))
        {
            return name;
        }

        string path = name.NamespaceName[Strict.Length..];
        int slash = path.IndexOf('/', StringComparison.Ordinal);
        return XNamespace.Get($"http://schemas.openxmlformats.org/{path[..slash]}/2006/{path[(slash + 1)..]}") + name.LocalName;
    }
}
