using System.Collections.Frozen;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Design.Theming;

/// <summary>Colours by role and the faces of a deck.</summary>
/// <param name="Name">Name of the theme.</param>
/// <param name="Fonts">The faces that are named and measured.</param>
/// <param name="Colors">Six hexadecimal digits for each role, computed from <paramref name="Palette"/>.</param>
/// <param name="Palette">The slots of the colour scheme and which of them a role is.</param>
internal sealed record DeckTheme(string Name, FontScheme Fonts, IReadOnlyDictionary<ColorToken, string> Colors, ThemePalette Palette)
{
    /// <summary>The colour of a role as six hexadecimal digits.</summary>
    public string this[ColorToken token] => Colors[token];

    /// <summary>A theme of a palette.</summary>
    public static DeckTheme Of(string name, FontScheme fonts, ThemePalette palette) =>
        new(name, fonts, Enum.GetValues<ColorToken>().ToFrozenDictionary(token => token, palette.Resolve), palette);

    /// <summary>The roles on another ground than the page's: what text, panels and marks are where that ground is the page.</summary>
    public DeckTheme On(ColorToken ground)
    {
        (ColorToken Role, ColorToken Taken)[] roles = ground switch
        {
            ColorToken.Surface => [],
            ColorToken.Deep =>
            [
                (ColorToken.Surface, ColorToken.Deep), (ColorToken.Ink, ColorToken.OnDeep), (ColorToken.Title, ColorToken.OnDeep),
                (ColorToken.Muted, ColorToken.OnDeepMuted), (ColorToken.Footer, ColorToken.OnDeepMuted),
                (ColorToken.Accent, ColorToken.Second), (ColorToken.OnAccent, ColorToken.OnSecond),
                (ColorToken.AccentSoft, ColorToken.Deep),
            ],
            _ when GroundInks.Of(ground) is { } ink => Filled(ground, ink),

            // White panels stand out on a tint, where those of the page would not.
            _ => [(ColorToken.Surface, ground), (ColorToken.Panel, ColorToken.Surface), (ColorToken.AccentSoft, ColorToken.Surface)],
        };
        if (roles.Length == 0)
        {
            return this;
        }

        return Of(Name, Fonts, Palette.With([.. roles.Select(role => (role.Role, Palette.Reference(role.Taken)))]));
    }

    /// <summary>The roles where titles have a ground of their own.</summary>
    public DeckTheme WithTitle(ColorToken ink) => Of(Name, Fonts, Palette.With((ColorToken.Title, Palette.Reference(ink))));

    private static (ColorToken Role, ColorToken Taken)[] Filled(ColorToken ground, ColorToken ink) =>
    [
        (ColorToken.Surface, ground), (ColorToken.Ink, ink), (ColorToken.Title, ink), (ColorToken.Muted, ink), (ColorToken.Footer, ink),
        (ColorToken.Accent, ink), (ColorToken.OnAccent, ground), (ColorToken.Line, ink), (ColorToken.Panel, ground),
        (ColorToken.AccentSoft, ground),
    ];
}
