using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Design.Theming;

/// <summary>
/// The palettes of the built-in designs. The accents stand at least seven steps of CIE lightness apart, so that they differ in grey too:
/// the accent, the colour of the one marked thing, a dark (in the dark mode a light) one, and those of what is right, of what needs care,
/// and of what stands back.
/// </summary>
internal static class ThemePalettes
{
    private static readonly SchemeColor Ground = new("bg1");
    private static readonly SchemeColor Text = new("tx1");

    public static ThemePalette Calm { get; } = Light(
        "14242F", "FFFFFF", "4F606C", "EAF2F7", ["1B6093", "F2B84B", "2B2F63", "65BB94", "C4502F", "7899B0"],
        new SchemeColor("accent1", 67), new SchemeColor("accent4", 48), new SchemeColor("accent5", 74));

    public static ThemePalette CalmDark { get; } = Dark(
        "EEF4F8", "101A22", "A3B5C1", "1B2A36", ["6DB7E8", "F3BB54", "FAF3DA", "2FAA7D", "D75932", "4F7089"],
        new SchemeColor("accent1", 28), new SchemeColor("accent4", 59, 41), new SchemeColor("accent5", 58, 42));

    public static ThemePalette Bold { get; } = Light(
        "111111", "FFFFFF", "555555", "F1EFEA", ["D0281A", "FFC629", "111111", "0E644A", "103A98", "98948B"],
        Text, new SchemeColor("accent4"), new SchemeColor("accent1"));

    public static ThemePalette BoldDark { get; } = Dark(
        "FFFFFF", "141414", "B5B2AC", "262523", ["FF6B5B", "FFC629", "FFFFFF", "57C49E", "447CEE", "6A665F"],
        new SchemeColor("bg1", 25), new SchemeColor("accent4", 93, 7), new SchemeColor("accent1"));

    public static ThemePalette Paper { get; } = Light(
        "2A211A", "FAF5E9", "66594C", "F2EADA", ["2C5A45", "E9D29B", "1F2F55", "8BAE96", "B4552D", "9C8A69"],
        new SchemeColor("accent1", 78), new SchemeColor("accent1"), new SchemeColor("accent5", 78)).With(
            (ColorToken.AccentSoft, new("bg2", 95)), (ColorToken.SecondSoft, new("accent2", 55, 43)),
            (ColorToken.GoodSoft, new("accent4", 32, 68)));

    public static ThemePalette PaperDark { get; } = Dark(
        "F3EADB", "211C17", "BBAE9B", "2C2620", ["8CC7A6", "E9D29B", "FDF9F2", "5E86B8", "EB8556", "7A6B55"],
        new SchemeColor("accent1", 24), new SchemeColor("accent1"), new SchemeColor("accent5", 76, 24));

    public static ThemePalette Code { get; } = Light(
        "17202A", "FFFFFF", "55636F", "EFF3F5", ["0B6B57", "F6C453", "17202A", "14457B", "CD4C2E", "8297A5"],
        Text, new SchemeColor("accent1"), new SchemeColor("accent5", 75));

    public static ThemePalette CodeDark { get; } = Dark(
        "EAF0F4", "111820", "97A7B4", "1B2530", ["5FE0B0", "FADC9A", "FFFFFF", "66BAFF", "FF6E41", "566B7E"],
        new SchemeColor("bg1", 55), new SchemeColor("accent1"), new SchemeColor("accent5", 70, 30));

    /// <summary>A light palette for white paper: no filled grounds and panels, hairlines instead.</summary>
    public static ThemePalette Print(ThemePalette light)
    {
        ThemePalette bare = light with { Ink = "111111", Surface = "FFFFFF", Muted = "4A4A4A", Panel = "FFFFFF", OutlinedPanels = true };
        return bare.With(
            (ColorToken.AccentSoft, Ground),
            (ColorToken.SecondSoft, Ground),
            (ColorToken.GoodSoft, Ground),
            (ColorToken.WarnSoft, Ground),
            (ColorToken.CodeSurface, Ground),
            (ColorToken.Line, new("bg1", 65)),
            (ColorToken.Deep, Ground),
            (ColorToken.OnDeep, Text),
            (ColorToken.OnDeepMuted, new("tx2")),
            (ColorToken.Mark, new("bg1", 88)),
            (ColorToken.CodeMark, new("bg1", 88)),
            (ColorToken.OnMark, Text),
            (ColorToken.Second, new("accent1")),
            (ColorToken.OnSecond, Ground));
    }

    private static ThemePalette Light(
        string ink, string surface, string muted, string panel, string[] accents, SchemeColor deep, SchemeColor good, SchemeColor warn) =>
        new()
    {
        Ink = ink,
        Surface = surface,
        Muted = muted,
        Panel = panel,
        Accents = accents,
        Shades = new Dictionary<ColorToken, SchemeColor>
        {
            [ColorToken.Line] = new("bg2", 85),
            [ColorToken.AccentSoft] = new("accent1", 7, 93),
            [ColorToken.SecondSoft] = new("accent2", 14, 86),
            [ColorToken.GoodSoft] = Tint(good, 10),
            [ColorToken.WarnSoft] = Tint(warn, 6),
            [ColorToken.OnAccent] = Ground,
            [ColorToken.Mark] = new("accent2", 60, 40),
            [ColorToken.CodeMark] = new("accent2", 30, 70),
            [ColorToken.OnMark] = Text,
            [ColorToken.OnSecond] = Text,
            [ColorToken.Deep] = deep,
            [ColorToken.OnDeep] = Ground,
            [ColorToken.OnDeepMuted] = new("bg2"),
            [ColorToken.Good] = good,
            [ColorToken.Warn] = warn,
            [ColorToken.CodeSurface] = new("bg2"),
            [ColorToken.CodeKeyword] = new("accent1"),
            [ColorToken.CodeString] = good,
            [ColorToken.CodeComment] = new("tx2"),
            [ColorToken.CodeNumber] = warn,
            [ColorToken.CodeType] = new("accent3"),
        },
    };

    private static ThemePalette Dark(
        string ink, string surface, string muted, string panel, string[] accents, SchemeColor deep, SchemeColor good, SchemeColor warn)
    {
        ThemePalette light = Light(ink, surface, muted, panel, accents, deep, good, warn) with { Dark = true };
        return light.With(
            (ColorToken.Line, new("bg2", 75, 20)),
            (ColorToken.AccentSoft, new("accent1", 22)),
            (ColorToken.SecondSoft, new("accent2", 12)),
            (ColorToken.GoodSoft, new(good.Slot, 20)),
            (ColorToken.WarnSoft, new(warn.Slot, 20)),
            (ColorToken.OnSecond, Ground),
            (ColorToken.Mark, new("accent2")),
            (ColorToken.CodeMark, new("accent2", 20)),
            (ColorToken.OnMark, Ground),
            (ColorToken.OnDeep, Text),
            (ColorToken.OnDeepMuted, new("tx2")));
    }

    private static SchemeColor Tint(SchemeColor color, int share) => new(color.Slot, share, 100 - share);
}
