using System.Globalization;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Writing.Charts.Drawing;

namespace PptBatch.Preview.WebPage;

/// <summary>Writes a drawn chart as SVG.</summary>
internal sealed class ChartMarkup(Markup html, PageLook look)
{
    public void Write(ChartFrame frame, string cssClass)
    {
        html.Open("svg", ("class", cssClass), ("role", "img"), ("aria-label", frame.AltText ?? frame.Chart.Caption ?? ""),
            ("viewBox", $"0 0 {Number(frame.Box.Width)} {Number(frame.Box.Height)}"));
        foreach (ChartShape shape in ChartDrawing.Of(frame, look.Colors))
        {
            Write(shape, "#" + look.Colors[shape.Color]);
        }

        html.Close("svg");
    }

    private void Write(ChartShape shape, string color)
    {
        switch (shape)
        {
            case ChartBar bar:
                html.Open("rect", ("x", Number(bar.Box.X)), ("y", Number(bar.Box.Y)), ("width", Number(bar.Box.Width)),
                    ("height", Number(bar.Box.Height)), ("fill", color)).Close("rect");
                break;
            case ChartLine line:
                html.Open(
                    "polyline", ("points", Points(line.Points)), ("fill", "none"), ("stroke", color), ("stroke-width", Number(line.Width)))
                    .Close("polyline");
                break;
            case ChartArea area:
                html.Open("polygon", ("points", Points(area.Points)), ("fill", color), ("fill-opacity", "0.6")).Close("polygon");
                break;
            case ChartDot dot:
                html.Open("circle", ("cx", Number(dot.X)), ("cy", Number(dot.Y)), ("r", Number(dot.Radius)), ("fill", color))
                    .Close("circle");
                break;
            case ChartSlice slice:
                html.Open("path", ("d", Path(slice)), ("fill", color), ("stroke", "#" + look.Colors[ColorToken.Surface])).Close("path");
                break;
            case ChartLabel label:
                string anchor = label.Align switch { TextAlign.Center => "middle", TextAlign.End => "end", _ => "start" };
                html.Open("text", ("x", Number(label.X)), ("y", Number(label.Y)), ("text-anchor", anchor), ("fill", color),
                    ("font-size", Number(label.SizePt)))
                    .Text(label.Text).Close("text");
                break;
        }
    }

    private static string Path(ChartSlice slice)
    {
        // An arc from a point to itself draws nothing, so a full circle stops just short of it.
        double to = Math.Min(slice.To, slice.From + (2 * Math.PI) - 1e-4);
        string large = to - slice.From > Math.PI ? "1" : "0";
        return $"M{Number(slice.X)} {Number(slice.Y)} L{At(slice.From)} A{Number(slice.Radius)} {Number(slice.Radius)} 0 {large} "
            + $"1 {At(to)} Z";

        string At(double angle) =>
            $"{Number(slice.X + (slice.Radius * Math.Sin(angle)))} {Number(slice.Y - (slice.Radius * Math.Cos(angle)))}";
    }

    private static string Points(IReadOnlyList<(double X, double Y)> points) =>
        string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"));

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
