using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Scenes.Charts;

/// <summary>What stands at the points of a plot.</summary>
internal static class PointLabels
{
    private const double Near = 4;

    /// <summary>The words of a point's label; empty for none.</summary>
    public static string Words(SceneLabels labels, ScenePlot plot, SceneSeries series, int point, double? share)
    {
        if (labels.Words is { } own)
        {
            return own;
        }

        double value = series.Values[point] ?? 0;
        List<string> parts = [];
        if (labels.Series)
        {
            parts.Add(series.Name);
        }

        if (labels.Category && point < plot.Categories.Count)
        {
            parts.Add(plot.Categories[point]);
        }

        if (labels.Value)
        {
            parts.Add(NumberText.Of(value, labels.Format ?? series.Format));
        }

        if (labels.Percent && share is { } part)
        {
            parts.Add(NumberText.Of(part, labels.Value ? "0%" : labels.Format ?? "0%"));
        }

        return string.Join(labels.Separator, parts.Where(one => one.Length > 0));
    }

    /// <summary>The label of a bar.</summary>
    public static void AtBar(ChartSheet sheet, string words, SceneLabels labels, Box bar, (bool Sideways, bool Negative, bool Stacked) how)
    {
        string place = labels.Position ?? (how.Stacked ? "ctr" : "outEnd");
        double half = labels.Text.SizePt * 0.6;
        double out1 = place switch { "outEnd" => 1, "inEnd" => -1, _ => 0 };
        if (how.Sideways)
        {
            double end = how.Negative ? bar.X : bar.Right, start = how.Negative ? bar.Right : bar.X, away = how.Negative ? -Near : Near;
            double x = place == "ctr" ? (start + end) / 2 : place == "inBase" ? start + away : end + (out1 * away);
            TextAlign align = place == "ctr" ? TextAlign.Center
                : (place is "outEnd" or "inBase") != how.Negative ? TextAlign.Start : TextAlign.End;
            sheet.Text(words, x, bar.Y + (bar.Height / 2), align, labels.Text);
            return;
        }

        double top = how.Negative ? bar.Bottom : bar.Y, bottom = how.Negative ? bar.Y : bar.Bottom;
        double up = how.Negative ? half + 2 : -half - 2;
        double y = place == "ctr" ? (top + bottom) / 2 : place == "inBase" ? bottom + up : top + (out1 * up);
        sheet.Text(words, bar.X + (bar.Width / 2), y, TextAlign.Center, labels.Text);
    }

    /// <summary>The label of a point of a line.</summary>
    public static void AtPoint(ChartSheet sheet, string words, SceneLabels labels, double x, double y)
    {
        double half = labels.Text.SizePt * 0.6;
        switch (labels.Position ?? "r")
        {
            case "t":
                sheet.Text(words, x, y - half - Near, TextAlign.Center, labels.Text);
                break;
            case "b":
                sheet.Text(words, x, y + half + Near, TextAlign.Center, labels.Text);
                break;
            case "l":
                sheet.Text(words, x - ChartSheet.Gap, y, TextAlign.End, labels.Text);
                break;
            case "ctr":
                sheet.Text(words, x, y, TextAlign.Center, labels.Text);
                break;
            default:
                sheet.Text(words, x + ChartSheet.Gap, y, TextAlign.Start, labels.Text);
                break;
        }
    }
}
