namespace PptBatch.OpenXml.Packages.Parts;

/// <summary>A part of the package under check.</summary>
internal sealed class PackagePart(string name, string? contentType, IReadOnlyList<Relationship> relationships)
{
    // A presentation has a relationship for each of its slides, any other part a few.
    private const int Few = 16;
    private Dictionary<string, Relationship>? _byId;

    public string Name => name;

    public string? ContentType => contentType;

    public IReadOnlyList<Relationship> Relationships => relationships;

    /// <summary>
    /// True when the part is XML by its content type or its name. A drawing in SVG is a picture: it may have a DTD, and is copied as it is.
    /// </summary>
    public bool IsXml => ContentType is null ? PartName.Extension(Name) is "xml" or "rels"
        : ContentType is "application/xml" or "text/xml"
        || (ContentType.EndsWith("+xml", StringComparison.OrdinalIgnoreCase)
            && !ContentType.StartsWith("image/", StringComparison.OrdinalIgnoreCase));

    /// <summary>The first relationship with an id; null for none.</summary>
    public Relationship? Relationship(string? id)
    {
        if (id is null || Relationships.Count <= Few)
        {
            return id is null ? null : Relationships.FirstOrDefault(relationship => relationship.Id == id);
        }

        _byId ??= Relationships.DistinctBy(relationship => relationship.Id).ToDictionary(relationship => relationship.Id);
        return _byId.GetValueOrDefault(id);
    }

    public IEnumerable<Relationship> OfKind(string kind) =>
        Relationships.Where(relationship => relationship.Kind == kind && !relationship.External);
}
