using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace PptBatch.OpenXml.Packages.Xml;

/// <summary>Reads XML of unknown origin: no DTD, no resolver, a bound on bytes and on depth.</summary>
internal static class HardenedXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Reads an entry of at most <paramref name="limit"/> inflated bytes.</summary>
    /// <exception cref="XmlException">The part is not well-formed, has a DTD, or is nested too deeply.</exception>
    /// <exception cref="InvalidDataException">The part is damaged or larger than the limit.</exception>
    public static XDocument Read(ZipArchiveEntry entry, long limit, out long bytes)
    {
        using BoundedStream stream = new(entry.Open(), limit);
        using XmlReader reader = XmlReader.Create(stream, Settings);
        XDocument document = Build(reader);
        bytes = stream.BytesRead;
        Ooxml.ToTransitional(document);
        return document;
    }

    /// <summary>Reads what the root's children of an entry say, without a tree of them: lists of relationships are many.</summary>
    /// <inheritdoc cref="Read" path="/exception"/>
    public static List<T> Children<T>(ZipArchiveEntry entry, long limit, Func<XmlReader, T> read, out long bytes)
    {
        using BoundedStream stream = new(entry.Open(), limit);
        using XmlReader reader = XmlReader.Create(stream, Settings);
        List<T> children = [];
        while (reader.Read())
        {
            if (reader.Depth > WellFormed.MaxDepth)
            {
                throw WellFormed.TooDeep();
            }

            if (reader is { NodeType: XmlNodeType.Element, Depth: 1 })
            {
                children.Add(read(reader));
            }
        }

        bytes = stream.BytesRead;
        return children;
    }

    /// <summary>Builds the tree by hand because the depth must be known before the tree is there: rules walk it.</summary>
    private static XDocument Build(XmlReader reader)
    {
        XDocument document = new();
        XContainer parent = document;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    XElement element = new(XName.Get(reader.LocalName, reader.NamespaceURI));
                    bool empty = reader.IsEmptyElement;
                    while (reader.MoveToNextAttribute())
                    {
                        string space = reader.Prefix.Length == 0 && reader.LocalName == "xmlns" ? "" : reader.NamespaceURI;
                        element.Add(new XAttribute(XName.Get(reader.LocalName, space), reader.Value));
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
}
