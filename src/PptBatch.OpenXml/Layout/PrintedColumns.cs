using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Layout;

/// <summary>
/// A long listing of short lines that a program printed, in two columns on one panel: the first half left, the second right, and on
/// every page so where it goes on.
/// </summary>
/// <param name="printed">What was printed.</param>
internal sealed class PrintedColumns(CodeFlow printed) : Flow
{
    private const int FewestLines = 8;

    // What half a page holds at 14 pt.
    private const int MostCharacters = 48;

    public override double Gap => printed.Gap;

    public override bool IsPrinted => true;

    /// <summary>Flows whose long listings stand in columns, or null where there is none.</summary>
    public static IReadOnlyList<Flow>? In(IReadOnlyList<Flow> flows) => flows.Any(Suits)
        ? [.. flows.Select(flow => Suits(flow) ? new PrintedColumns((CodeFlow)flow) : flow)]
        : null;

    public override double Height(double width, TypeScale scale, Ruler ruler) => Left().Height(width / 2, scale, ruler);

    public override (Flow? Head, Flow? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force)
    {
        int fitting = Half();
        while (fitting > 1 && printed.Part(0, fitting).Height(width / 2, scale, ruler) > height)
        {
            fitting--;
        }

        return fitting == Half() ? (this, null)
            : fitting < FewestLines / 2 && !force ? (null, this)
            : (new PrintedColumns(printed.Part(0, 2 * fitting)), Rest(printed.Part(2 * fitting, printed.LineCount)));
    }

    public override void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        Box left = box with { Width = box.Width / 2 };
        Left().Place(left, scale, ruler, page);
        printed.Part(Half(), printed.LineCount).Place(left with { X = box.X + left.Width }, scale, ruler, page);
    }

    private static bool Suits(Flow flow) =>
        flow is CodeFlow { IsPrinted: true, LineCount: >= FewestLines } code && code.IsNarrow(MostCharacters);

    private static Flow Rest(CodeFlow rest) => Suits(rest) ? new PrintedColumns(rest) : rest;

    private int Half() => (printed.LineCount + 1) / 2;

    private CodeFlow Left() => printed.Part(0, Half());
}
