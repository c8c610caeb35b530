using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>A native chart that takes the room it gets.</summary>
internal sealed class ChartFlow(ChartBlock chart, double mostHeight = double.MaxValue) : Flow
{
    private const double CaptionGap = 6;
    private const double MeasureSize = 14;
    private const int LongestMeasure = 60;
    private const double Least = 100;
    private const double WideChart = 600;
    private const double LargeText = 20;
    private const double UsualText = 16;
    private const int MostLetters = 60;
    private const int MostCategories = 8;
    private const int LongestName = 24;

    public override double MostHeight(double width, TypeScale scale, Ruler ruler) => AnyHeight;

    public override double Height(double width, TypeScale scale, Ruler ruler) =>
        Math.Min(scale.Picture, Math.Max(Least, mostHeight)) + CaptionHeight(width, ruler) + MeasureHeight(width, ruler);

    public override (Flow? Head, Flow? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force) =>
        force ? (new ChartFlow(chart, height - CaptionHeight(width, ruler) - MeasureHeight(width, ruler)), null) : (null, this);

    public override void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        double caption = CaptionHeight(box.Width, ruler);
        double measure = MeasureHeight(box.Width, ruler);
        if (measure > 0)
        {
            page.Add(
                new TextFrame { Box = box with { Height = measure }, Name = "Measure", Paragraphs = ruler.Fitted([Measure()], box.Width) });
        }

        page.Add(
            new ChartFrame { Box = box with { Y = box.Y + measure, Height = box.Height - caption - measure }, Name = "Chart",
            AltText = Describe(), Chart = chart, TextSizePt = box.Width >= WideChart && IsPlain ? LargeText : UsualText });
        if (caption > 0)
        {
            page.Add(new TextFrame
            {
                Box = new Box(box.X, box.Bottom - caption + CaptionGap, box.Width, caption - CaptionGap),
                Name = "Caption",
                Paragraphs = ruler.Fitted([Caption()], box.Width),
            });
        }
    }

    // Few short names have room for large type.
    private bool IsPlain => chart is { Series: [_] } && chart.Categories.Count <= MostCategories && chart.Kind switch
    {
        ChartKind.Column => chart.Categories.Sum(name => name.Length) <= MostLetters,
        ChartKind.Pie or ChartKind.Doughnut or ChartKind.Bar => chart.Categories.All(name => name.Length <= LongestName),
        _ => false,
    };

    private TextParagraph Caption() => new() { Spans = [Spans.Of(chart.Caption!, TypeScale.Caption, ColorToken.Muted)] };

    // What a single series measures stands above the plot; several are named beside it.
    private TextParagraph Measure() =>
        new() { Spans = [Spans.Of(chart.Series[0].Name, MeasureSize, ColorToken.Muted)], RightToLeft = chart.RightToLeft };

    private double MeasureHeight(double width, Ruler ruler) =>
        chart is { Series: [{ Name: { Length: <= LongestMeasure } name }], Kind: not ChartKind.Scatter } && !string.IsNullOrWhiteSpace(name)
            ? ruler.Measure(Measure(), width).Height + CaptionGap : 0;

    private double CaptionHeight(double width, Ruler ruler) =>
        string.IsNullOrWhiteSpace(chart.Caption) ? 0 : ruler.Measure(Caption(), width).Height + CaptionGap + 2;

    private string Describe() =>
        (string.IsNullOrWhiteSpace(chart.Caption) ? "" : chart.Caption + ". ")
        + string.Join("; ", chart.Series.Select(series => series.Name)) + ": " + string.Join(", ", chart.Categories);
}
