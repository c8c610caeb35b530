using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>Cards beside each other.</summary>
internal sealed class CardsFlows : BlockFlows<CardsBlock>
{
    protected override void Add(CardsBlock block, FlowBuilder flows, BlockContext context) => flows.Add(PanelGrid.Of(
        [.. block.Cards.Select(card => (card.Title, card.Content))], block.Cards.Count <= 4
            ? block.Cards.Count
            : 3, PanelGrid.Card, context));
}
