using System.Xml.Linq;

namespace PptBatch.OpenXml.Merging.Parts;

/// <summary>What must change in a copied part.</summary>
internal sealed class PartEdit
{
    private List<Action<XElement>>? _changes;

    /// <summary>The slide's number for a slide or its notes: slide number fields are set to it.</summary>
    public int? SlideNumber { get; init; }

    /// <summary>The creation id that a slide gets in place of its own; null keeps it.</summary>
    public uint? CreationId { get; set; }

    /// <summary>True for a slide of which no byte may change.</summary>
    public bool StaysAsItIs => SlideNumber is null;

    /// <summary>Set when the part is a slide: its title is wanted for the deck's properties.</summary>
    public SlideFacts? Facts { get; init; }

    /// <summary>What the part must be; null where it may be anything.</summary>
    public PartKind? Kind { get; init; }

    /// <summary>True when there are changes that need the part's tree.</summary>
    public bool NeedsTree => _changes is not null;

    /// <summary>Adds a change of the part's tree; they are applied in order.</summary>
    public void Add(Action<XElement> change) => (_changes ??= []).Add(change);

    public void Apply(XElement root) => _changes?.ForEach(change => change(root));
}

/// <summary>What the deck's properties say of a slide.</summary>
internal sealed class SlideFacts
{
    public string Title { get; set; } = "";

    public bool Hidden { get; set; }

    public bool HasNotes { get; set; }

    public uint? CreationId { get; set; }
}
