using PptBatch.Localization;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>The text of a callout stands on its panel; tables, code and pictures inside it follow the panel.</summary>
internal sealed class CalloutFlows : BlockFlows<CalloutBlock>
{
    public override bool StandsBesideAPicture(Block block) => true;

    public override bool NeedsWritingRoom(Block block) => block is CalloutBlock { Kind: CalloutKind.Exercise };

    public override Flow? Large(Block block, SlideModel slide, BlockContext context, Ruler ruler) =>
        block is CalloutBlock callout && callout.Content.All(content => IsText(content, context))
            ? Panel(callout, callout.Content, context, roomy: true)
            : null;

    public override bool StandsBesideATitle(Block block) => ((CalloutBlock)block).Content.All(content =>
        content is ParagraphBlock or ListBlock or HeadingBlock
        || (content is TableBlock table && table.Rows.Max(row => row.Cells.Sum(cell => cell.ColumnSpan)) <= MostColumnsBesideATitle));

    private const int MostColumnsBesideATitle = 5;

    protected override void Add(CalloutBlock block, FlowBuilder flows, BlockContext context)
    {
        List<Block> text = [.. block.Content.TakeWhile(content => IsText(content, context))];
        flows.Add(Panel(block, text, context, roomy: false));
        flows.Add(FlowBuilder.Build(block.Content.Skip(text.Count), context, flows.CodeSizes));
    }

    private static bool IsText(Block block, BlockContext context) => context.Table.Of(block).Text(block, context.RightToLeft) is not null;

    private static PanelFlow Panel(CalloutBlock callout, IEnumerable<Block> text, BlockContext context, bool roomy)
    {
        (string word, ColorToken edge, ColorToken fill, string icon) = Label(callout.Kind, context.Words);
        InlineText label = callout.Title.IsEmpty ? InlineText.Of(word)
            : Says(callout.Title.Plain, word) ? callout.Title
            : new InlineText([new Inline(word + ": "), .. callout.Title.Runs]);
        IEnumerable<Inline> minutes = callout.Minutes is { } count ? [new Inline(" · ≈ " + context.Words.Minute.Count(count))] : [];
        return new PanelFlow(
            "Callout",
            [
                TextUnit.Small([.. label.Runs, .. minutes], bold: true, edge, context.RightToLeft),
                .. text.SelectMany(block => context.Table.Of(block).Text(block, context.RightToLeft) ?? []),
            ],
            edge,
            fill,
            roomy,
            context.Icons.Find(callout.Icon) ?? context.Icons.Find(icon));
    }

    private static (string Word, ColorToken Edge, ColorToken Fill, string Icon) Label(CalloutKind kind, Phrasebook words) => kind switch
    {
        CalloutKind.Tip => (words.Tip, ColorToken.Good, ColorToken.GoodSoft, "bulb"),
        CalloutKind.Warning => (words.Warning, ColorToken.Warn, ColorToken.WarnSoft, "warning"),
        CalloutKind.Exercise => (words.Exercise, ColorToken.Accent, ColorToken.Panel, "pencil"),
        CalloutKind.Solution => (words.Solution, ColorToken.Good, ColorToken.Panel, "check"),
        CalloutKind.Definition => (words.Definition, ColorToken.Accent, ColorToken.AccentSoft, "book"),
        _ => (words.Note, ColorToken.Accent, ColorToken.Panel, "speech"),
    };

    // A title that begins with the word does not need it twice: "Solución al desafío".
    private static bool Says(string title, string word) => title.TrimStart().StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
