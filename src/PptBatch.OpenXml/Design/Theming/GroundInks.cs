using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Design.Theming;

/// <summary>Which ink is read on a filled ground.</summary>
internal static class GroundInks
{
    /// <summary>The ink of text on a ground, or null where the page's own is read.</summary>
    public static ColorToken? Of(ColorToken ground) => ground switch
    {
        ColorToken.Deep => ColorToken.OnDeep,
        ColorToken.Accent or ColorToken.Good => ColorToken.OnAccent,
        ColorToken.Second => ColorToken.OnSecond,
        _ => null,
    };
}
