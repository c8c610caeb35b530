using System.Globalization;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Writing.Charts;

/// <summary>Where the plot stands in its chart: nowhere in particular, unless names at the ends of lines need room at its right.</summary>
internal static class PlotRoom
{
    private const double CharacterWidth = 0.56;
    private const double Top = 8;
    private const double Least = 8;

    /// <summary>Points that names at the right of a plot need beyond the half of a category that follows the last point.</summary>
    public static double AtRight(ChartData data, double width, double textSizePt)
    {
        if (data.Kind != ChartKind.Line || !data.HasNamesInPlace)
        {
            return 0;
        }

        double names = 12 + (data.Series.Max(series => series.Name.Length) * textSizePt * CharacterWidth);
        return Math.Max(Least, names - ((width - names) / (2 * data.Categories.Count)));
    }

    public static void Write(MarkupWriter xml, ChartData data, ChartFrame frame)
    {
        double right = AtRight(data, frame.Box.Width, frame.TextSizePt);
        if (right == 0)
        {
            xml.Empty("c:layout");
            return;
        }

        int digits = data.Series.SelectMany(series => series.Values)
            .OfType<double>().Max(value => ChartData.Text(Math.Round(value)).Length) + 2;
        double left = digits * frame.TextSizePt * CharacterWidth;
        double bottom = frame.TextSizePt * 2;
        xml.Open("c:layout").Open("c:manualLayout");
        Value(xml, "c:layoutTarget", "inner");
        Value(xml, "c:xMode", "edge");
        Value(xml, "c:yMode", "edge");
        Value(xml, "c:x", Share(left, frame.Box.Width));
        Value(xml, "c:y", Share(Top, frame.Box.Height));
        Value(xml, "c:w", Share(frame.Box.Width - left - right, frame.Box.Width));
        Value(xml, "c:h", Share(frame.Box.Height - Top - bottom, frame.Box.Height));
        xml.Close().Close();
    }

    private static string Share(double part, double whole) =>
        Math.Clamp(part / whole, 0.05, 0.95).ToString("0.####", CultureInfo.InvariantCulture);

    private static void Value(MarkupWriter xml, string element, string value) => xml.Open(element).Attribute("val", value).Close();
}
