using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>Cards beside each other.</summary>
internal sealed class CardsFlows : BlockFlows<CardsBlock>
{
    protected override void Add(CardsBlock block, FlowBuilder flows, BlockContext context) => flows.Add(PanelGrid.Of(
        [.. block.Cards.Select(card => (card.Title, card.Content, card.Icon))], Across(block.Cards),
        PanelGrid.Card, context, flows.CodeSizes));

    // Rows are even, and a card that says much is wide.
    private static int Across(IReadOnlyList<Card> cards) => cards.Count switch
    {
        4 => cards.Any(card => BlockWords.Of(card.Content).Sum(text => text.Letters) > LongestOfFour) ? 2 : 4,
        < 4 => cards.Count,
        5 or 6 or 9 => 3,
        _ => 4,
    };

    private const int LongestOfFour = 70;
}
