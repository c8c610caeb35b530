using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Tests.Design.Theming;

public sealed class DeckThemeTests
{
    public static TheoryData<string, string, string> TextPairs
    {
        get
        {
            TheoryData<string, string, string> pairs = [];
            foreach (DeckTheme theme in DesignCatalog.All.Select(design => design.Theme))
            {
                foreach (ColorToken ground in new[] { ColorToken.Surface, ColorToken.Panel, ColorToken.CodeSurface, ColorToken.AccentSoft,
                    ColorToken.SecondSoft, ColorToken.GoodSoft, ColorToken.WarnSoft })
                {
                    foreach (
                        ColorToken text in new[] { ColorToken.Ink, ColorToken.Title, ColorToken.Footer, ColorToken.Muted, ColorToken.Accent,
                        ColorToken.Good, ColorToken.Warn })
                    {
                        pairs.Add(theme.Name, text.ToString(), ground.ToString());
                    }
                }

                for (ColorToken code = ColorToken.CodeKeyword; code <= ColorToken.CodeType; code++)
                {
                    pairs.Add(theme.Name, code.ToString(), nameof(ColorToken.CodeSurface));
                }

                pairs.Add(theme.Name, nameof(ColorToken.OnAccent), nameof(ColorToken.Accent));
                pairs.Add(theme.Name, nameof(ColorToken.OnSecond), nameof(ColorToken.Second));
                pairs.Add(theme.Name, nameof(ColorToken.OnDeep), nameof(ColorToken.Deep));
                pairs.Add(theme.Name, nameof(ColorToken.OnDeepMuted), nameof(ColorToken.Deep));
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(TextPairs))]
    public void Colors_TextOnItsGround_HasEnoughContrast(string name, string text, string ground)
    {
        DeckTheme theme = DesignCatalog.All.Single(design => design.Theme.Name == name).Theme;
        string ink = theme[Enum.Parse<ColorToken>(text)];
        string paper = theme[Enum.Parse<ColorToken>(ground)];
        double ratio = ContrastRatio.Of(ink, paper);
        Assert.True(ratio >= 4.5, $"{text} {ink} on {ground} {paper} is {ratio:0.00}:1");
    }

    public static TheoryData<string> Names => [.. DesignCatalog.All.Select(design => design.Theme.Name)];

    public static TheoryData<string, string> NamesAndVisions
    {
        get
        {
            TheoryData<string, string> pairs = [];
            foreach (DeckDesign design in DesignCatalog.All)
            {
                pairs.Add(design.Theme.Name, "Protan");
                pairs.Add(design.Theme.Name, "Deutan");
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ChartColors_InGrey_StayApart(string name)
    {
        DeckTheme theme = DesignCatalog.All.Single(design => design.Theme.Name == name).Theme;
        double[] lightness = [.. theme.Palette.Accents.Select(Lightness).Order()];
        double closest = lightness.Zip(lightness.Skip(1), (one, other) => other - one).Min();
        Assert.True(closest >= 7, $"two chart colours of {name} are {closest:0.0} apart in lightness");
    }

    [Theory]
    [MemberData(nameof(NamesAndVisions))]
    public void ChartColors_ForTheColorBlind_StayApart(string name, string vision)
    {
        DeckTheme theme = DesignCatalog.All.Single(design => design.Theme.Name == name).Theme;
        double[][] seen = [.. theme.Palette.Accents.Select(color => SeenColor.Lab(color, Enum.Parse<ColorVision>(vision)))];
        for (int one = 0; one < seen.Length; one++)
        {
            for (int other = one + 1; other < seen.Length; other++)
            {
                double distance = Math.Sqrt(seen[one].Zip(seen[other], (left, right) => (left - right) * (left - right)).Sum());
                Assert.True(distance >= 12, $"chart colours {one + 1} and {other + 1} of {name} are {distance:0.0} apart for {vision}");
            }
        }
    }

    private static double Lightness(string rgb) => SeenColor.Lab(rgb, ColorVision.Full)[0];
}
