using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Merging.Parts;

/// <summary>What a part is: by its content type, and by the element that it begins with.</summary>
internal sealed record PartKind
{
    private readonly string _name;
    private readonly string _root;
    private readonly string _type;

    private PartKind(string name, string root, string type) => (_name, _root, _type) = (name, root, type);

    public static PartKind Slide { get; } = new("a slide", "sld", ".slide+xml");

    public static PartKind Notes { get; } = new("a notes page", "notes", ".notesSlide+xml");

    public static PartKind Master { get; } = new("a slide master", "sldMaster", ".slideMaster+xml");

    public static PartKind Layout { get; } = new("a layout", "sldLayout", ".slideLayout+xml");

    /// <exception cref="PptBatchException">The part is declared as something else.</exception>
    public void RequireType(string deck, string part, string type)
    {
        if (!type.EndsWith(_type, StringComparison.OrdinalIgnoreCase))
        {
            throw PackageFault.WrongKind(deck, part, $"The deck uses it as {_name}, but declares it as {type}.");
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
