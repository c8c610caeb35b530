using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Design.Theming;

/// <summary>
/// Makes a design's palette a brand's: the accent takes the brand's hue, and its lightness as nearly as text and charts can be read; greys
/// and tints that lean to the accent lean to the brand. The colours of right and wrong stay.
/// </summary>
internal static class BrandPalette
{
    // The least distance of two chart colours, in steps of CIE lightness, so that they differ in grey.
    private const double LeastSteps = 7;

    private const int Accent = 0;
    private const int Second = 1;

    // The accents that are the accent's own shades: a dark one, and the one that stands back.
    private static readonly int[] Followers = [2, 5];

    private const double Near = 40;
    private const double Grey = 0.03;
    private const double AsLight = 0.1;
    private const double Step = 0.005;
    private const double LeastLean = 0.002;

    private static readonly ColorToken[] Grounds =
    [
        ColorToken.Surface, ColorToken.Panel, ColorToken.CodeSurface, ColorToken.AccentSoft, ColorToken.SecondSoft, ColorToken.GoodSoft,
        ColorToken.WarnSoft,
    ];

    private static readonly (ColorToken Text, ColorToken Ground)[] Pairs =
    [
        .. Grounds.SelectMany(ground => new[] { ColorToken.Ink, ColorToken.Muted, ColorToken.Accent, ColorToken.Good, ColorToken.Warn }
            .Select(text => (text, ground))),
        .. new[] { ColorToken.CodeKeyword, ColorToken.CodeString, ColorToken.CodeComment, ColorToken.CodeNumber, ColorToken.CodeType }
            .Select(text => (text, ColorToken.CodeSurface)),
        (ColorToken.OnAccent, ColorToken.Accent), (ColorToken.OnSecond, ColorToken.Second), (ColorToken.OnDeep, ColorToken.Deep),
        (ColorToken.OnDeepMuted, ColorToken.Deep), (ColorToken.Second, ColorToken.Deep),
    ];

    /// <summary>A palette with a brand's colour, six hexadecimal digits, as its accent.</summary>
    public static ThemePalette Of(ThemePalette palette, string brand)
    {
        Oklch wish = Oklch.Of(brand);
        Oklch accent = Oklch.Of(palette.Accents[Accent]);
        ThemePalette tinted = Pinned(palette) with
        {
            Ink = Lean(palette.Ink),
            Muted = Lean(palette.Muted),
            Panel = Lean(palette.Panel),
            Surface = Lean(palette.Surface),
            Accents =
            [
                .. palette.Accents.Select((color, index) =>
                    index == Second ? Apart(color, wish) : Followers.Contains(index) ? Lean(color) : color),
            ],
        };

        // The nearest lightness to the brand's at which everything reads. Were there none, the design would keep its own colours.
        ThemePalette? best = Lightnesses(wish.Lightness)
            .Select(lightness => With(tinted, Accent, wish with { Lightness = lightness }))
            .FirstOrDefault(Reads);
        return Spread(best ?? palette);

        string Lean(string color) => Oklch.Of(color) is var own && own.Chroma > LeastLean && Oklch.HueDistance(own, accent) <= Near
            ? (own with { Hue = wish.Hue, Chroma = wish.Chroma < Grey ? 0 : own.Chroma }).ToRgb() : color;
    }

    /// <summary>
    /// A palette with another accent, as nearly as it can be read; what is no shade of the accent stays as it is. The palette itself where
    /// no lightness of the accent can be read.
    /// </summary>
    public static ThemePalette WithAccent(ThemePalette palette, Oklch wish) => Lightnesses(wish.Lightness)
        .Select(lightness => With(Pinned(palette), Accent, wish with { Lightness = lightness }))
        .FirstOrDefault(Reads) is { } best ? Spread(best) : palette;

    // Right and wrong keep their colours where a design takes one of them from its accent.
    private static ThemePalette Pinned(ThemePalette palette) => palette.With(
    [
        .. new[]
            {
                ColorToken.Good, ColorToken.GoodSoft, ColorToken.Warn, ColorToken.WarnSoft, ColorToken.CodeString, ColorToken.CodeNumber,
            }
            .Where(role => palette.Reference(role).Slot == "accent1")
            .Select(role => (role, SchemeColor.Of(palette.Resolve(role)))),
    ]);

    // The second colour marks one thing among those in the accent, and must not be taken for it. A brand that is as light as the second
    // colour, such as a yellow, is better there than as text, where only a dark shade of it can be read.
    private static string Apart(string second, Oklch wish)
    {
        Oklch own = Oklch.Of(second);
        return wish.Chroma < Grey || Oklch.HueDistance(own, wish) > Near ? second
            : Math.Abs(own.Lightness - wish.Lightness) <= AsLight ? (wish with { Lightness = own.Lightness }).ToRgb()
            : (own with { Hue = (wish.Hue + 180) % 360 }).ToRgb();
    }

    private static IEnumerable<double> Lightnesses(double wish) =>
        Enumerable.Range(0, (int)(1 / Step)).SelectMany(step => new[] { wish - (step * Step), wish + (step * Step) })
            .Where(lightness => lightness is > 0.05 and < 0.98);

    private static ThemePalette With(ThemePalette palette, int index, Oklch color)
    {
        string[] accents = [.. palette.Accents];
        accents[index] = color.ToRgb();
        return palette with { Accents = accents };
    }

    private static bool Reads(ThemePalette palette) =>
        palette.Accents.Where((_, index) => index != Accent && !Followers.Contains(index))
            .All(other => Math.Abs(CieLightness(other) - CieLightness(palette.Accents[Accent])) >= LeastSteps)
        && Pairs.All(pair => ContrastRatio.Of(palette.Resolve(pair.Text), palette.Resolve(pair.Ground)) >= ContrastRatio.LeastForText);

    // The accent's shades move as far as they must, so that charts can be told apart in grey.
    private static ThemePalette Spread(ThemePalette palette)
    {
        foreach (int index in Followers)
        {
            Oklch own = Oklch.Of(palette.Accents[index]);
            palette = Lightnesses(own.Lightness).Select(lightness => With(palette, index, own with { Lightness = lightness }))
                .FirstOrDefault(moved => moved.Accents.Where((_, other) => other != index && (other <= index || !Followers.Contains(other)))
                    .All(other => Math.Abs(CieLightness(other) - CieLightness(moved.Accents[index])) >= LeastSteps) && Reads(moved))
                ?? palette;
        }

        return palette;
    }

    // CIE 1976 lightness, 0 to 100, from the relative luminance.
    private static double CieLightness(string rgb) => ContrastRatio.RelativeLuminance(rgb) is var light && light > 0.008856
        ? (116 * Math.Cbrt(light)) - 16 : 903.3 * light;
}
