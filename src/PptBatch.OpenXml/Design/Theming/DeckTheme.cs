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
    /// <summary>Near white, ink near black-blue, a deep blue-teal accent.</summary>
    public static DeckTheme Light { get; } = Of("light", ThemePalettes.Light);

    /// <summary>The same roles inverted.</summary>
    public static DeckTheme Dark { get; } = Of("dark", ThemePalettes.Dark);

    /// <summary>White paper: no panels, hairlines instead.</summary>
    public static DeckTheme Print { get; } = Of("print", ThemePalettes.Print);

    /// <summary>The colour of a role as six hexadecimal digits.</summary>
    public string this[ColorToken token] => Colors[token];

    private static DeckTheme Of(string name, ThemePalette palette) =>
        new(name, FontScheme.Default, Enum.GetValues<ColorToken>().ToFrozenDictionary(token => token, palette.Resolve), palette);
}
