using PptBatch.OpenXml.Layout.Figures;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>Numbered steps across the page; many or long ones are rows.</summary>
internal sealed class StepsFlows : BlockFlows<StepsBlock>
{
    private const int Fewest = 2;
    private const int Most = 8;

    // Letters of the longest step in a row of so many.
    private const int MostLettersOfARow = 480;
    private const double NumeralShare = 0.08;

    protected override void Add(StepsBlock block, FlowBuilder flows, BlockContext context)
    {
        int longest = block.Steps.Max(step => step.Sum(text => text.Letters));
        int across = block.Steps.Count <= 6 ? block.Steps.Count : (block.Steps.Count + 1) / 2;
        if (block.Steps.Count is >= Fewest and <= Most && longest * across <= MostLettersOfARow)
        {
            flows.Add(new StepsFlow([.. block.Steps.Select(HeadedText.Of)], 1, context.RightToLeft, context.Words));
            return;
        }

        flows.Add(new RowsFlow(
            "Steps",
            [.. block.Steps.Select((step, index) => new FigureRow(InlineText.Of(context.Words.Number(index + 1)), step, 8))],
            NumeralShare,
            context.RightToLeft));
    }
}
