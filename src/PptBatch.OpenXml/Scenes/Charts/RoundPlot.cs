using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Scenes.Charts;

/// <summary>Draws pies and doughnuts.</summary>
internal static class RoundPlot
{
    private const double Gap = ChartSheet.Gap;

    // Room around a pie for labels, in heights of their text.
    private const double LabelRoom = 2.6;
    private const double LineShare = 0.6;
    private const double Upright = 0.25;

    public static void Draw(ScenePlot plot, Box room, ChartSheet sheet, ChartStroke edge)
    {
        bool pie = plot.Kind == PlotKind.Pie;
        List<SceneSeries> rings = [.. plot.Series.Take(pie ? 1 : int.MaxValue)];
        double outside = !pie ? 0 : rings.Max(
            series => series.Labels is { } labels && IsOutside(labels) ? LabelRoom * labels.Text.SizePt : 0);
        double radius = Math.Max(1, (Math.Min(room.Width, room.Height) / 2) - outside);
        double hole = pie ? 0 : radius * plot.Hole, thick = (radius - hole) / rings.Count;
        (double X, double Y) middle = (room.X + (room.Width / 2), room.Y + (room.Height / 2));
        for (int ring = 0; ring < rings.Count; ring++)
        {
            double inner = hole + (ring * thick);
            Ring(plot, rings[ring], middle, (inner, inner + thick), sheet, edge);
        }
    }

    private static void Ring(
        ScenePlot plot, SceneSeries series, (double X, double Y) middle, (double Inner, double Outer) radius, ChartSheet sheet,
        ChartStroke edge)
    {
        double total = series.Values.Sum(value => Math.Max(0, value ?? 0));
        double from = ((plot.FirstDegrees % 360) - 90) * Math.PI / 180;
        List<(int Point, double Share, double Angle)> labelled = [];
        for (int point = 0; point < series.Values.Count && total > 0; point++)
        {
            double share = Math.Max(0, series.Values[point] ?? 0) / total, sweep = share * 2 * Math.PI;
            if (sweep > 0)
            {
                sheet.Sector(middle, radius.Inner, radius.Outer, from, sweep, series.ColorOf(point), series.Line ?? edge);
                labelled.Add((point, share, from + (sweep / 2)));
            }

            from += sweep;
        }

        foreach ((int point, double share, double angle) in labelled)
        {
            if (series.LabelOf(point) is { } labels)
            {
                Label(PointLabels.Words(labels, plot, series, point, share), labels, middle, radius, angle, sheet);
            }
        }
    }

    private static void Label(
        string words, SceneLabels labels, (double X, double Y) middle, (double Inner, double Outer) radius, double angle, ChartSheet sheet)
    {
        bool outside = radius.Inner == 0 && IsOutside(labels);
        double far = outside ? radius.Outer + Gap
            : radius.Inner > 0 ? (radius.Inner + radius.Outer) / 2
            : labels.Position == "inEnd" ? radius.Outer * 0.8 : radius.Outer * 0.6;
        (double sin, double cos) = Math.SinCos(angle);

        // Further lines go away from the pie, and above and below it words stand about the middle.
        double more = outside ? sin * words.Count(letter => letter == '\n') * labels.Text.SizePt * LineShare : 0;
        sheet.Text(
            words, middle.X + (cos * far), middle.Y + (sin * far) + more,
            !outside || Math.Abs(cos) < Upright ? TextAlign.Center : cos >= 0 ? TextAlign.Start : TextAlign.End, labels.Text);
    }

    private static bool IsOutside(SceneLabels labels) => labels.Position is "outEnd" or "bestFit";
}
