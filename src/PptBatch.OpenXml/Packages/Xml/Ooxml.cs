using System.Xml.Linq;

namespace PptBatch.OpenXml.Packages.Xml;

/// <summary>Names of the format, in its transitional form; strict parts are renamed to it when they are read.</summary>
internal static class Ooxml
{
    public static readonly XNamespace P = "http://schemas.openxmlformats.org/presentationml/2006/main";
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XNamespace P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main";
    public static readonly XNamespace Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    public static readonly XNamespace Decorative = "http://schemas.microsoft.com/office/drawing/2017/decorative";
    public static readonly XNamespace HyperlinkColor = "http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor";

    /// <summary>Renames the strict namespaces of a document to the transitional ones, so that every rule knows one name.</summary>
    public static void ToTransitional(XDocument document)
    {
        if (document.Root is null || !document.Root.Name.NamespaceName.StartsWith(StrictXml.RootText, StringComparison.Ordinal))
        {
            return;
        }

        foreach (XElement element in document.Descendants())
        {
            element.Name = Transitional(element.Name);
            if (element.Attributes().Any(
                attribute => attribute.Name.NamespaceName.StartsWith(StrictXml.RootText, StringComparison.Ordinal)))
            {
                element.ReplaceAttributes(element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration)
                    .Select(attribute => new XAttribute(Transitional(attribute.Name), attribute.Value)).ToArray());
            }
        }
    }

    private static XName Transitional(XName name) => name.NamespaceName switch
    {
        StrictXml.RootText + "presentationml/main" => P + name.LocalName,
        StrictXml.RootText + "drawingml/main" => A + name.LocalName,
        StrictXml.RootText + "drawingml/chart" => C + name.LocalName,
        StrictXml.RootText + "officeDocument/relationships" => R + name.LocalName,
        _ => name,
    };
}
