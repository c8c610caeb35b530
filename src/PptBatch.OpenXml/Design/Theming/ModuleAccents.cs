namespace PptBatch.OpenXml.Design.Theming;

/// <summary>The accents that the modules of a course take in turn after the first, which has the palette's own.</summary>
internal static class ModuleAccents
{
    // A fifth of the circle each, the nearest first taken on either side.
    private static readonly double[] Turns = [72, 288, 144, 216];
    private const double Grey = 0.03;

    /// <summary>
    /// The design's own accents, at the lightness of its palette; with a brand other hues as strong as the brand's, and none where it is
    /// a grey.
    /// </summary>
    /// <param name="palette">The palette of the first module.</param>
    /// <param name="brand">The colour that it was made from, or null.</param>
    /// <param name="own">The design's accents, six hexadecimal digits each, for light pages.</param>
    public static IEnumerable<Oklch> Of(ThemePalette palette, string? brand, IReadOnlyList<string> own)
    {
        Oklch accent = Oklch.Of(palette.Accents[0]);
        return brand is not null
            ? accent.Chroma < Grey ? [] : Turns.Select(turn => accent with { Hue = (accent.Hue + turn) % 360 })
            : own.Select(Oklch.Of).Select(color => palette.Dark ? color with { Lightness = accent.Lightness } : color);
    }
}
