using PptBatch.OpenXml.Merging.Sources;
using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Merging.Parts;

/// <summary>A part of the merged deck: copied from an input, changed on the way, or made here.</summary>
internal sealed class OutputPart(string name, string contentType)
{
    public string Name { get; } = name;

    public string ContentType { get; } = contentType;

    /// <summary>Where it comes from; null for a part made here.</summary>
    public SourceDeck? Deck { get; init; }

    public ZipEntry? Entry { get; init; }

    /// <summary>What must change in it; null copies the compressed bytes.</summary>
    public PartEdit? Edit { get; set; }

    /// <summary>Its relationships when they are not those of the input.</summary>
    public PartLinks? Links { get; set; }

    /// <summary>Its relationships when they are copied.</summary>
    public ZipEntry? RelationshipsEntry { get; set; }

    /// <summary>The finished content; null when the input's compressed bytes are it.</summary>
    public PackedBytes? Packed { get; set; }

    /// <summary>The finished relationships; null when there are none or the input's compressed bytes are it.</summary>
    public PackedBytes? PackedRelationships { get; set; }
}
