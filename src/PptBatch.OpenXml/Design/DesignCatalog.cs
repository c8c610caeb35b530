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
        TableHead = ColorToken.Deep,
        Grounds = Grounds(
            module: ColorToken.Deep, lesson: ColorToken.Deep, cover: ColorToken.Deep, closing: ColorToken.Deep, hero: ColorToken.Deep,
            statement: ColorToken.AccentSoft, quote: ColorToken.AccentSoft),
    };

    private static readonly DesignStyle Bold = new()
    {
        Mark = TitleMark.Band,
        TitlesInField = true,
        PanelRadius = 0,
        Numerals = NumeralForm.Chevron,
        OpenerNumeral = ColorToken.OnSecond,
        SectionNumeral = ColorToken.Second,
        SectionWhole = true,
        StatementBold = true,
        PanelGap = 6,
        LabelsAtFoot = true,
        TableHead = null,
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
        CentresWhatIsAlone = true,
        Numerals = NumeralForm.Ring,
        OpenerNumeral = ColorToken.Accent,
        SectionNumeral = ColorToken.Accent,
        TableHead = null,
        Grounds = Grounds(
            module: ColorToken.Surface, lesson: ColorToken.Surface, cover: ColorToken.Deep, closing: ColorToken.Deep,
            hero: ColorToken.Deep, statement: ColorToken.Panel, quote: ColorToken.Panel),
    };

    private static readonly DesignStyle Code = new()
    {
        Mark = TitleMark.Chevron,
        PanelRadius = 3,
        Numerals = NumeralForm.Bar,
        LabelsAtFoot = true,
        SectionNumeral = ColorToken.Second,
        SectionWhole = true,
        StatementBold = true,
        TableHead = ColorToken.Panel,
        Grounds = Grounds(
            module: ColorToken.Deep, lesson: ColorToken.Accent, cover: ColorToken.Deep, closing: ColorToken.Deep,
            hero: ColorToken.Accent, statement: ColorToken.AccentSoft, quote: ColorToken.Panel),
    };

    private static readonly Family[] Families =
    [
        new("calm", Calm, FontScheme.Default, ThemePalettes.Calm, ThemePalettes.CalmDark, ["2A6A4B", "7A3E86", "9A4A12", "8A2F4A"]),
        new("bold", Bold, Sans, ThemePalettes.Bold, ThemePalettes.BoldDark, ["1447B8", "0F6B4F", "6A1FB0", "B0116A"]),
        new("paper", Paper, Serif, ThemePalettes.Paper, ThemePalettes.PaperDark, ["7A2E3A", "2F4A73", "6B4A16", "5A3A6B"]),
        new("code", Code, Sans, ThemePalettes.Code, ThemePalettes.CodeDark, ["1B5FA8", "7A4A00", "A3331A", "6A35B0"]),
    ];

    /// <summary>Names of the designs; the first is the default.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Families.Select(family => family.Name)];

    /// <summary>Names of the modes; the first is the default.</summary>
    public static IReadOnlyList<string> Modes { get; } = ["light", "dark", "print"];

    /// <summary>Every design in every mode.</summary>
    public static IReadOnlyList<DeckDesign> All { get; } =
        [.. Families.SelectMany(family => Modes.Select(mode => Make(family, mode, null)))];

    /// <summary>The design of decks when nobody chooses one.</summary>
    public static DeckDesign Default => All[0];

    /// <summary>Finds a design in a mode, whatever the case of their names.</summary>
    /// <param name="design">The design's name.</param>
    /// <param name="mode">The mode's name.</param>
    /// <param name="brand">The colour to make its palette from, as six hexadecimal digits; null for its own palette.</param>
    /// <param name="found">The design.</param>
    public static bool TryFind(string? design, string? mode, string? brand, [NotNullWhen(true)] out DeckDesign? found)
    {
        int family = Array.FindIndex(Families, one => one.Name.Equals(design, StringComparison.OrdinalIgnoreCase));
        int at = Modes.ToList().FindIndex(one => one.Equals(mode, StringComparison.OrdinalIgnoreCase));
        found = family < 0 || at < 0 ? null
            : brand is null ? All[(family * Modes.Count) + at]
            : Make(Families[family], Modes[at], brand);
        return found is not null;
    }

    private static DeckDesign Make(Family family, string mode, string? brand)
    {
        ThemePalette palette = mode == "dark" ? family.Dark : family.Light;
        palette = brand is null ? palette : BrandPalette.Of(palette, brand);
        bool print = mode == "print";
        string name = $"{family.Name} {mode}";
        DeckDesign design = DeckDesign.BuiltIn(
            Theme(name, palette),
            print ? OnPaper(family.Style) : mode == "dark" ? InTheDark(family.Style) : family.Style);
        return design with
        {
            Modules =
            [
                new Lazy<DeckDesign>(design),
                .. ModuleAccents.Of(palette, brand, family.Accents).Select((accent, index) => new Lazy<DeckDesign>(() =>
                    design.Recolored(Theme($"{name} {index + 2}", BrandPalette.WithAccent(palette, accent)), index + 1))),
            ],
        };

        DeckTheme Theme(string called, ThemePalette colors) =>
            DeckTheme.Of(called, family.Fonts, print ? ThemePalettes.Print(colors) : colors);
    }

    // Where accents are light, the second colour is not read on one.
    private static DesignStyle InTheDark(DesignStyle style) =>
        style.Ground(PageLayout.Section) == ColorToken.Accent ? style with { SectionNumeral = ColorToken.Title } : style;

    // Ink is spared: no filled pages, no solid panels.
    private static DesignStyle OnPaper(DesignStyle style) => style with
    {
        Grounds = FrozenDictionary<PageLayout, ColorToken>.Empty,
        PanelsTakeTurns = false,
        TitlesInField = false,
        OpenerNumeral = style.Mark == TitleMark.Tab ? style.OpenerNumeral : ColorToken.Accent,
        SectionNumeral = ColorToken.Accent,
        TableHead = null,
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
        [PageLayout.Sentence] = statement,
        [PageLayout.SideExercise] = ColorToken.Second,
        [PageLayout.SideSolution] = ColorToken.Surface,
    };

    private sealed record Family(
        string Name, DesignStyle Style, FontScheme Fonts, ThemePalette Light, ThemePalette Dark, IReadOnlyList<string> Accents);
}
