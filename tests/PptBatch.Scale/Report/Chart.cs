using System.Globalization;
using System.Text;

namespace PptBatch.Scale.Report;

/// <summary>Curves on two logarithmic axes, as SVG; the same bytes for the same points.</summary>
internal static class Chart
{
    private const int Width = 720;
    private const int Height = 420;
    private const int Left = 70;
    private const int Right = 190;
    private const int Top = 48;
    private const int Bottom = 50;
    private static readonly string[] Colors = ["#0f766e", "#b45309", "#4338ca", "#9f1239"];

    public static string Svg(string title, string acrossLabel, string upLabel, IReadOnlyList<Curve> curves)
    {
        (double minX, double maxX) = Range(curves.SelectMany(curve => curve.Points.Select(point => point.X)));
        (double minY, double maxY) = Range(curves.SelectMany(curve => curve.Points.Select(point => point.Y)));
        StringBuilder svg = new();
        Line($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" font-family=\"sans-serif\" font-size=\"12\" fill=\"#334155\">");
        Line($"<rect width=\"{Width}\" height=\"{Height}\" fill=\"#fff\"/>");
        Line($"<text x=\"{Left}\" y=\"18\" font-size=\"14\" font-weight=\"bold\">{title}</text>");
        for (double x = minX; x <= maxX; x *= 10)
        {
            Line($"<path d=\"M{X(x)} {Top}V{Height - Bottom}\" stroke=\"#e2e8f0\"/>");
            Line($"<text x=\"{X(x)}\" y=\"{Height - Bottom + 18}\" text-anchor=\"middle\">{Number(x)}</text>");
        }

        for (double y = minY; y <= maxY; y *= 10)
        {
            Line($"<path d=\"M{Left} {Y(y)}H{Width - Right}\" stroke=\"#e2e8f0\"/>");
            Line($"<text x=\"{Left - 8}\" y=\"{Y(y)}\" text-anchor=\"end\" dominant-baseline=\"middle\">{Number(y)}</text>");
        }

        Line($"<text x=\"{(Left + Width - Right) / 2}\" y=\"{Height - 10}\" text-anchor=\"middle\">{acrossLabel}</text>");
        Line($"<text x=\"{Left}\" y=\"{Top - 8}\">{upLabel}</text>");
        for (int i = 0; i < curves.Count; i++)
        {
            Curve curve = curves[i];
            string points = string.Join(' ', curve.Points.Select(point => $"{X(point.X)},{Y(point.Y)}"));
            string dash = curve.Dashed ? " stroke-dasharray=\"5 4\"" : "";
            Line($"<polyline points=\"{points}\" fill=\"none\" stroke=\"{Colors[curve.Color]}\" stroke-width=\"2\"{dash}/>");
            Line($"<path d=\"M{Width - Right + 12} {Top + 12 + (i * 20)}h22\" stroke=\"{Colors[curve.Color]}\" stroke-width=\"2\"{dash}/>");
            Line($"<text x=\"{Width - Right + 40}\" y=\"{Top + 16 + (i * 20)}\">{curve.Name}</text>");
        }

        Line($"</svg>");
        return svg.ToString();

        void Line(FormattableString text) => svg.Append(FormattableString.Invariant(text)).Append('\n');
        string X(double x) => Place(Left, Width - Right, Math.Log(x / minX) / Math.Log(maxX / minX));
        string Y(double y) => Place(Height - Bottom, Top, Math.Log(y / minY) / Math.Log(maxY / minY));
    }

    private static string Place(double from, double to, double share) =>
        (from + ((to - from) * share)).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("#,0.###", CultureInfo.InvariantCulture);

    // From one power of ten to another.
    private static (double Min, double Max) Range(IEnumerable<double> values)
    {
        double[] all = [.. values];
        return (Math.Pow(10, Math.Floor(Math.Log10(all.Min()))), Math.Pow(10, Math.Ceiling(Math.Log10(all.Max()))));
    }
}

/// <summary>One curve.</summary>
internal sealed record Curve(string Name, int Color, IReadOnlyList<(double X, double Y)> Points, bool Dashed = false);
