using System.Globalization;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Writing.Charts.Drawing;

/// <summary>Draws a pie, or the rings of a doughnut, with the share of each slice.</summary>
internal sealed class RoundDrawing(ChartData data, IReadOnlyDictionary<ColorToken, string> colors, double sizePt, Box plot)
{
    private const double Hole = 0.55;
    private const double Gap = 8;
    private const double Labels = 2.6;
    private readonly List<ChartShape> _shapes = [];

    public IReadOnlyList<ChartShape> Draw()
    {
        bool pie = data.Kind == ChartKind.Pie;
        (double x, double y) = (plot.X + (plot.Width / 2), plot.Y + (plot.Height / 2));
        double radius = Math.Max(1, (Math.Min(plot.Width, plot.Height) / 2) - (pie ? Labels * sizePt : 0));
        double ring = pie ? radius : radius * (1 - Hole) / data.Series.Count;
        for (int index = data.Series.Count - 1; index >= 0; index--)
        {
            double outer = pie ? radius : (radius * Hole) + (ring * (index + 1));
            Slices(data.Series[index], x, y, outer, pie ? outer + Gap : outer - (ring / 2));
        }

        if (!pie)
        {
            _shapes.Insert(_shapes.Count - Percents(data.Series[0]).Count(), new ChartDot(x, y, radius * Hole, ColorToken.Surface));
        }

        return _shapes;
    }

    private void Slices(ChartSeries series, double x, double y, double radius, double labels)
    {
        List<ChartShape> text = [];
        double from = 0;
        foreach ((int index, double share) in Percents(series))
        {
            double to = from + (share * 2 * Math.PI);
            double middle = (from + to) / 2;
            _shapes.Add(new ChartSlice(x, y, radius, from, to, SeriesWriter.Color(index)));
            text.AddRange(Label(index, share, x + (Math.Sin(middle) * labels), y - (Math.Cos(middle) * labels), Math.Sin(middle) >= 0));
            from = to;
        }

        _shapes.AddRange(text);
    }

    private IEnumerable<ChartShape> Label(int index, double share, double x, double y, bool right)
    {
        string percent = Math.Round(share * 100).ToString(CultureInfo.InvariantCulture) + "%";
        if (data.Kind == ChartKind.Doughnut)
        {
            yield return new ChartLabel(
                x, y + (sizePt / 3), TextAlign.Center, percent, sizePt, DataLabels.On(SeriesWriter.Color(index), colors));
            yield break;
        }

        TextAlign align = right ? TextAlign.Start : TextAlign.End;
        if (data.HasNamesInPlace)
        {
            yield return new ChartLabel(x, y - (sizePt / 3), align, data.Categories[index], sizePt, ColorToken.Ink);
        }

        yield return new ChartLabel(x, y + (data.HasNamesInPlace ? sizePt * 0.85 : sizePt / 3), align, percent, sizePt, ColorToken.Ink);
    }

    private IEnumerable<(int Index, double Share)> Percents(ChartSeries series)
    {
        double total = series.Values.Sum(value => Math.Max(0, value ?? 0));
        return total <= 0 ? [] : series.Values.Take(data.Categories.Count)
            .Select((value, index) => (index, Math.Max(0, value ?? 0) / total)).Where(slice => slice.Item2 > 0);
    }
}
