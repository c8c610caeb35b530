using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Tests.Design.Theming;

public sealed class BrandPaletteTests
{
    // Every hue in three strengths, black, white and greys.
    private static readonly string[] Brands =
    [
        .. Enumerable.Range(0, 24).SelectMany(step => new[] { (0.35, 0.2), (0.6, 0.15), (0.85, 0.3) }
            .Select(one => new Oklch(one.Item1, one.Item2, step * 15).ToRgb())),
        "000000", "FFFFFF", "808080", "0B5FFF", "FFD400", "E30613", "00A651",
    ];

    private static readonly ColorToken[] Grounds =
    [
        ColorToken.Surface, ColorToken.Panel, ColorToken.CodeSurface, ColorToken.AccentSoft, ColorToken.SecondSoft, ColorToken.GoodSoft,
        ColorToken.WarnSoft,
    ];

    private static readonly ColorToken[] Texts =
        [ColorToken.Ink, ColorToken.Title, ColorToken.Footer, ColorToken.Muted, ColorToken.Accent, ColorToken.Good, ColorToken.Warn];

    public static TheoryData<string, string> Designs
    {
        get
        {
            TheoryData<string, string> designs = [];
            foreach (string design in DesignCatalog.Names)
            {
                DesignCatalog.Modes.ToList().ForEach(mode => designs.Add(design, mode));
            }

            return designs;
        }
    }

    [Theory]
    [MemberData(nameof(Designs))]
    public void TryFind_WithAnyBrand_KeepsContrastAndChartColorsApart(string design, string mode)
    {
        List<string> faults = [];
        foreach (string brand in Brands)
        {
            Assert.True(DesignCatalog.TryFind(design, mode, brand, out DeckDesign? found));
            faults.AddRange(Faults(found.Theme).Select(fault => $"{brand}: {fault}"));
        }

        Assert.Empty(faults);
    }

    /// <summary>What cannot be read, or told apart in grey, in a theme.</summary>
    private static IEnumerable<string> Faults(DeckTheme theme)
    {
        (ColorToken Text, ColorToken Ground)[] pairs =
        [
            .. Grounds.SelectMany(ground => Texts.Select(text => (text, ground))),
            (ColorToken.OnAccent, ColorToken.Accent), (ColorToken.OnSecond, ColorToken.Second), (ColorToken.OnDeep, ColorToken.Deep),
        ];
        foreach ((ColorToken text, ColorToken ground) in pairs.Where(pair => ContrastRatio.Of(theme[pair.Text], theme[pair.Ground]) < 4.5))
        {
            yield return $"{text} {theme[text]} on {ground} {theme[ground]}";
        }

        double[] lightness = [.. theme.Palette.Accents.Select(color => SeenColor.Lab(color, ColorVision.Full)[0]).Order()];
        double closest = lightness.Zip(lightness.Skip(1), (one, other) => other - one).Min();
        if (closest < 6.9)
        {
            yield return $"chart colours {closest:0.0} apart: {string.Join(' ', theme.Palette.Accents)}";
        }
    }

    [Theory]
    [MemberData(nameof(Designs))]
    public void Of_AnyModule_ReadsAndHasAnAccentOfItsOwn(string design, string mode)
    {
        List<string> faults = [];
        foreach (string? brand in (string?[])[null, "0B5FFF", "E30613", "00A651", "FFD400"])
        {
            Assert.True(DesignCatalog.TryFind(design, mode, brand, out DeckDesign? found));
            DeckTheme[] themes = [.. Enumerable.Range(1, 5).Select(module => found.Of(module).Theme)];
            faults.AddRange(themes.SelectMany(Faults).Select(fault => $"{brand}: {fault}"));
            Oklch[] accents = [.. themes.Select(theme => Oklch.Of(theme[ColorToken.Accent]))];
            faults.AddRange(accents.SelectMany((one, index) => accents.Skip(index + 1)
                .Where(other => Oklch.HueDistance(one, other) < 15)
                .Select(other => $"{brand}: {one.ToRgb()} is like {other.ToRgb()}")));
            Assert.All(themes, theme => Assert.Equal(
                (mode == "print" ? theme : themes[0])[mode == "print" ? ColorToken.Accent : ColorToken.Second], theme[ColorToken.Second]));
            Assert.Equal(themes[0][ColorToken.Accent], found.Of(0).Theme[ColorToken.Accent]);
            Assert.Equal(themes[0][ColorToken.Accent], found.Of(6).Theme[ColorToken.Accent]);
        }

        Assert.Empty(faults);
    }

    [Fact]
    public void Of_AModuleOfAGreyBrand_IsTheDesignItself()
    {
        Assert.True(DesignCatalog.TryFind("calm", "light", "808080", out DeckDesign? found));
        Assert.Equal(found.Theme.Palette.Accents, found.Of(2).Theme.Palette.Accents);
    }

    [Theory]
    [InlineData("0B5FFF")]
    [InlineData("B0116A")]
    [InlineData("0F6B4F")]
    public void TryFind_WithABrandThatReads_TakesItAsTheAccent(string brand)
    {
        Assert.True(DesignCatalog.TryFind("calm", "light", brand, out DeckDesign? found));
        Oklch taken = Oklch.Of(found.Theme[ColorToken.Accent]);
        Oklch asked = Oklch.Of(brand);
        Assert.InRange(Oklch.HueDistance(taken, asked), 0, 8);
        Assert.InRange(taken.Lightness - asked.Lightness, -0.12, 0.12);
    }

    [Fact]
    public void TryFind_WithAYellowBrand_MarksWithItAndWritesInADarkShade()
    {
        Assert.True(DesignCatalog.TryFind("calm", "light", "FFC629", out DeckDesign? found));
        (Oklch accent, Oklch second) = (Oklch.Of(found.Theme[ColorToken.Accent]), Oklch.Of(found.Theme[ColorToken.Second]));
        Assert.InRange(Oklch.HueDistance(second, Oklch.Of("FFC629")), 0, 8);
        Assert.True(second.Lightness - accent.Lightness > 0.2);
    }

    [Fact]
    public void TryFind_WithABrownBrand_KeepsTheSecondColorApart()
    {
        Assert.True(DesignCatalog.TryFind("calm", "light", "8A5A00", out DeckDesign? found));
        Assert.True(Oklch.HueDistance(Oklch.Of(found.Theme[ColorToken.Accent]), Oklch.Of(found.Theme[ColorToken.Second])) > 90);
    }

    [Fact]
    public void Oklch_OfAnyColor_GivesItBack()
    {
        foreach (string color in (string[])["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "1B6093", "F2B84B", "7F7F7F"])
        {
            Assert.Equal(color, Oklch.Of(color).ToRgb());
        }
    }
}
