using System.Globalization;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Slides;
using PptBatch.OpenXml.Theming;

namespace PptBatch.OpenXml.WebPage;

/// <summary>Draws a chart frame as SVG, for people who look at the page; the deck has the native chart.</summary>
internal sealed class ChartDrawing
{
    private const double LegendRow = 24;
    private const double LabelWidth = 64;
    private readonly Markup html;
    private readonly DeckTheme theme;
    private readonly ChartFrame frame;
    private readonly Box plot;
    private readonly ChartScale scale;

    private ChartDrawing(Markup html, DeckTheme theme, ChartFrame frame)
    {
        (this.html, this.theme, this.frame) = (html, theme, frame);
        double legend = frame.Chart.Series.Count > 1 || IsRound ? LegendRow : 0;
        plot = new Box(LabelWidth, 8, Math.Max(1, frame.Box.Width - LabelWidth - 8), Math.Max(1, frame.Box.Height - LegendRow - legend - 8));
        scale = ChartScale.Of(frame.Chart.Series.SelectMany(series => series.Values).OfType<double>());
    }

    private ChartBlock Chart => frame.Chart;

    private bool IsRound => Chart.Kind is ChartKind.Pie or ChartKind.Doughnut;

    private double Band => plot.Width / Math.Max(1, Chart.Categories.Count);

    public static void Write(Markup html, string cssClass, DeckTheme theme, ChartFrame frame)
    {
        html.Open("svg", ("class", cssClass), ("role", "img"), ("aria-label", frame.AltText ?? frame.Chart.Caption ?? ""),
            ("viewBox", $"0 0 {Number(frame.Box.Width)} {Number(frame.Box.Height)}"), ("font-size", Number(frame.TextSizePt)));
        new ChartDrawing(html, theme, frame).Write();
        html.Close("svg");
    }

    private void Write()
    {
        if (IsRound)
        {
            Slices();
            Legend(Chart.Categories);
            return;
        }

        Grid();
        for (int series = 0; series < Chart.Series.Count; series++)
        {
            if (Chart.Kind is ChartKind.Column or ChartKind.Bar)
            {
                Bars(series);
            }
            else
            {
                Line(series);
            }
        }

        if (Chart.Series.Count > 1)
        {
            Legend([.. Chart.Series.Select(series => series.Name)]);
        }
    }

    private void Grid()
    {
        foreach (double tick in scale.Ticks())
        {
            double y = Y(tick);
            html.Open("line", ("x1", Number(plot.X)), ("x2", Number(plot.Right)), ("y1", Number(y)), ("y2", Number(y)),
                ("stroke", Color(ColorToken.Line))).Close("line");
            Label(plot.X - 8, y + 4, "end", tick.ToString("#,0.##", CultureInfo.InvariantCulture));
        }

        for (int index = 0; index < Chart.Categories.Count; index++)
        {
            Label(plot.X + ((index + 0.5) * Band), plot.Bottom + LegendRow - 6, "middle", Chart.Categories[index]);
        }
    }

    private void Bars(int series)
    {
        double width = Band * 0.7 / Chart.Series.Count;
        for (int index = 0; index < Chart.Series[series].Values.Count; index++)
        {
            if (Chart.Series[series].Values[index] is { } value)
            {
                double x = plot.X + ((index + 0.15) * Band) + (series * width);
                double top = Math.Min(Y(value), Y(0));
                html.Open("rect", ("x", Number(x)), ("y", Number(top)), ("width", Number(width * 0.95)),
                    ("height", Number(Math.Abs(Y(value) - Y(0)))), ("fill", SeriesColor(series))).Close("rect");
            }
        }
    }

    private void Line(int series)
    {
        IEnumerable<string> points = Chart.Series[series].Values
            .Select((value, index) => (value, index))
            .Where(point => point.value is not null)
            .Select(point => $"{Number(plot.X + ((point.index + 0.5) * Band))},{Number(Y(point.value!.Value))}");
        html.Open("polyline", ("points", string.Join(' ', points)), ("fill", "none"), ("stroke", SeriesColor(series)), ("stroke-width", "2.5"))
            .Close("polyline");
    }

    private void Slices()
    {
        List<double> values = [.. Chart.Series.Take(1).SelectMany(series => series.Values).Select(value => Math.Max(0, value ?? 0))];
        double radius = Math.Min(plot.Width, plot.Height) / 2;
        (double centerX, double centerY) = (frame.Box.Width / 2, plot.Y + (plot.Height / 2));
        double total = Math.Max(values.Sum(), double.Epsilon);
        double from = 0;
        for (int index = 0; index < values.Count; index++)
        {
            // A full circle has no arc of its own; just short of it looks the same.
            double to = from + (Math.Min(values[index] / total, 0.99999) * 2 * Math.PI);
            string large = to - from > Math.PI ? "1" : "0";
            string path = $"M{Number(centerX)} {Number(centerY)} L{At(from)} A{Number(radius)} {Number(radius)} 0 {large} 1 {At(to)} Z";
            html.Open("path", ("d", path), ("fill", SeriesColor(index)), ("stroke", Color(ColorToken.Surface))).Close("path");
            from = to;
        }

        if (Chart.Kind == ChartKind.Doughnut)
        {
            html.Open("circle", ("cx", Number(centerX)), ("cy", Number(centerY)), ("r", Number(radius * 0.55)), ("fill", Color(ColorToken.Surface)))
                .Close("circle");
        }

        string At(double angle) => $"{Number(centerX + (radius * Math.Sin(angle)))} {Number(centerY - (radius * Math.Cos(angle)))}";
    }

    private void Legend(IReadOnlyList<string> names)
    {
        double x = plot.X;
        for (int index = 0; index < names.Count; index++)
        {
            double y = frame.Box.Height - 8;
            html.Open("rect", ("x", Number(x)), ("y", Number(y - 10)), ("width", "10"), ("height", "10"), ("fill", SeriesColor(index))).Close("rect");
            Label(x + 14, y, "start", names[index]);
            x += 30 + (names[index].Length * frame.TextSizePt * 0.55);
        }
    }

    private void Label(double x, double y, string anchor, string text) =>
        html.Open("text", ("x", Number(x)), ("y", Number(y)), ("text-anchor", anchor), ("fill", Color(ColorToken.Muted))).Text(text).Close("text");

    private double Y(double value) => plot.Bottom - (scale.Share(value) * plot.Height);

    private string Color(ColorToken token) => "#" + theme[token];

    private string SeriesColor(int index) => Color(ColorToken.Chart1 + (index % 6));

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
