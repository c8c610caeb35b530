using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Deflate;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Merging.Parts;

/// <summary>Packs parts that the merge makes, with buffers that it uses again; not for several threads at once.</summary>
internal sealed class PartPacker(PartSpool spool) : IDisposable
{
    private readonly PackingStream _xml = new(new FastDeflate());

    public PackedBytes Pack(XElement content)
    {
        XmlBytes.Write(content, _xml);
        return PackWritten();
    }

    public PackedBytes Pack(IReadOnlyList<Relationship> relationships, string source)
    {
        RelationshipsXml.Write(relationships, source, _xml);
        return PackWritten();
    }

    public PackedBytes PackTypes(IReadOnlyCollection<OutputPart> parts)
    {
        ContentTypesXml.Write(parts, _xml);
        return PackWritten();
    }

    public void Dispose() => _xml.Dispose();

    private PackedBytes PackWritten()
    {
        (uint crc, int size, ReadOnlyMemory<byte> packed) = _xml.Finish();
        return spool.Store(crc, size, packed.Span);
    }
}
