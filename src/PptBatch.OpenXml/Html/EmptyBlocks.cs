using PptBatch.OpenXml.Slides;

namespace PptBatch.OpenXml.Html;

/// <summary>Blocks that came out of the HTML without a word in them; on a page they would be a gap, and a page of them an empty one.</summary>
internal static class EmptyBlocks
{
    public static bool HoldsNothing(Block block) => block switch
    {
        ListBlock list => list.Items.Count == 0,
        StepsBlock steps => steps.Steps.Count == 0,
        TimelineBlock timeline => timeline.Events.Count == 0,
        StatsBlock stats => stats.Stats.Count == 0,
        QuizBlock quiz => quiz.Questions.Count == 0,
        GlossaryBlock glossary => glossary.Entries.Count == 0,
        QuoteBlock quote => quote.Paragraphs.Count == 0 && quote.Citation is null or { IsEmpty: true },
        CalloutBlock callout => callout.Title is null && callout.Content.Count == 0,
        CardsBlock cards => cards.Cards.All(card => card.Title is null && card.Content.Count == 0),
        ColumnsBlock columns => columns.Columns.All(column => column.Title is null && column.Content.Count == 0),
        CodeBlock code => string.IsNullOrWhiteSpace(code.Code),
        MathBlock math => math.Tex.Length == 0,
        _ => false,
    };
}
