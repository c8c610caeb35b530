using System.Runtime.CompilerServices;
using System.Xml.Linq;
using PptBatch.OpenXml.Merging.Parts;
using PptBatch.OpenXml.Merging.Presentation;
using PptBatch.OpenXml.Merging.Sources;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Merging.Output;

/// <summary>Writes the merged deck: the parts that the merge makes, then those that it copies.</summary>
internal sealed class DeckPackageWriter(MergedDeck merged, SourceDeck first, MergeRequest request, PartSpool spool) : IDisposable
{
    private const string MainType = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
    private const string PackageRoot = "http://schemas.openxmlformats.org/package/2006/relationships/";
    private const string TypeRoot = "application/vnd.openxmlformats-officedocument.";

    private readonly List<Relationship> _rootLinks = [];
    private readonly PartPacker _packer = new(spool);

    public async Task WriteAsync(XElement presentation, Stream output, CancellationToken cancellationToken)
    {
        int copied = merged.Parts.Count;
        AddProperties();
        OutputPart app = AddAppProperties();
        merged.RootParts.ForEach(kept => Root(kept.Type, kept.Part));
        AddLists();
        OutputPart main = merged.Make("/ppt/presentation.xml", MainType);
        _rootLinks.Insert(0, new Relationship("rId1", PresentationLinks.OfficeRoot + "officeDocument", "", External: false, main.Name));

        // The long ones together: each names every slide.
        Task<PackedBytes> types = Task.Run(() => Pack(packer => packer.PackTypes(merged.Parts)), CancellationToken.None);
        Task properties = Task.Run(() => app.Packed = Pack(packer => packer.Pack(AppProperties.Write(merged))), CancellationToken.None);
        Task lists = Task.Run(() => PackMain(main, presentation), CancellationToken.None);
        await Task.WhenAll(types, properties, lists).ConfigureAwait(false);

        ZipWriter writer = new(output);
        await using ConfiguredAsyncDisposable closing = writer.ConfigureAwait(false);
        await AddAsync(writer, new("/[Content_Types].xml"), await types.ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        await AddAsync(writer, new("/_rels/.rels"), _packer.Pack(_rootLinks, ""), cancellationToken).ConfigureAwait(false);
        foreach (OutputPart part in merged.Parts[copied..].Concat(merged.Parts[..copied]))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await CopyAsync(writer, part, cancellationToken).ConfigureAwait(false);
        }

        await writer.FinishAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _packer.Dispose();

    private void PackMain(OutputPart main, XElement presentation)
    {
        PresentationXml.Complete(presentation, merged);
        main.Packed = _packer.Pack(presentation);
        main.PackedRelationships = _packer.Pack(merged.Links.List, main.Name);
    }

    private PackedBytes Pack(Func<PartPacker, PackedBytes> pack)
    {
        using PartPacker packer = new(spool);
        return pack(packer);
    }

    private OutputPart Make(string name, string contentType, XElement content)
    {
        OutputPart part = merged.Make(name, contentType);
        part.Packed = _packer.Pack(content);
        return part;
    }

    private async ValueTask CopyAsync(ZipWriter writer, OutputPart part, CancellationToken cancellationToken)
    {
        if (part.Packed is { } packed)
        {
            await AddAsync(writer, new(part.Name), packed, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await CopyRawAsync(writer, new(part.Name), part.Deck!, part.Entry!, cancellationToken).ConfigureAwait(false);
        }

        if (part.PackedRelationships is { } relationships)
        {
            await AddAsync(writer, new(part.Name, OfRelationships: true), relationships, cancellationToken).ConfigureAwait(false);
        }
        else if (part.RelationshipsEntry is { } entry)
        {
            await CopyRawAsync(writer, new(part.Name, OfRelationships: true), part.Deck!, entry, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async ValueTask CopyRawAsync(
        ZipWriter writer, EntryName name, SourceDeck deck, ZipEntry entry, CancellationToken cancellationToken)
    {
        await writer.BeginAsync(name, entry.Method, entry.Crc, entry.CompressedSize, entry.Size, cancellationToken).ConfigureAwait(false);
        await writer.CopyAsync(deck.Source, deck.Reader.DataOffset(entry), entry.CompressedSize, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask AddAsync(ZipWriter writer, EntryName name, PackedBytes packed, CancellationToken cancellationToken)
    {
        await writer.BeginAsync(name, 8, packed.Crc, packed.PackedSize, packed.Size, cancellationToken).ConfigureAwait(false);
        await spool.WriteAsync(packed, writer, cancellationToken).ConfigureAwait(false);
    }

    private void AddProperties()
    {
        Relationship? core = first.RootRelationships.FirstOrDefault(link => link is { Kind: "core-properties", External: false });
        XElement? old = core?.PartName is { } name && first.Entry(name) is not null ? first.Load(name) : null;
        Root(
            PackageRoot + "metadata/core-properties",
            Make(
                "/docProps/core.xml",
                "application/vnd.openxmlformats-package.core-properties+xml",
                CoreProperties.Write(old, request)));
    }

    /// <summary>Adds the part that holds every slide's title; its content comes later.</summary>
    private OutputPart AddAppProperties()
    {
        OutputPart app = merged.Make("/docProps/app.xml", TypeRoot + "extended-properties+xml");
        Root(PresentationLinks.OfficeRoot + "extended-properties", app);
        return app;
    }

    private void AddLists()
    {
        Listed("tableStyles", "/ppt/tableStyles.xml", TypeRoot + "presentationml.tableStyles+xml", merged.TableStyles.Root);
        Listed("commentAuthors", "/ppt/commentAuthors.xml", TypeRoot + "presentationml.commentAuthors+xml", merged.CommentAuthors.Old);
        if (merged.CommentAuthors.WithThreads is { } authors)
        {
            OutputPart part = Make("/ppt/authors.xml", "application/vnd.ms-powerpoint.authors+xml", authors);
            merged.Links.Id(part, CommentAuthorList.ThreadedType);
        }
    }

    private void Listed(string kind, string name, string type, XElement? content)
    {
        if (content is not null)
        {
            merged.Links.Id(Make(name, type, content), PresentationLinks.OfficeRoot + kind);
        }
    }

    private void Root(string type, OutputPart part) =>
        _rootLinks.Add(new Relationship("rId" + (_rootLinks.Count + 2), type, "", External: false, part.Name));
}
