using System.Xml;
using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Packages.Xml;

/// <summary>Reads XML of unknown origin: no DTD, no resolver, a bound on depth.</summary>
internal static class HardenedXml
{
    // A deck has tens of thousands of parts with the same few hundred names.
    [ThreadStatic]
    private static AtomizedNames? Known;

    /// <summary>Builds the tree of a part, without its comments and processing instructions and in transitional names.</summary>
    /// <exception cref="XmlException">The part is not well-formed, has a DTD, is nested too deeply, or has too many attributes.</exception>
    public static XDocument Read(RentedBytes xml)
    {
        AtomizedNames names = Known is { IsFull: false } known ? known : Known = new AtomizedNames();
        using Stream stream = xml.OpenRead();
        using XmlReader reader = XmlReader.Create(stream, names.Settings);
        XDocument document = Build(reader, names);
        Ooxml.ToTransitional(document);
        return document;
    }

    /// <summary>Builds the tree by hand because the depth must be known before the tree is there: rules walk it.</summary>
    private static XDocument Build(XmlReader reader, AtomizedNames names)
    {
        XDocument document = new();
        XContainer parent = document;
        while (reader.Read())
        {
            WellFormed.Hold(reader);
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    XElement element = new(names.Get(reader.NamespaceURI, reader.LocalName));
                    bool empty = reader.IsEmptyElement;
                    while (reader.MoveToNextAttribute())
                    {
                        // A declaration of the default namespace is in the namespace of declarations, and not so in a tree.
                        string space = reader.Prefix.Length == 0 ? "" : reader.NamespaceURI;
                        element.Add(new XAttribute(names.Get(space, reader.LocalName), reader.Value));
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
        }

        return document;
    }
}
