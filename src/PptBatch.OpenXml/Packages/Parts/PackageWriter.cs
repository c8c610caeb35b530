using System.Buffers;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Packages.Parts;

/// <summary>Writes parts and their relationships into the archive, one after the other, through one buffer.</summary>
internal sealed class PackageWriter(IBufferWriter<byte> output) : IDisposable
{
    private readonly PartArchive _zip = new(output);

    /// <summary>The buffer in which the next part is written.</summary>
    public MarkupWriter Xml { get; } = new();

    /// <summary>Writes what <see cref="Xml"/> holds as a part, closing what is open, and then its relationships if it has any.</summary>
    /// <param name="name">Path without a leading slash.</param>
    /// <param name="relationships">The part's relationships, or null.</param>
    public void Part(string name, RelationshipList? relationships = null)
    {
        _zip.Add(Entry(name), Xml.CloseTo(0).Bytes);
        if (relationships is { IsEmpty: false })
        {
            relationships.Write(Xml);
            _zip.Add(Relationships(name), Xml.Bytes);
        }
    }

    /// <summary>Writes a part whose XML is there already, and its relationships if it has any.</summary>
    public void Part(string name, ReadOnlySpan<byte> xml, RelationshipList relationships)
    {
        _zip.Add(Entry(name), xml);
        if (!relationships.IsEmpty)
        {
            relationships.Write(Xml);
            _zip.Add(Relationships(name), Xml.Bytes);
        }
    }

    /// <summary>Writes a part that is no XML and does not shrink.</summary>
    public void Binary(string name, ReadOnlySpan<byte> content)
    {
        BeginBinary(name, content);
        output.Write(content);
    }

    /// <summary>The same for a part that may be large: the caller writes exactly these bytes to the output.</summary>
    public void BeginBinary(string name, ReadOnlySpan<byte> content) => _zip.BeginStored(Entry(name), content);

    public void Finish() => _zip.Finish();

    public void Dispose() => _zip.Dispose();

    private static EntryName Entry(string name) => new("/" + name);

    private static EntryName Relationships(string name) => new("/" + name, OfRelationships: true);
}
