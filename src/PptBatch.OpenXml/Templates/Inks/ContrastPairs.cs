using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Templates.Reading;

namespace PptBatch.OpenXml.Templates.Inks;

/// <summary>Every pair of text and ground that was looked at, and what there is to say about those whose colour is replaced.</summary>
internal sealed class ContrastPairs(TemplateColors colors)
{
    public const string Accent = "accent";
    public const string Link = "link";
    private readonly List<ContrastPair> _pairs = [];

    public IReadOnlyList<ContrastPair> All => _pairs;

    /// <summary>Adds a text of a layout.</summary>
    /// <param name="layout">Name of the layout.</param>
    /// <param name="role">What the text is.</param>
    /// <param name="ink">Its colours.</param>
    /// <param name="needed">The contrast that it needs.</param>
    public void Add(string layout, string role, ChosenInk ink, double needed)
    {
        IReadOnlyList<string> grounds = ink.Ground.Colors;
        (string wished, string taken) = (colors.Of(ink.Wished), colors.Of(ink.Taken));
        _pairs.Add(new ContrastPair(layout, role, wished, grounds, Lowest(wished, grounds), needed, taken, Lowest(taken, grounds)));
    }

    /// <summary>A finding for each colour that is replaced, once for all layouts, with its worst case.</summary>
    public IEnumerable<Diagnostic> Replaced(string template)
    {
        foreach (IGrouping<(string Role, string, string Taken), ContrastPair> same in _pairs
            .Where(pair => pair.Wished != pair.Taken).GroupBy(pair => (pair.Role, pair.Wished, pair.Taken)))
        {
            ContrastPair worst = same.MinBy(pair => pair.Ratio)!;
            Diagnostic finding = TemplateFault.Contrast(
                template,
                FormattableString.Invariant(
                    $"the {worst.Role} colour #{worst.Wished} has a contrast of {worst.Ratio:0.0}:1 on {same.Count()} layouts"),
                FormattableString.Invariant($"#{worst.Taken} with {same.Min(pair => pair.TakenRatio):0.0}:1 is used"));

            // Another shade of an accent, a link, a grey or the footer line is what a designer would take too; another colour of a title
            // or of text is not.
            bool shade = worst.Role is Accent or Link or "course" or "lesson" or "slide number"
                || (IsGrey(worst.Wished) && IsGrey(worst.Taken)) || IsOneHue(worst.Wished, worst.Taken);
            yield return shade ? finding with { Severity = DiagnosticSeverity.Info } : finding;
        }
    }

    private static bool IsGrey(string rgb)
    {
        int[] channels = [.. Enumerable.Range(0, 3).Select(at => Convert.ToInt32(rgb.Substring(2 * at, 2), 16))];
        return channels.Max() - channels.Min() <= MostColour;
    }

    private static bool IsOneHue(string one, string other)
    {
        ((double hue, double saturation, _), (double otherHue, double otherSaturation, _)) = (Hsl.Of(one), Hsl.Of(other));
        double apart = Math.Abs(hue - otherHue);
        return Math.Min(saturation, otherSaturation) >= LeastSaturation && Math.Min(apart, 1 - apart) <= OneHue;
    }

    private const double LeastSaturation = 0.2;

    // Of the whole circle.
    private const double OneHue = 0.03;

    // Of 255, between the channels of what the eye takes for a grey.
    private const int MostColour = 28;

    private static double Lowest(string color, IReadOnlyList<string> grounds) => grounds.Min(ground => ContrastRatio.Of(color, ground));
}
