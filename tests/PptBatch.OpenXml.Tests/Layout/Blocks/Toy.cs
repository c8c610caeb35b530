using AngleSharp.Dom;
using PptBatch.OpenXml.Layout.Blocks;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Kinds;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Tests.Layout.Blocks;

/// <summary>A kind of block that the dialect does not have, as somebody would add one: record, HTML and layout.</summary>
internal sealed record ToyBlock(InlineText Text) : Block
{
    public override IEnumerable<InlineText> Words => [Text];
}

internal sealed class ToyHtml : BlockHtml<ToyBlock>
{
    public override IReadOnlyList<string> Tags => ["div"];

    public override string Class => "toy";

    public override IReadOnlyList<string> Attributes => ["data-toy"];

    public override IEnumerable<Block> Read(IElement element, ReadContext context, int depth) =>
        [new ToyBlock(InlineReader.Read(element, context))];

    protected override void Write(ToyBlock block, BlockWriter html) => html.Raw("<div class=\"toy\">").Text(block.Text).Raw("</div>\n");
}

internal sealed class ToyFlows : BlockFlows<ToyBlock>
{
    protected override void Add(ToyBlock block, FlowBuilder flows, BlockContext context) =>
        flows.AddText([TextUnit.Words(InlineText.Of("toy: " + block.Text.Plain), context.RightToLeft)]);
}
