using System.Xml.Linq;

namespace PptBatch.OpenXml.Packages.Parts;

/// <summary>A part of the package under check.</summary>
internal sealed record PackagePart(string Name, string? ContentType, IReadOnlyList<Relationship> Relationships)
{
    /// <summary>True when the part is XML by its content type or its name.</summary>
    public bool IsXml => ContentType is null
        ? PartName.Extension(Name) is "xml" or "rels"
        : ContentType.EndsWith("+xml", StringComparison.OrdinalIgnoreCase) || ContentType is "application/xml" or "text/xml";

    public Relationship? Relationship(string? id) => id is null ? null
        : Relationships.FirstOrDefault(relationship => relationship.Id == id);

    public IEnumerable<Relationship> OfKind(string kind) =>
        Relationships.Where(relationship => relationship.Kind == kind && !relationship.External);
}
