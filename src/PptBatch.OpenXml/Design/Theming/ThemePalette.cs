using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Design.Theming;

/// <summary>A colour scheme and the roles that its slots play.</summary>
internal sealed record ThemePalette
{
    /// <summary>True where the slides' background is the scheme's dark colour.</summary>
    public bool Dark { get; init; }

    /// <summary>True where panels are white and need a hairline to be seen.</summary>
    public bool OutlinedPanels { get; init; }

    public required string Ink { get; init; }

    public required string Surface { get; init; }

    public required string Muted { get; init; }

    public required string Panel { get; init; }

    /// <summary>The six accents, which are the six chart colours; the first is the deck's accent.</summary>
    public required IReadOnlyList<string> Accents { get; init; }

    /// <summary>Roles that are a shade of a slot, or another slot than in the built-in themes.</summary>
    public required IReadOnlyDictionary<ColorToken, SchemeColor> Shades { get; init; }

    /// <summary>The same palette with other shades for some roles.</summary>
    public ThemePalette With(params (ColorToken Role, SchemeColor Color)[] shades)
    {
        Dictionary<ColorToken, SchemeColor> all = new(Shades);
        foreach ((ColorToken role, SchemeColor color) in shades)
        {
            all[role] = color;
        }

        return this with { Shades = all };
    }

    /// <summary>How a slide names the colour of a role.</summary>
    public SchemeColor Reference(ColorToken token) => Shades.TryGetValue(token, out SchemeColor shade) ? shade : token switch
    {
        ColorToken.Ink or ColorToken.Title => new("tx1"),
        ColorToken.OnMark => Reference(ColorToken.Ink),
        ColorToken.Mark or ColorToken.CodeMark => Reference(ColorToken.AccentSoft),
        ColorToken.Surface => new("bg1"),
        ColorToken.Muted or ColorToken.Footer => new("tx2"),
        ColorToken.Panel => new("bg2"),
        ColorToken.Accent or ColorToken.Chart1 => new("accent1"),
        ColorToken.Second or ColorToken.Chart2 => new("accent2"),
        ColorToken.Chart3 => new("accent3"),
        ColorToken.Chart4 => new("accent4"),
        ColorToken.Chart5 => new("accent5"),
        ColorToken.Bar or ColorToken.Chart6 => new("accent6"),
        _ => throw new KeyNotFoundException($"The palette has no colour for {token}."),
    };

    /// <summary>The colour of a role as six hexadecimal digits.</summary>
    public string Resolve(ColorToken token)
    {
        SchemeColor reference = Reference(token);
        return reference.Fixed ?? reference.Apply(Slot(reference.Slot));
    }

    /// <summary>The colour of a slot under the name that the master maps to it.</summary>
    public string Slot(string name) => name switch
    {
        "tx1" => Ink,
        "bg1" => Surface,
        "tx2" => Muted,
        "bg2" => Panel,
        _ => Accents[name[^1] - '1'],
    };
}
