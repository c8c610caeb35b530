using System.Xml;
using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Packages.Xml;

/// <summary>Reads XML of unknown origin: no DTD, no resolver, a bound on depth.</summary>
internal static class HardenedXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Builds the tree of a part, without its comments and processing instructions and in transitional names.</summary>
    /// <exception cref="XmlException">The part is not well-formed, has a DTD, or is nested too deeply.</exception>
    public static XDocument Read(RentedBytes xml)
    {
        using Stream stream = xml.OpenRead();
        using XmlReader reader = XmlReader.Create(stream, Settings);
        XDocument document = Build(reader);
        Ooxml.ToTransitional(document);
        return document;
    }

    /// <summary>Builds the tree by hand because the depth must be known before the tree is there: rules walk it.</summary>
    private static XDocument Build(XmlReader reader)
    {
        XDocument document = new();
        XContainer parent = document;
        XNamespace space = XNamespace.None;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    space = Known(space, reader.NamespaceURI);
                    XElement element = new(space + reader.LocalName);
                    bool empty = reader.IsEmptyElement;
                    while (reader.MoveToNextAttribute())
                    {
                        bool isPlain = reader.Prefix.Length == 0;
                        element.Add(new XAttribute(
                            isPlain ? XNamespace.None + reader.LocalName : XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value));
                    }

                    parent.Add(element);
                    parent = empty ? parent : element;
                    break;
                case XmlNodeType.EndElement:
                    parent = parent.Parent ?? (XContainer)document;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                case XmlNodeType.Whitespace when parent is XElement { Name.LocalName: "t" }:
                    parent.Add(new XText(reader.Value));
                    break;
            }

            if (reader.Depth > WellFormed.MaxDepth)
            {
                throw WellFormed.TooDeep();
            }
        }

        return document;
    }

    // Neighbours are mostly of one namespace, and to look one up takes longer than to compare.
    private static XNamespace Known(XNamespace last, string name) => last.NamespaceName == name ? last : XNamespace.Get(name);
}
