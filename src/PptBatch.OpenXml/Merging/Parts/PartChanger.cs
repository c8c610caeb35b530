using System.IO.Hashing;
using System.Xml.Linq;
using PptBatch.OpenXml.Merging.Sources;
using PptBatch.OpenXml.Packages.Deflate;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Merging.Parts;

/// <summary>Finishes one part after another with buffers that it uses again; not for use by several threads at once.</summary>
internal sealed class PartChanger(PartSpool spool) : IDisposable
{
    private readonly Inflater _inflater = new(withMarks: true);
    private readonly FastDeflate _deflate = new();
    private readonly RentedStream _changed = new();
    private readonly RentedStream _tree = new();

    public void Finish(OutputPart part)
    {
        if (part.Links is { } links)
        {
            RelationshipsXml.Write(links.List, links.Targets, part.Name, _changed);
            part.PackedRelationships = spool.Pack(_changed.Written, _deflate);
            part.Links = null;
            _changed.Clear();
        }

        if (PartMarkup.Is(part.ContentType))
        {
            try
            {
                FinishXml(part, part.Deck!, part.Entry!);
            }
            catch (Exception cause) when (PackageFault.IsOfXml(cause))
            {
                throw PackageFault.BadXml(part.Deck!.Name, part.Entry!.Part, cause);
            }
        }
        else
        {
            part.Deck!.Reader.Verify(part.Entry!, _inflater);
        }

        part.Edit = null;
    }

    public void Dispose()
    {
        _changed.Dispose();
        _tree.Dispose();
    }

    private void FinishXml(OutputPart part, SourceDeck deck, ZipEntry entry)
    {
        deck.Reader.CheckXmlSize(entry);
        using RentedBytes compressed = deck.Reader.ReadCompressed(entry);
        using RentedBytes content = RentedBytes.Rent((int)entry.Size);
        Span<byte> original = content.Span;
        deck.Reader.Read(entry, compressed, original, _inflater);
        WellFormed.Check(original);
        part.Edit?.Kind?.RequireRoot(deck.Name, entry.Part, XmlBytes.RootName(original));
        if (XmlBytes.IsNormal(original) && part.Edit is null or { NeedsTree: false } && !NeedsTree(part, original))
        {
            Note(part, original);
            bool isNumbered = part.Edit?.SlideNumber is { } number && SlideNumberFields.Renumber(original, number, _changed);
            part.Packed = part.Edit?.CreationId is not null ? Pack(part, isNumbered ? _changed.Written : original)
                : isNumbered ? Repack(entry, compressed.Span, original)
                : null;
        }
        else
        {
            part.Packed = Pack(part, Change(part, XmlBytes.Normalize(original.ToArray())));
        }

        _changed.Clear();
    }

    private PackedBytes Pack(OutputPart part, ReadOnlySpan<byte> xml)
    {
        if (part.Edit?.CreationId is not { } id)
        {
            return spool.Pack(xml, _deflate);
        }

        using RentedStream renewed = new();
        CreationIds.Write(xml, id, renewed);
        return spool.Pack(renewed.Written, _deflate);
    }

    /// <summary>Packs what is changed, keeping the compressed bytes of all that comes before the first change.</summary>
    private PackedBytes Repack(ZipEntry entry, ReadOnlySpan<byte> compressed, ReadOnlySpan<byte> original)
    {
        ReadOnlySpan<byte> changed = _changed.Written;
        return entry.Method == 8
            && _deflate.TryRepack(
                compressed, _inflater.Marks, changed, changed.CommonPrefixLength(original), out ReadOnlySpan<byte> repacked)
            ? spool.Store(Crc32.HashToUInt32(changed), changed.Length, repacked)
            : spool.Pack(changed, _deflate);
    }

    private ReadOnlySpan<byte> Change(OutputPart part, byte[] xml)
    {
        Note(part, xml);
        if (part.Edit is not { } edit)
        {
            return xml;
        }

        ReadOnlySpan<byte> changed = xml;
        if (edit.NeedsTree || NeedsTree(part, xml))
        {
            XElement root = XmlBytes.Parse(xml);
            edit.Apply(root);
            SlideReferences.Move(root, part.Deck!);
            _tree.Clear();
            XmlBytes.Write(root, _tree);
            changed = _tree.Written;
        }

        return edit.SlideNumber is { } number && SlideNumberFields.Renumber(changed, number, _changed) ? _changed.Written : changed;
    }

    /// <summary>True for a slide that names others by id.</summary>
    private static bool NeedsTree(OutputPart part, ReadOnlySpan<byte> xml) =>
        part.Edit?.Facts is not null && SlideReferences.MayBeIn(xml, part.Deck!);

    private static void Note(OutputPart part, ReadOnlySpan<byte> xml)
    {
        if (part.Edit?.Facts is { } facts)
        {
            TagScanner tags = new(xml);
            facts.Hidden = tags.Next() && tags.TryAttribute("show"u8, out ReadOnlySpan<byte> show)
                && (show.SequenceEqual("0"u8) || show.SequenceEqual("false"u8));
            facts.Title = SlideTitle.Find(xml);
            facts.CreationId = CreationIds.Find(xml);
        }
    }
}
