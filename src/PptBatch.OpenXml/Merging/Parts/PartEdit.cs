using System.Xml.Linq;

namespace PptBatch.OpenXml.Merging.Parts;

/// <summary>What must change in a copied part.</summary>
internal sealed class PartEdit
{
    /// <summary>The slide's number for a slide or its notes: slide number fields are set to it.</summary>
    public int? SlideNumber { get; init; }

    /// <summary>Set when the part is a slide: its title is wanted for the deck's properties.</summary>
    public SlideFacts? Facts { get; init; }

    /// <summary>Changes that need the part's tree, applied in order.</summary>
    public List<Action<XElement>> Changes { get; } = [];
}

/// <summary>What the deck's properties say of a slide.</summary>
internal sealed class SlideFacts
{
    public string Title { get; set; } = "";

    public bool Hidden { get; set; }

    public bool HasNotes { get; set; }
}
