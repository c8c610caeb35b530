using PptBatch.OpenXml.Layout.Flows;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>A heading begins a text of its own, so that it can stay with what it heads.</summary>
internal sealed class HeadingFlows : TextBlockFlows<HeadingBlock>
{
    protected override IEnumerable<TextUnit> Units(HeadingBlock block, bool rightToLeft) => [TextUnit.Heading(block.Text, rightToLeft)];
}
