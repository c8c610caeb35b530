using PptBatch.OpenXml.Layout.Figures;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>A dated line; many events, and those of many words, are rows.</summary>
internal sealed class TimelineFlows : BlockFlows<TimelineBlock>
{
    private const int Most = 8;
    private const int LongestDate = 14;
    private const int MostLettersOfALine = 480;
    private const double DateShare = 0.2;

    protected override void Add(TimelineBlock block, FlowBuilder flows, BlockContext context)
    {
        int longest = block.Events.Max(item => item.Text.Sum(text => text.Letters));
        int slots = block.Events.Count <= 4 ? block.Events.Count : (block.Events.Count + 1) / 2;
        bool line = block.Events.Count is > 1 and <= Most && block.Events.All(item => item.Date.Letters <= LongestDate)
            && longest * slots <= MostLettersOfALine;
        flows.Add(line
            ? new TimelineFlow(block.Events, context.RightToLeft)
            : new RowsFlow(
                "Timeline", [.. block.Events.Select(item => new FigureRow(item.Date, item.Text))], DateShare, context.RightToLeft));
    }
}
