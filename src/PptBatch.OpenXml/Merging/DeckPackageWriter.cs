using System.Buffers;
using System.Xml.Linq;
using PptBatch.OpenXml.Merging.Parts;
using PptBatch.OpenXml.Merging.Presentation;
using PptBatch.OpenXml.Merging.Xml;
using PptBatch.OpenXml.Packaging;
using PptBatch.OpenXml.Packaging.Deflate;
using PptBatch.OpenXml.Validation.Packaging;

namespace PptBatch.OpenXml.Merging;

/// <summary>Writes the merged deck: the parts that the merge makes, then those that it copies.</summary>
internal sealed class DeckPackageWriter(MergedDeck merged, SourceDeck first, MergeRequest request, PartSpool spool)
{
    private const string MainType = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
    private const string PackageRoot = "http://schemas.openxmlformats.org/package/2006/relationships/";
    private const string TypeRoot = "application/vnd.openxmlformats-officedocument.";

    private readonly List<Relationship> _rootLinks = [];
    private readonly FastDeflate _deflate = new();

    public async Task WriteAsync(XElement presentation, Stream output, CancellationToken cancellationToken)
    {
        int copied = merged.Parts.Count;
        AddProperties();
        AddLists();
        PresentationXml.Complete(presentation, merged);
        OutputPart main = merged.Make("/ppt/presentation.xml", MainType, XmlBytes.Write(presentation));
        main.Relationships = merged.Links.List;
        _rootLinks.Insert(0, new Relationship("rId1", PresentationLinks.OfficeRoot + "officeDocument", "", External: false, main.Name));

        ZipWriter writer = new(output, 2 * merged.Parts.Count);
        await AddAsync(writer, "/[Content_Types].xml", spool.Pack(ContentTypesXml.Write(merged.Parts).Span, _deflate), cancellationToken);
        await AddAsync(writer, "/_rels/.rels", Pack(_rootLinks, ""), cancellationToken);
        foreach (OutputPart made in merged.Parts[copied..])
        {
            await AddAsync(writer, made.Name, spool.Pack(made.Content!, _deflate), cancellationToken);
            if (made.Relationships is { } relationships)
            {
                await AddAsync(writer, PartName.Relationships(made.Name), Pack(relationships, made.Name), cancellationToken);
            }
        }

        foreach (OutputPart part in merged.Parts[..copied])
        {
            await CopyAsync(writer, part, cancellationToken);
        }

        await writer.FinishAsync(cancellationToken);
    }

    private PackedBytes Pack(IEnumerable<Relationship> relationships, string source)
    {
        ArrayBufferWriter<byte> xml = new();
        RelationshipsXml.Write(relationships, source, xml);
        return spool.Pack(xml.WrittenSpan, _deflate);
    }

    private async ValueTask CopyAsync(ZipWriter writer, OutputPart part, CancellationToken cancellationToken)
    {
        if (part.Packed is { } packed)
        {
            await AddAsync(writer, part.Name, packed, cancellationToken);
        }
        else
        {
            await CopyRawAsync(writer, part.Name, part.Deck!, part.Entry!, cancellationToken);
        }

        if (part.PackedRelationships is { } relationships)
        {
            await AddAsync(writer, PartName.Relationships(part.Name), relationships, cancellationToken);
        }
        else if (part.RelationshipsEntry is { } entry)
        {
            await CopyRawAsync(writer, PartName.Relationships(part.Name), part.Deck!, entry, cancellationToken);
        }
    }

    private static async ValueTask CopyRawAsync(ZipWriter writer, string name, SourceDeck deck, ZipEntry entry, CancellationToken cancellationToken)
    {
        await writer.BeginAsync(name, entry.Method, entry.Crc, entry.CompressedSize, entry.Size, cancellationToken);
        await writer.CopyAsync(deck.Source, deck.Reader.DataOffset(entry), entry.CompressedSize, cancellationToken);
    }

    private async ValueTask AddAsync(ZipWriter writer, string name, PackedBytes packed, CancellationToken cancellationToken)
    {
        await writer.BeginAsync(name, 8, packed.Crc, packed.PackedSize, packed.Size, cancellationToken);
        await spool.WriteAsync(packed, writer, cancellationToken);
    }

    private void AddProperties()
    {
        Relationship? core = first.RootRelationships.FirstOrDefault(link => link is { Kind: "core-properties", External: false });
        XElement? old = core?.PartName is { } name && first.Entry(name) is not null ? first.Load(name) : null;
        Root(
            PackageRoot + "metadata/core-properties",
            merged.Make(
                "/docProps/core.xml",
                "application/vnd.openxmlformats-package.core-properties+xml",
                XmlBytes.Write(CoreProperties.Write(old, request))));
        Root(
            PresentationLinks.OfficeRoot + "extended-properties",
            merged.Make("/docProps/app.xml", TypeRoot + "extended-properties+xml", XmlBytes.Write(AppProperties.Write(merged))));
        merged.RootParts.ForEach(kept => Root(kept.Type, kept.Part));
    }

    private void AddLists()
    {
        Listed("tableStyles", "/ppt/tableStyles.xml", TypeRoot + "presentationml.tableStyles+xml", merged.TableStyles.Root);
        Listed("commentAuthors", "/ppt/commentAuthors.xml", TypeRoot + "presentationml.commentAuthors+xml", merged.CommentAuthors.Old);
        if (merged.CommentAuthors.WithThreads is { } authors)
        {
            OutputPart part = merged.Make("/ppt/authors.xml", "application/vnd.ms-powerpoint.authors+xml", XmlBytes.Write(authors));
            merged.Links.Id(part, CommentAuthorList.ThreadedType);
        }
    }

    private void Listed(string kind, string name, string type, XElement? content)
    {
        if (content is not null)
        {
            merged.Links.Id(merged.Make(name, type, XmlBytes.Write(content)), PresentationLinks.OfficeRoot + kind);
        }
    }

    private void Root(string type, OutputPart part) =>
        _rootLinks.Add(new Relationship("rId" + (_rootLinks.Count + 2), type, "", External: false, part.Name));
}
