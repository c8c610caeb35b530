using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Design.Theming;

/// <summary>
/// The palettes of the built-in themes. The accents stand at least seven steps of CIE lightness apart, so that they differ in grey too.
/// </summary>
internal static class ThemePalettes
{
    public static ThemePalette Light { get; } = new()
    {
        Ink = "14202B",
        Surface = "FCFCFA",
        Muted = "51606E",
        Panel = "EDF2F3",
        Accents = ["0B5C6B", "D9822B", "2B2F63", "7DBFA4", "C2475A", "F0CB6B"],
        Shades = new Dictionary<ColorToken, SchemeColor>
        {
            [ColorToken.Line] = new("bg2", 85),
            [ColorToken.AccentSoft] = new("bg2", 93),
            [ColorToken.OnAccent] = new("bg1"),
            [ColorToken.Good] = new("accent4", 50),
            [ColorToken.Warn] = new("accent2", 60),
            [ColorToken.CodeSurface] = new("bg2"),
            [ColorToken.CodeKeyword] = new("accent1"),
            [ColorToken.CodeString] = new("accent4", 50),
            [ColorToken.CodeComment] = new("tx2"),
            [ColorToken.CodeNumber] = new("accent5", 75),
            [ColorToken.CodeType] = new("accent3"),
        },
    };

    public static ThemePalette Dark { get; } = new()
    {
        Dark = true,
        Ink = "F1F5F6",
        Surface = "101B24",
        Muted = "A9B7C0",
        Panel = "1B2A35",
        Accents = ["5CC4D0", "D9822B", "FAF3DA", "2F7A5C", "F0C75E", "8471D8"],
        Shades = new Dictionary<ColorToken, SchemeColor>
        {
            [ColorToken.Line] = new("bg2", 75, 20),
            [ColorToken.AccentSoft] = new("accent1", 28),
            [ColorToken.OnAccent] = new("bg1"),
            [ColorToken.Good] = new("accent4", 60, 40),
            [ColorToken.Warn] = new("accent2", 80, 20),
            [ColorToken.CodeSurface] = new("bg2"),
            [ColorToken.CodeKeyword] = new("accent1"),
            [ColorToken.CodeString] = new("accent4", 60, 40),
            [ColorToken.CodeComment] = new("tx2"),
            [ColorToken.CodeNumber] = new("accent5"),
            [ColorToken.CodeType] = new("accent3"),
        },
    };

    public static ThemePalette Print { get; } = new()
    {
        OutlinedPanels = true,
        Ink = "111111",
        Surface = "FFFFFF",
        Muted = "4A4A4A",
        Panel = "FFFFFF",
        Accents = ["0B5C6B", "D9822B", "2B2F63", "7DBFA4", "C2475A", "F0CB6B"],
        Shades = new Dictionary<ColorToken, SchemeColor>
        {
            [ColorToken.Line] = new("bg1", 65),
            [ColorToken.AccentSoft] = new("bg1"),
            [ColorToken.OnAccent] = new("bg1"),
            [ColorToken.Good] = new("accent4", 50),
            [ColorToken.Warn] = new("accent2", 60),
            [ColorToken.CodeSurface] = new("bg1"),
            [ColorToken.CodeKeyword] = new("accent1"),
            [ColorToken.CodeString] = new("accent4", 50),
            [ColorToken.CodeComment] = new("tx2"),
            [ColorToken.CodeNumber] = new("accent5", 75),
            [ColorToken.CodeType] = new("accent3"),
        },
    };
}
