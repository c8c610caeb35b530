using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Colors;

namespace PptBatch.OpenXml.Scenes.Charts;

/// <summary>Draws a chart of a finished deck: its title, its legend, its axes and what they enclose.</summary>
internal static class ChartDrawer
{
    private const double Gap = ChartSheet.Gap;
    private const double SliceEdgePt = 1;

    /// <summary>What is drawn of a chart in a box, the hindmost first.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="box">Its place on the slide.</param>
    /// <param name="surface">The colour that parts slices.</param>
    public static IReadOnlyList<ChartMark> Draw(SceneChart chart, Box box, Rgb surface)
    {
        ChartSheet sheet = new();
        if (chart.Ground is not null || chart.Edge is not null)
        {
            sheet.Rectangle(box, chart.Ground, chart.Edge);
        }

        Box room = Title(chart, box, sheet);
        room = new ChartLegend(chart).Draw(room, sheet);
        PlotScales scales = new(chart);
        List<ScenePlot> withAxes = [.. chart.Plots.Where(plot => !plot.IsRound && plot.Kind != PlotKind.Radar)];
        Box? inner = chart.Inner is { } part
            ? new Box(
                box.X + (part.X * box.Width), box.Y + (part.Y * box.Height), Math.Max(1, part.Width * box.Width),
                Math.Max(1, part.Height * box.Height))
            : null;
        if (withAxes.Count > 0)
        {
            AxesDrawing axes = new(withAxes, scales, sheet);
            PlotFrame frame = axes.Frame(room, inner);
            axes.Draw(frame);
            withAxes.ForEach(plot => new CartesianPlot(plot, frame, scales, sheet).Draw());
        }

        Box round = inner ?? room with { Y = room.Y + Gap, Height = Math.Max(1, room.Height - (2 * Gap)) };
        foreach (ScenePlot plot in chart.Plots.Except(withAxes))
        {
            if (plot.IsRound)
            {
                RoundPlot.Draw(plot, round, sheet, new ChartStroke(surface, SliceEdgePt));
            }
            else
            {
                RadarPlot.Draw(plot, round, sheet, scales.Values(plot.Values), PlotScales.Format(plot));
            }
        }

        return sheet.Marks;
    }

    private static Box Title(SceneChart chart, Box box, ChartSheet sheet)
    {
        if (chart.Title is not { } title)
        {
            return box;
        }

        double height = (title.Text.Split('\n').Length * title.Look.SizePt * 1.2) + Gap;
        sheet.Text(title.Text, box.X + (box.Width / 2), box.Y + (Gap / 2) + (height / 2), TextAlign.Center, title.Look);
        return box with { Y = box.Y + height + (Gap / 2), Height = Math.Max(1, box.Height - height - (Gap / 2)) };
    }
}
