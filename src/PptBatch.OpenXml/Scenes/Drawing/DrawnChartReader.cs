using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Charts;
using PptBatch.OpenXml.Scenes.Colors;
using PptBatch.OpenXml.Scenes.Geometry;
using PptBatch.OpenXml.Scenes.Shapes;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Scenes.Drawing;

/// <summary>The marks of a chart as shapes.</summary>
internal static class DrawnChartReader
{
    /// <summary>The shapes that a chart is drawn with; none where it cannot be drawn.</summary>
    public static IReadOnlyList<DrawnShape> Read(SceneShape shape, Box frame, SlideScene slide) =>
        ChartReader.Read(shape, slide) is { } chart
        ? [.. ChartDrawer.Draw(chart, frame, slide.Colors.Scheme("bg1") ?? Rgb.FromHex(0xFFFFFF)).Select(mark => Shape(mark, frame))]
        : [];

    private static DrawnForm Shape(ChartMark mark, Box frame) => mark switch
    {
        PathMark path => new DrawnForm(
            frame,
            0,
            new ShapePath([new ShapePart(path.Steps, path.Fill is not null, 0, path.Line is not null)], frame),
            path.Fill is { } fill ? new DrawnFill(fill, null, null) : null,
            path.Line is { } line ? new DrawnLine(line.Color, line.WidthPt) : null,
            null),
        TextMark text => Label(text),
        _ => throw new InvalidOperationException($"{mark.GetType().Name} is no mark of a chart."),
    };

    // A box without width: the text starts, is centred or ends where it is.
    private static DrawnForm Label(TextMark mark)
    {
        Box at = new(mark.X, mark.Y, 0, 0);
        DrawnSpan span = new(mark.Text, mark.Look.SizePt, mark.Look.Color, mark.Look.Face)
        {
            Style = mark.Look.Bold ? InlineStyle.Bold : InlineStyle.None,
        };
        DrawnParagraph paragraph = new()
        {
            Spans = [span],
            Align = mark.Align,
            MeasuredFaces = new FontScheme(mark.Look.Face, mark.Look.Face, FontScheme.Default.FixedWidth),
            MarkSpan = span with { Text = "" },
        };
        return new DrawnForm(
            at, mark.Degrees, new ShapePath([], at), null, null, new DrawnText([paragraph], Insets.None, VerticalAnchor.Middle, false));
    }
}
