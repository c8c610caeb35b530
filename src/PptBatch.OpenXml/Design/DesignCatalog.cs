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
        Grounds = new Dictionary<PageLayout, ColorToken>
        {
            [PageLayout.Section] = ColorToken.Deep,
            [PageLayout.LessonOpener] = ColorToken.Deep,
            [PageLayout.Cover] = ColorToken.Deep,
            [PageLayout.Closing] = ColorToken.Deep,
            [PageLayout.Hero] = ColorToken.Deep,
            [PageLayout.Statement] = ColorToken.AccentSoft,
            [PageLayout.Quote] = ColorToken.AccentSoft,
            [PageLayout.Exercise] = ColorToken.SecondSoft,
            [PageLayout.Solution] = ColorToken.GoodSoft,
        },
    };

    private static readonly DesignStyle Bold = new()
    {
        Mark = TitleMark.Band,
        PanelRadius = 0,
        Numerals = NumeralForm.Chevron,
        OpenerNumeral = ColorToken.OnSecond,
        PanelsTakeTurns = true,
        Grounds = new Dictionary<PageLayout, ColorToken>
        {
            [PageLayout.Section] = ColorToken.Accent,
            [PageLayout.LessonOpener] = ColorToken.Second,
            [PageLayout.Cover] = ColorToken.Accent,
            [PageLayout.Closing] = ColorToken.Accent,
            [PageLayout.Hero] = ColorToken.Second,
            [PageLayout.Statement] = ColorToken.Deep,
            [PageLayout.Quote] = ColorToken.Accent,
            [PageLayout.Exercise] = ColorToken.SecondSoft,
            [PageLayout.Solution] = ColorToken.GoodSoft,
        },
    };

    private static readonly DesignStyle Paper = new()
    {
        Mark = TitleMark.Rule,
        PanelRadius = 0,
        PanelsFilled = false,
        Numerals = NumeralForm.Ring,
        OpenerNumeral = ColorToken.Accent,
        Grounds = new Dictionary<PageLayout, ColorToken>
        {
            [PageLayout.Closing] = ColorToken.Deep,
            [PageLayout.Hero] = ColorToken.Deep,
            [PageLayout.Statement] = ColorToken.Panel,
            [PageLayout.Quote] = ColorToken.Panel,
            [PageLayout.Exercise] = ColorToken.SecondSoft,
            [PageLayout.Solution] = ColorToken.GoodSoft,
        },
    };

    private static readonly DesignStyle Code = new()
    {
        Mark = TitleMark.Chevron,
        PanelRadius = 3,
        Numerals = NumeralForm.Bar,
        Grounds = new Dictionary<PageLayout, ColorToken>
        {
            [PageLayout.Section] = ColorToken.Deep,
            [PageLayout.LessonOpener] = ColorToken.Accent,
            [PageLayout.Cover] = ColorToken.Deep,
            [PageLayout.Closing] = ColorToken.Deep,
            [PageLayout.Hero] = ColorToken.Accent,
            [PageLayout.Statement] = ColorToken.AccentSoft,
            [PageLayout.Quote] = ColorToken.Panel,
            [PageLayout.Exercise] = ColorToken.SecondSoft,
            [PageLayout.Solution] = ColorToken.GoodSoft,
        },
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
        DeckDesign.BuiltIn(DeckTheme.Of($"{name} print", fonts, ThemePalettes.Print(light)), style),
    ];
}
