using System.Buffers;
using System.IO.Hashing;
using System.Xml;
using System.Xml.Linq;
using PptBatch.OpenXml.Merging.Xml;
using PptBatch.OpenXml.Packaging;
using PptBatch.OpenXml.Packaging.Deflate;

namespace PptBatch.OpenXml.Merging.Parts;

/// <summary>Finishes one part after another with buffers that it uses again; not for use by several threads at once.</summary>
internal sealed class PartChanger(PartSpool spool)
{
    private readonly Inflater _inflater = new();
    private readonly FastDeflate _deflate = new();
    private readonly ArrayBufferWriter<byte> _changed = new(64 * 1024);

    public void Finish(OutputPart part)
    {
        if (part.Relationships is { } relationships)
        {
            RelationshipsXml.Write(relationships, part.Name, _changed);
            part.PackedRelationships = spool.Pack(_changed.WrittenSpan, _deflate);
            part.Relationships = null;
            _changed.ResetWrittenCount();
        }

        if (PartMarkup.Is(part.ContentType))
        {
            FinishXml(part, part.Deck!, part.Entry!);
        }
        else
        {
            part.Deck!.Reader.Verify(part.Entry!, _inflater);
        }

        part.Edit = null;
    }

    private void FinishXml(OutputPart part, SourceDeck deck, ZipEntry entry)
    {
        deck.Reader.CheckXmlSize(entry);
        using CompressedBytes compressed = deck.Reader.ReadCompressed(entry);
        byte[] buffer = ArrayPool<byte>.Shared.Rent((int)entry.Size);
        Span<byte> original = buffer.AsSpan(0, (int)entry.Size);
        deck.Reader.Read(entry, compressed, original, _inflater);
        if (XmlBytes.IsNormal(original) && part.Edit is null or { Changes.Count: 0 } && !NeedsTree(part, original))
        {
            deck.Guard(entry.Part, () => RefuseDtd(buffer.AsSpan(0, (int)entry.Size)));
            Note(part, original);
            if (part.Edit?.SlideNumber is { } number && SlideNumberFields.Renumber(original, number, _changed))
            {
                part.Packed = Repack(entry, compressed.Span, original);
            }
        }
        else
        {
            byte[] changed = deck.Guard(entry.Part, () => Change(part, XmlBytes.Normalize(buffer[..(int)entry.Size])));
            part.Packed = spool.Pack(changed, _deflate);
        }

        _changed.ResetWrittenCount();
        ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <summary>Packs what is changed, keeping the compressed bytes of all that comes before the first change.</summary>
    private PackedBytes Repack(ZipEntry entry, ReadOnlySpan<byte> compressed, ReadOnlySpan<byte> original)
    {
        ReadOnlySpan<byte> changed = _changed.WrittenSpan;
        return entry.Method == 8
            && _deflate.TryRepack(compressed, _inflater.Marks, changed, changed.CommonPrefixLength(original), out ReadOnlySpan<byte> repacked)
            ? spool.Store(Crc32.HashToUInt32(changed), changed.Length, repacked)
            : spool.Pack(changed, _deflate);
    }

    private byte[] Change(OutputPart part, byte[] xml)
    {
        RefuseDtd(xml);
        Note(part, xml);
        if (part.Edit is not { } edit)
        {
            return xml;
        }

        if (edit.Changes.Count > 0 || NeedsTree(part, xml))
        {
            XElement root = XmlBytes.Parse(xml);
            edit.Changes.ForEach(change => change(root));
            SlideReferences.Move(root, part.Deck!);
            xml = XmlBytes.Write(root);
        }

        return edit.SlideNumber is { } number && SlideNumberFields.Renumber(xml, number, _changed) ? _changed.WrittenSpan.ToArray() : xml;
    }

    /// <summary>True for a slide that names others by id.</summary>
    private static bool NeedsTree(OutputPart part, ReadOnlySpan<byte> xml) =>
        part.Edit?.Facts is not null && SlideReferences.MayBeIn(xml, part.Deck!);

    private static void Note(OutputPart part, ReadOnlySpan<byte> xml)
    {
        if (part.Edit?.Facts is { } facts)
        {
            TagScanner tags = new(xml);
            facts.Hidden = tags.Next() && tags.Attribute("show"u8) is "0" or "false";
            facts.Title = SlideTitle.Find(xml);
        }
    }

    /// <summary>The scanner refuses a DTD, which can only stand before the first tag.</summary>
    private static bool RefuseDtd(ReadOnlySpan<byte> xml) => new TagScanner(xml).Next() ? true : throw new XmlException("There is no element");
}
