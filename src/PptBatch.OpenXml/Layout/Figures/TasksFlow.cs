using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Layout.Figures;

/// <summary>What is given as a table, and beside it what is asked: the tasks stand on the lines of the table's rows.</summary>
internal sealed class TasksFlow(TableFlow given, TextFlow tasks) : Flow
{
    private const double LeastGap = 14;
    private readonly GridFlow _columns = new([new GridCell(new Stack([given])), new GridCell(new Stack([tasks]))], 2, new GridLook());

    public override int WordCount => tasks.WordCount;

    public override int ItemCount => tasks.ItemCount;

    public override double Height(double width, TypeScale scale, Ruler ruler) => _columns.Height(width, scale, ruler);

    public override double MostHeight(double width, TypeScale scale, Ruler ruler) => _columns.MostHeight(width, scale, ruler);

    public override (Flow? Head, Flow? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force) =>
        Height(width, scale, ruler) <= height ? (this, null) : _columns.Cut(width, height, scale, ruler, force);

    public override void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        Box start = Zones.Column(box, 0, 2);
        Box end = Zones.Column(box, 1, 2);
        (Box table, Box list) = page.RightToLeft ? (end, start) : (start, end);
        given.Place(table, scale, ruler, page);
        double[] rows = given.RowHeights(table, scale, ruler);
        double[] heights = [.. tasks.Units.Select(unit => ruler.Measure(unit.Paragraph(scale), list.Width).Height)];
        double top = rows.SkipLast(given.BodyRows).Sum();
        double[] slots = Slots(rows[^given.BodyRows..], heights, box.Height - top);
        if (slots.Zip(heights).Any(pair => pair.First < pair.Second + LeastGap))
        {
            tasks.Place(list, scale, ruler, page);
            return;
        }

        PlaceTasks(list with { Y = list.Y + top }, slots, heights, scale, ruler, page);
    }

    // As many tasks as rows stand on the rows; others share the height of the rows, or of all there is where they need it.
    private static double[] Slots(double[] rows, double[] heights, double room)
    {
        double even = Math.Min(room, Math.Max(rows.Sum(), heights.Sum(height => height + LeastGap))) / heights.Length;
        return rows.Length == heights.Length && rows.Zip(heights).All(pair => pair.First >= pair.Second + LeastGap) ? rows
            : [.. Enumerable.Repeat(even, heights.Length)];
    }

    private void PlaceTasks(Box list, double[] slots, double[] heights, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        double first = Math.Floor((slots[0] - heights[0]) / 2);
        List<TextUnit> placed = [TextUnit.Fixed(tasks.Units[0].Paragraph(scale), leadsIn: false)];
        (double at, double end) = (slots[0], first + heights[0]);
        for (int task = 1; task < slots.Length; at += slots[task++])
        {
            double before = Math.Floor(at + ((slots[task] - heights[task]) / 2) - end);
            placed.Add(TextUnit.Fixed(tasks.Units[task].Paragraph(scale) with { SpaceBefore = before }, leadsIn: false));
            end += before + heights[task];
        }

        TextFlow text = new(placed);
        text.Place(
            list with { Y = list.Y + first, Height = text.Height(list.Width, scale, ruler) }, scale, ruler, page);
    }
}
