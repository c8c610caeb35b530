namespace PptBatch.OpenXml.Design.Theming;

/// <summary>
/// A colour as a slide names it: a slot of the theme, perhaps lightened or darkened, so that a change of theme reaches it.
/// </summary>
/// <param name="Slot">Name under which the master maps the slot: tx1, bg1, tx2, bg2, accent1 to accent6, hlink.</param>
/// <param name="LumMod">Per cent by which luminance is multiplied. Default: 100.</param>
/// <param name="LumOff">Per cent then added. Default: 0.</param>
internal readonly record struct SchemeColor(string Slot, int LumMod = 100, int LumOff = 0)
{
    /// <summary>Six hexadecimal digits of a colour that is no slot's, or null.</summary>
    public string? Fixed { get; private init; }

    /// <summary>A colour that no slot of the theme gives.</summary>
    public static SchemeColor Of(string rgb) => new("") { Fixed = rgb };

    /// <summary>The colour that the reference gives from the slot's own.</summary>
    public string Apply(string slotColor)
    {
        if (Fixed is not null)
        {
            return Fixed;
        }

        if (LumMod == 100 && LumOff == 0)
        {
            return slotColor;
        }

        (double hue, double saturation, double luminance) = Hsl.Of(slotColor);
        return Hsl.ToRgb(hue, saturation, Math.Clamp((luminance * LumMod / 100) + (LumOff / 100.0), 0, 1));
    }
}
