using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Scenes.Charts;

/// <summary>Draws a radar: a spoke for each category, a closed line for each series.</summary>
internal static class RadarPlot
{
    private const double MarkerRadius = 3;

    public static void Draw(ScenePlot plot, Box room, ChartSheet sheet, ChartScale scale, string format)
    {
        int count = plot.Categories.Count;
        ChartText names = plot.Across?.Text ?? plot.Series[0].Labels?.Text ?? new ChartText(10, default, false, "Calibri");
        double radius = Math.Max(1, (Math.Min(room.Width, room.Height) / 2) - ChartSheet.Row(names));
        (double x, double y) = (room.X + (room.Width / 2), room.Y + (room.Height / 2));
        foreach (double tick in plot.Values?.Grid is null ? [] : scale.Ticks())
        {
            sheet.Area([.. Enumerable.Range(0, count).Select(index => At(index, tick))], null, plot.Values!.Grid);
        }

        for (int index = 0; index < count; index++)
        {
            (double toX, double toY) = At(index, scale.High);
            sheet.Rule(x, y, toX, toY, plot.Values?.Grid);
            double beyond = 1 + (names.SizePt / radius);
            TextAlign align = Math.Abs(toX - x) < 1 ? TextAlign.Center : toX > x ? TextAlign.Start : TextAlign.End;
            sheet.Text(plot.Categories[index], x + ((toX - x) * beyond), y + ((toY - y) * beyond), align, names);
        }

        foreach (SceneSeries series in plot.Series)
        {
            (double X, double Y)[] points =
                [.. Enumerable.Range(0, count).Select(index => At(index, series.Values.ElementAtOrDefault(index) ?? scale.Low))];
            sheet.Area(points, plot.IsFilled ? series.Color : null, series.Line);
            foreach ((double pointX, double pointY) in series.HasMarkers ? points : [])
            {
                sheet.Dot(pointX, pointY, MarkerRadius, series.Color);
            }
        }

        foreach (double tick in plot.Values is { IsHidden: false, HasLabels: true } ? scale.Ticks() : [])
        {
            sheet.Text(NumberText.Of(tick, format), x - 4, At(0, tick).Y, TextAlign.End, plot.Values!.Text);
        }

        (double X, double Y) At(int index, double value)
        {
            (double sin, double cos) = Math.SinCos(2 * Math.PI * index / Math.Max(1, count));
            double far = Math.Max(0, scale.Share(value)) * radius;
            return (x + (far * sin), y - (far * cos));
        }
    }
}
