using System.Xml;

namespace PptBatch.OpenXml.Packages.Xml;

/// <summary>Holds parts to be well-formed XML of bounded depth and width.</summary>
internal static class WellFormed
{
    /// <summary>Elements inside each other; deeper ones are refused, for trees are walked by recursion.</summary>
    public const int MaxDepth = 256;

    /// <summary>Attributes of an element; more are refused, for a tree holds each against all before it.</summary>
    private const int MaxAttributes = 1_000;

    /// <summary>
    /// Refuses what is not well-formed. A scan that is sure of ordinary parts passes nearly all of them at the speed of inflating;
    /// what it is not sure of, <see cref="XmlReader"/> judges.
    /// </summary>
    /// <exception cref="XmlException">Not well-formed, nested too deeply, with too many attributes, or a DTD.</exception>
    public static void Check(ReadOnlySpan<byte> xml)
    {
        if (!OrdinaryXml.IsSure(xml))
        {
            Read(xml.ToArray());
        }
    }

    private static void Read(byte[] xml)
    {
        using MemoryStream stream = new(xml, writable: false);
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using XmlReader reader = XmlReader.Create(stream, settings);
        while (reader.Read())
        {
            Hold(reader);
        }
    }

    /// <summary>Refuses a node that is nested too deeply or has too many attributes.</summary>
    public static void Hold(XmlReader reader)
    {
        if (reader.Depth > MaxDepth)
        {
            throw new XmlException($"Elements are nested more than {MaxDepth} deep");
        }

        if (reader.AttributeCount > MaxAttributes)
        {
            throw new XmlException($"An element has {reader.AttributeCount} attributes, the limit is {MaxAttributes}");
        }
    }
}
