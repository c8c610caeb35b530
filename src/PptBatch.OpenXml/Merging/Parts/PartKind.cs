using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Merging.Parts;

/// <summary>What a part is: by its content type, and by the element that it begins with.</summary>
internal sealed record PartKind
{
    private readonly string _name;
    private readonly string _root;
    private readonly string _type;
    private readonly string? _needs;

    private PartKind(string name, string root, string type, string? needs = null) =>
        (_name, _root, _type, _needs) = (name, root, type, needs);

    public static PartKind Slide { get; } = new("a slide", "sld", ".slide+xml", "slideLayout");

    public static PartKind Notes { get; } = new("a notes page", "notes", ".notesSlide+xml");

    public static PartKind Master { get; } = new("a slide master", "sldMaster", ".slideMaster+xml");

    public static PartKind Layout { get; } = new("a layout", "sldLayout", ".slideLayout+xml", "slideMaster");

    /// <exception cref="PptBatchException">The part is declared as something else.</exception>
    public void RequireType(string deck, string part, string type)
    {
        if (!type.EndsWith(_type, StringComparison.OrdinalIgnoreCase))
        {
            throw PackageFault.WrongKind(deck, part, $"The deck uses it as {_name}, but declares it as {type}.");
        }
    }

    /// <exception cref="PptBatchException">The part does not say what it stands on.</exception>
    public void RequireLink(string deck, string part, IReadOnlyList<Relationship> relationships)
    {
        if (_needs is not null && !relationships.Any(relationship => relationship.Kind == _needs && !relationship.External))
        {
            throw PackageFault.MissingLink(deck, part, $"The deck uses it as {_name}, but it leads to no {_needs}.");
        }
    }

    /// <exception cref="PptBatchException">The part begins with something else.</exception>
    public void RequireRoot(string deck, string part, string root)
    {
        if (root != _root)
        {
            throw PackageFault.WrongKind(deck, part, $"The deck uses it as {_name}, but it begins with <{root}>.");
        }
    }
}
