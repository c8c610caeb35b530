using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>A quotation; a short one that has the slide to itself is large.</summary>
internal sealed class QuoteFlows : BlockFlows<QuoteBlock>
{
    public override PageLayout? LargePage => PageLayout.Quote;

    public override bool StandsBesideAPicture(Block block) => true;

    public override Flow? Large(Block block, SlideModel slide, BlockContext context, Ruler ruler) =>
        QuoteFlow.Of((QuoteBlock)block, slide.RightToLeft, ruler);

    protected override void Add(QuoteBlock block, FlowBuilder flows, BlockContext context) => flows.Add(new PanelFlow(
        "Quotation",
        [
            .. block.Paragraphs.Select(text => TextUnit.Small(
                [.. text.Runs.Select(run => run with { Style = run.Style | InlineStyle.Italic })], false, ColorToken.Ink,
                context.RightToLeft)),
            .. block.Citation is { } source ? [
                TextUnit.Small([new Inline("— "), .. source.Runs], false, ColorToken.Muted, context.RightToLeft)] : Array.Empty<TextUnit>(),
        ],
        ColorToken.Accent,
        null,
        roomy: false));
}
