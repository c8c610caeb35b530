using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using PptBatch.OpenXml.Design.Styles;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Design;

/// <summary>The built-in designs, each in a light and a dark mode and one for print.</summary>
internal static class DesignCatalog
{
    private static readonly FontScheme Sans = new("Arial", "Arial", "Courier New");
    private static readonly FontScheme Serif = new("Cambria", "Calibri", "Courier New");

    private static readonly DesignStyle Calm = new()
    {
        Mark = TitleMark.Tab,
        Grounds = Grounds(
            module: ColorToken.Deep, lesson: ColorToken.Deep, cover: ColorToken.Deep, closing: ColorToken.Deep, hero: ColorToken.Deep,
            statement: ColorToken.AccentSoft, quote: ColorToken.AccentSoft),
    };

    private static readonly DesignStyle Bold = new()
    {
        Mark = TitleMark.Band,
        PanelRadius = 0,
        Numerals = NumeralForm.Chevron,
        OpenerNumeral = ColorToken.OnSecond,
        PanelsTakeTurns = true,
        Grounds = Grounds(
            module: ColorToken.Accent, lesson: ColorToken.Second, cover: ColorToken.Accent, closing: ColorToken.Accent,
            hero: ColorToken.Second, statement: ColorToken.Deep, quote: ColorToken.Accent),
    };

    private static readonly DesignStyle Paper = new()
    {
        Mark = TitleMark.Rule,
        PanelRadius = 0,
        PanelsFilled = false,
        Numerals = NumeralForm.Ring,
        OpenerNumeral = ColorToken.Accent,
        Grounds = Grounds(
            module: ColorToken.Surface, lesson: ColorToken.Surface, cover: ColorToken.Surface, closing: ColorToken.Deep,
            hero: ColorToken.Deep, statement: ColorToken.Panel, quote: ColorToken.Panel),
    };

    private static readonly DesignStyle Code = new()
    {
        Mark = TitleMark.Chevron,
        PanelRadius = 3,
        Numerals = NumeralForm.Bar,
        Grounds = Grounds(
            module: ColorToken.Deep, lesson: ColorToken.Accent, cover: ColorToken.Deep, closing: ColorToken.Deep,
            hero: ColorToken.Accent, statement: ColorToken.AccentSoft, quote: ColorToken.Panel),
    };

    /// <summary>Names of the designs; the first is the default.</summary>
    public static IReadOnlyList<string> Names { get; } = ["calm", "bold", "paper", "code"];

    /// <summary>Names of the modes; the first is the default.</summary>
    public static IReadOnlyList<string> Modes { get; } = ["light", "dark", "print"];

    /// <summary>Every design in every mode.</summary>
    public static IReadOnlyList<DeckDesign> All { get; } =
    [
        .. InModes("calm", Calm, FontScheme.Default, ThemePalettes.Calm, ThemePalettes.CalmDark),
        .. InModes("bold", Bold, Sans, ThemePalettes.Bold, ThemePalettes.BoldDark),
        .. InModes("paper", Paper, Serif, ThemePalettes.Paper, ThemePalettes.PaperDark),
        .. InModes("code", Code, Sans, ThemePalettes.Code, ThemePalettes.CodeDark),
    ];

    /// <summary>The design of decks when nobody chooses one.</summary>
    public static DeckDesign Default => All[0];

    /// <summary>Finds a design in a mode, whatever the case of their names.</summary>
    public static bool TryFind(string? design, string? mode, [NotNullWhen(true)] out DeckDesign? found) =>
        (found = All.FirstOrDefault(one =>
            string.Equals(one.Theme.Name, $"{design} {mode}", StringComparison.OrdinalIgnoreCase))) is not null;

    private static IEnumerable<DeckDesign> InModes(
        string name, DesignStyle style, FontScheme fonts, ThemePalette light, ThemePalette dark) =>
    [
        DeckDesign.BuiltIn(DeckTheme.Of($"{name} light", fonts, light), style),
        DeckDesign.BuiltIn(DeckTheme.Of($"{name} dark", fonts, dark), style),
        DeckDesign.BuiltIn(DeckTheme.Of($"{name} print", fonts, ThemePalettes.Print(light)), OnPaper(style)),
    ];

    // Ink is spared: no filled pages, no solid panels.
    private static DesignStyle OnPaper(DesignStyle style) => style with
    {
        Grounds = FrozenDictionary<PageLayout, ColorToken>.Empty,
        PanelsTakeTurns = false,
        OpenerNumeral = style.Mark == TitleMark.Tab ? style.OpenerNumeral : ColorToken.Accent,
    };

    private static Dictionary<PageLayout, ColorToken> Grounds(
        ColorToken module, ColorToken lesson, ColorToken cover, ColorToken closing, ColorToken hero, ColorToken statement,
        ColorToken quote) => new()
    {
        [PageLayout.Section] = module,
        [PageLayout.LessonOpener] = lesson,
        [PageLayout.Cover] = cover,
        [PageLayout.Closing] = closing,
        [PageLayout.Hero] = hero,
        [PageLayout.Statement] = statement,
        [PageLayout.Quote] = quote,
        [PageLayout.Exercise] = ColorToken.SecondSoft,
        [PageLayout.Solution] = ColorToken.GoodSoft,
    };
}
