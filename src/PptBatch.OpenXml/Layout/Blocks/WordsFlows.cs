using PptBatch.OpenXml.Layout.Flows;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>A block of a kind that has no layout of its own: its words, so that nothing is lost.</summary>
internal sealed class WordsFlows : BlockFlows
{
    public static WordsFlows Only { get; } = new();

    public override void Add(Block block, FlowBuilder flows, BlockContext context) =>
        flows.AddText(BlockWords.Of([block]).Select(text => TextUnit.Words(text, context.RightToLeft)));
}
