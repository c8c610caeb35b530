namespace PptBatch;

/// <summary>
/// How the decks of a run look. It travels in the plan, so that every worker renders, and every host merges, in the same look. What is null
/// in a request is taken from the settings of the host that plans.
/// </summary>
public sealed record DeckLook
{
    /// <summary>Name of a built-in design, such as <c>calm</c>. Default: null, the host's.</summary>
    public string? Design { get; init; }

    /// <summary>Mode of the design: <c>light</c>, <c>dark</c> or <c>print</c>. Default: null, the host's.</summary>
    public string? Theme { get; init; }

    /// <summary>A colour such as <c>#0B5FFF</c> to make the palette from. Default: null, the host's.</summary>
    public string? Brand { get; init; }

    /// <summary>Whether the items of a slide appear one click at a time. Default: null, as the host says.</summary>
    public bool? Builds { get; init; }

    /// <summary>
    /// A <c>.potx</c> or <c>.pptx</c> file in the store that host and workers share, in place of a design. Default: null, none unless the
    /// host has one and no design, theme or brand is named.
    /// </summary>
    public ArtifactKey? Template { get; init; }

    /// <summary>
    /// SHA-256 of the template's bytes in hexadecimal digits, which planning fills in; a worker that finds other bytes refuses.
    /// </summary>
    public string? TemplateHash { get; init; }
}
