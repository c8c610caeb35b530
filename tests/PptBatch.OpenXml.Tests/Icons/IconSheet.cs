using System.Globalization;
using System.Text;
using PptBatch.OpenXml.Icons;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Tests.Icons;

/// <summary>All icons with their names on one SVG, the picture of docs/icons.md.</summary>
internal static class IconSheet
{
    private const int Columns = 12;
    private const int Cell = 96;
    private const double Scale = 2;

    public static string Draw()
    {
        IReadOnlyList<string> names = IconSet.Standard.Names;
        int rows = (names.Count + Columns - 1) / Columns;
        StringBuilder svg = new();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Columns * Cell} {rows * Cell}\"")
            .Append(" font-family=\"sans-serif\" font-size=\"12\" text-anchor=\"middle\">\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        for (int at = 0; at < names.Count; at++)
        {
            (int x, int y) = (at % Columns * Cell, at / Columns * Cell);
            double left = x + ((Cell - (IconFrame.Grid * Scale)) / 2);
            svg.Append(CultureInfo.InvariantCulture, $"<path transform=\"translate({left} {y + 12}) scale({Scale})\"")
                .Append($" fill=\"#1b6093\" fill-rule=\"evenodd\" d=\"{Data(IconSet.Standard.Find(names[at])!)}\"/>\n")
                .Append(CultureInfo.InvariantCulture, $"<text x=\"{x + (Cell / 2)}\" y=\"{y + 80}\" fill=\"#4f606c\">{names[at]}</text>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static string Data(Icon icon) => string.Concat(icon.Outline.Select(step => Letter(step.Verb)
        + string.Join(' ', step.Points.Select(point => FormattableString.Invariant($"{Math.Round(point.X, 2)} {Math.Round(point.Y, 2)}")))));

    private static string Letter(PathVerb verb) => verb switch
    {
        PathVerb.Move => "M",
        PathVerb.Line => "L",
        PathVerb.Quadratic => "Q",
        PathVerb.Cubic => "C",
        _ => "z",
    };
}
