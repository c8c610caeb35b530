using System.Xml;

namespace PptBatch.OpenXml.Packages.Xml;

/// <summary>Holds parts to be well-formed XML of a bounded depth.</summary>
internal static class WellFormed
{
    /// <summary>Elements inside each other; deeper ones are refused, for trees are walked by recursion.</summary>
    public const int MaxDepth = 256;

    /// <summary>
    /// Refuses what is not well-formed. A scan that is sure of ordinary parts passes nearly all of them at the speed of inflating;
    /// what it is not sure of, <see cref="XmlReader"/> judges.
    /// </summary>
    /// <exception cref="XmlException">Not well-formed, nested too deeply, or a DTD.</exception>
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
            if (reader.Depth > MaxDepth)
            {
                throw TooDeep();
            }
        }
    }

    /// <summary>The error for what is nested too deeply.</summary>
    public static XmlException TooDeep() => new($"Elements are nested more than {MaxDepth} deep");
}
