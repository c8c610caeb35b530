using PptBatch.OpenXml.Design.Theming;

namespace PptBatch.OpenXml.Templates.Inks;

/// <summary>Finds the shade of a theme's colour that can be read on a ground.</summary>
internal sealed class ReadableColor(Func<string, string> slot)
{
    public const double Text = ContrastRatio.LeastForText;
    public const double LargeText = 3;

    // Renderers round shades, each in its own way.
    private const double Rounding = 1.03;

    private static readonly (int Mod, int Off)[] Darker = [(90, 0), (75, 0), (60, 0), (50, 0), (40, 0), (25, 0), (10, 0)];
    private static readonly (int Mod, int Off)[] Lighter = [(90, 10), (75, 25), (60, 40), (40, 60), (30, 70), (20, 80), (10, 90)];

    /// <summary>A colour as six hexadecimal digits.</summary>
    public string Of(SchemeColor color) => color.Apply(color.Fixed is null ? slot(color.Slot) : "");

    /// <summary>The lowest contrast of a colour to the colours of its grounds.</summary>
    public double Ratio(SchemeColor color, IEnumerable<string> grounds) => grounds.Min(ground => ContrastRatio.Of(Of(color), ground));

    /// <summary>
    /// The first of the colours that reads, else a shade of the first, else black or white; null where nothing reads on all of them.
    /// </summary>
    public SchemeColor? On(IReadOnlyCollection<string> grounds, double ratio, params IReadOnlyList<SchemeColor> wishes)
    {
        foreach (SchemeColor wish in wishes)
        {
            if (Ratio(wish, grounds) >= ratio)
            {
                return wish;
            }
        }

        return Shade(wishes[0], grounds, ratio) ?? Plain(grounds, ratio);
    }

    /// <summary>A darker or lighter shade of a colour that reads, or null.</summary>
    public SchemeColor? Shade(SchemeColor color, IReadOnlyCollection<string> grounds, double ratio)
    {
        if (color.Fixed is not null)
        {
            return null;
        }

        foreach ((int mod, int off) in Darker.Concat(Lighter))
        {
            SchemeColor shade = new(color.Slot, mod, off);
            if (Ratio(shade, grounds) >= ratio * Rounding)
            {
                return shade;
            }
        }

        return null;
    }

    private SchemeColor? Plain(IReadOnlyCollection<string> grounds, double ratio) =>
        new[] { SchemeColor.Of("000000"), SchemeColor.Of("FFFFFF") }
            .Where(color => Ratio(color, grounds) >= ratio).Select(color => (SchemeColor?)color).FirstOrDefault();
}
