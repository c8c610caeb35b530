using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Colors;

namespace PptBatch.OpenXml.Scenes.Charts;

/// <summary>Draws the legend of a chart at one of its sides.</summary>
internal sealed class ChartLegend
{
    private const double Mark = 8;
    private const double LineMark = 18;
    private const double MarkGap = 4;
    private const double Apart = 16;
    private const double MostWidth = 0.4;
    private readonly SceneChart _chart;
    private readonly List<Entry> _entries;

    public ChartLegend(SceneChart chart)
    {
        _chart = chart;
        _entries = chart.Legend is null ? [] : [.. Entries(chart)];
    }

    /// <summary>Draws it into a room.</summary>
    /// <returns>What is left of the room.</returns>
    public Box Draw(Box room, ChartSheet sheet)
    {
        if (_entries.Count == 0)
        {
            return room;
        }

        double row = ChartSheet.Row(_chart.LegendText);
        if (_chart.Legend is "t" or "b")
        {
            List<List<Entry>> rows = Rows(room.Width);
            double height = rows.Count * row, top = _chart.Legend == "t" ? room.Y : room.Bottom - height;
            for (int index = 0; index < rows.Count; index++)
            {
                double x = room.X + Math.Max(0, (room.Width - Width(rows[index])) / 2);
                foreach (Entry entry in rows[index])
                {
                    x = One(entry, x, top + ((index + 0.5) * row), sheet) + Apart;
                }
            }

            return room with { Y = _chart.Legend == "t" ? room.Y + height : room.Y, Height = Math.Max(1, room.Height - height) };
        }

        double width = Math.Min(room.Width * MostWidth, _entries.Max(entry => Width([entry]))) + ChartSheet.Gap;
        double left = _chart.Legend == "l" ? room.X : room.Right - width;
        row = Math.Max(Math.Min(row, room.Height / _entries.Count), _chart.LegendText.SizePt);
        double first = room.Y + Math.Max(0, (room.Height - (_entries.Count * row)) / 2);
        for (int index = 0; index < _entries.Count && (index + 1) * row <= room.Height + 0.01; index++)
        {
            One(_entries[index], left + (_chart.Legend == "l" ? 0 : ChartSheet.Gap), first + ((index + 0.5) * row), sheet);
        }

        return room with { X = _chart.Legend == "l" ? room.X + width : room.X, Width = Math.Max(1, room.Width - width) };
    }

    private double One(Entry entry, double x, double middle, ChartSheet sheet)
    {
        double mark = entry.Line is null ? Mark : LineMark;
        if (entry.Line is not null)
        {
            sheet.Rule(x, middle, x + mark, middle, entry.Line);
        }
        else
        {
            sheet.Rectangle(new Box(x, middle - (Mark / 2), Mark, Mark), entry.Color);
        }

        sheet.Text(entry.Name, x + mark + MarkGap, middle, TextAlign.Start, _chart.LegendText);
        return x + Width([entry]);
    }

    private List<List<Entry>> Rows(double width)
    {
        List<List<Entry>> rows = [[]];
        foreach (Entry entry in _entries)
        {
            if (rows[^1].Count > 0 && Width([.. rows[^1], entry]) > width)
            {
                rows.Add([]);
            }

            rows[^1].Add(entry);
        }

        return rows;
    }

    private double Width(List<Entry> row) => (Apart * (row.Count - 1)) + row.Sum(entry =>
        (entry.Line is null ? Mark : LineMark) + MarkGap + ChartSheet.Width(entry.Name, _chart.LegendText));

    private static IEnumerable<Entry> Entries(SceneChart chart)
    {
        foreach (ScenePlot plot in chart.Plots)
        {
            bool byPoint = plot.IsRound || (plot.Series.Count == 1 && plot.Series[0].PointColors.Count >= plot.Categories.Count
                && plot.Categories.Count > 0);
            for (int index = 0; byPoint && index < plot.Categories.Count; index++)
            {
                yield return new Entry(plot.Categories[index], plot.Series[0].ColorOf(index), null);
            }

            foreach ((int index, SceneSeries series) in byPoint ? [] : plot.Series.Index())
            {
                bool line = plot.Kind is PlotKind.Line or PlotKind.Scatter || (plot.Kind == PlotKind.Radar && !plot.IsFilled);
                yield return new Entry(
                    series.Name.Length > 0 ? series.Name : $"Series {index + 1}", series.Color, line ? series.Line : null);
            }
        }
    }

    private sealed record Entry(string Name, Rgb Color, ChartStroke? Line);
}
