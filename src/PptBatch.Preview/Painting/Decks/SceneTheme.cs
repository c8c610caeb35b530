using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Shapes;
using PptBatch.OpenXml.Text.Metrics;

namespace PptBatch.Preview.Painting.Decks;

/// <summary>A slide's own colours in the roles that charts are drawn with.</summary>
internal static class SceneTheme
{
    public static DeckTheme Of(SlideScene slide)
    {
        string face = FaceNames.Resolve("+mn-lt", slide.Theme);
        Dictionary<ColorToken, string> colors = Enum.GetValues<ColorToken>().ToDictionary(token => token, token => Hex(slide, token));
        FontScheme fonts = new(FaceNames.Resolve("+mj-lt", slide.Theme), face, FontScheme.Default.FixedWidth);
        return DeckTheme.Light with { Name = "deck", Fonts = fonts, Colors = colors };
    }

    private static string Hex(SlideScene slide, ColorToken token) =>
        slide.Colors.Scheme(Slot(token)) is { } color ? color.ToString().TrimStart('#') : DeckTheme.Light[token];

    private static string Slot(ColorToken token) => token switch
    {
        ColorToken.Surface or ColorToken.Panel or ColorToken.OnAccent or ColorToken.CodeSurface => "bg1",
        ColorToken.Line => "bg2",
        ColorToken.Accent or ColorToken.Chart1 => "accent1",
        ColorToken.Chart2 => "accent2",
        ColorToken.Chart3 => "accent3",
        ColorToken.Chart4 => "accent4",
        ColorToken.Chart5 => "accent5",
        ColorToken.Chart6 => "accent6",
        _ => "tx1",
    };
}
