using PptBatch.OpenXml.Layout.Figures;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>Large numbers beside each other; many, and those of many words, are rows.</summary>
internal sealed class StatsFlows : BlockFlows<StatsBlock>
{
    private const int MostBeside = 6;
    private const int LongestNumber = 12;
    private const int LongestLabel = 90;
    private const double NumberShare = 0.28;

    protected override void Add(StatsBlock block, FlowBuilder flows, BlockContext context)
    {
        bool beside = block.Stats.Count <= MostBeside
            && block.Stats.All(stat => stat.Number.Letters <= LongestNumber && stat.Label.Letters <= LongestLabel);
        flows.Add(beside
            ? new StatsFlow(block.Stats, context.RightToLeft)
            : new RowsFlow(
                "Numbers", [.. block.Stats.Select(stat => new FigureRow(stat.Number, Text(stat.Label)))], NumberShare,
                context.RightToLeft));
    }

    private static IReadOnlyList<InlineText> Text(InlineText label) => label.IsEmpty ? [] : [label];
}
