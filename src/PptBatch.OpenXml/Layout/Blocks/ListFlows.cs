using PptBatch.OpenXml.Layout.Flows;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>A list with its nested lists.</summary>
internal sealed class ListFlows : TextBlockFlows<ListBlock>
{
    protected override IEnumerable<TextUnit> Units(ListBlock block, bool rightToLeft) => TextUnit.Items(block.Items, rightToLeft);
}
