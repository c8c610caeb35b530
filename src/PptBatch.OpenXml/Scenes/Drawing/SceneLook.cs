using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Shapes;

namespace PptBatch.OpenXml.Scenes.Drawing;

/// <summary>A slide's own colours and faces in the roles that charts are drawn with.</summary>
internal static class SceneLook
{
    public static PageLook Of(SlideScene slide)
    {
        FontScheme faces = new(
            FaceNames.Resolve("+mj-lt", slide.Theme), FaceNames.Resolve("+mn-lt", slide.Theme), FontScheme.Default.FixedWidth);
        return new PageLook
        {
            Colors = Enum.GetValues<ColorToken>().ToDictionary(token => token, token => Hex(slide, token)),
            Faces = faces,
            MeasuredFaces = faces,
        };
    }

    private static string Hex(SlideScene slide, ColorToken token)
    {
        (string slot, string standard) = Slot(token);
        return slide.Colors.Scheme(slot)?.ToString().TrimStart('#') ?? standard;
    }

    /// <summary>The theme's slot that a role is, and its colour in Office's own theme for a deck without one.</summary>
    private static (string Name, string Standard) Slot(ColorToken token) => token switch
    {
        ColorToken.Surface or ColorToken.Panel or ColorToken.OnAccent or ColorToken.CodeSurface => ("bg1", "FFFFFF"),
        ColorToken.Line => ("bg2", "E7E6E6"),
        ColorToken.Accent or ColorToken.Chart1 => ("accent1", "4472C4"),
        ColorToken.Chart2 => ("accent2", "ED7D31"),
        ColorToken.Chart3 => ("accent3", "A5A5A5"),
        ColorToken.Chart4 => ("accent4", "FFC000"),
        ColorToken.Chart5 => ("accent5", "5B9BD5"),
        ColorToken.Chart6 => ("accent6", "70AD47"),
        _ => ("tx1", "000000"),
    };
}
