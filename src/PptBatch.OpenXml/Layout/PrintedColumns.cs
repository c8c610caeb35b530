using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Layout;

/// <summary>
/// A long listing of short lines that a program printed, in two to four columns on one panel: read down each column, and on every page so
/// where it goes on.
/// </summary>
/// <param name="printed">What was printed.</param>
internal sealed class PrintedColumns(CodeFlow printed) : Flow
{
    private const int FewestLines = 8;

    // What a half, a third and a quarter of a page hold at 14 pt.
    private static readonly (int Columns, int Characters)[] Widths = [(4, 21), (3, 30), (2, 48)];
    private readonly int _columns = ColumnsOf(printed);

    public override double Gap => printed.Gap;

    public override bool IsPrinted => true;

    /// <summary>Flows whose long listings stand in columns, or null where there is none.</summary>
    public static IReadOnlyList<Flow>? In(IReadOnlyList<Flow> flows) => flows.Any(Suits)
        ? [.. flows.Select(flow => Suits(flow) ? new PrintedColumns((CodeFlow)flow) : flow)]
        : null;

    public override double Height(double width, TypeScale scale, Ruler ruler) =>
        printed.Part(0, Rows()).Height(width / _columns, scale, ruler);

    public override (Flow? Head, Flow? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force)
    {
        int fitting = Rows();
        while (fitting > 1 && printed.Part(0, fitting).Height(width / _columns, scale, ruler) > height)
        {
            fitting--;
        }

        return fitting == Rows() ? (this, null)
            : fitting < FewestLines / _columns && !force ? (null, this)
            : (new PrintedColumns(printed.Part(0, _columns * fitting)), Rest(printed.Part(_columns * fitting, printed.LineCount)));
    }

    public override void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        Box column = box with { Width = box.Width / _columns };
        for (int from = 0; from < printed.LineCount; from += Rows())
        {
            printed.Part(from, Math.Min(printed.LineCount, from + Rows())).Place(column, scale, ruler, page);
            column = column with { X = column.Right };
        }
    }

    // As many as its lines are narrow enough for, but none that would be empty.
    private static int ColumnsOf(CodeFlow printed)
    {
        int most = Widths.First(width => width.Columns == 2 || printed.IsNarrow(width.Characters)).Columns;
        int rows = (printed.LineCount + most - 1) / most;
        return (printed.LineCount + rows - 1) / rows;
    }

    private static bool Suits(Flow flow) =>
        flow is CodeFlow { IsPrinted: true, LineCount: >= FewestLines } code && code.IsNarrow(Widths[^1].Characters);

    private static Flow Rest(CodeFlow rest) => Suits(rest) ? new PrintedColumns(rest) : rest;

    private int Rows() => (printed.LineCount + _columns - 1) / _columns;
}
