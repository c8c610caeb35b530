using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>A paragraph; a short one that has the slide to itself is large.</summary>
internal sealed class ParagraphFlows : TextBlockFlows<ParagraphBlock>
{
    public override PageLayout? LargePage => PageLayout.Statement;

    public override Flow? Large(Block block, SlideModel slide, BlockContext context, Ruler ruler)
    {
        StatementFlow statement = new(((ParagraphBlock)block).Text, context.RightToLeft, ruler.Style);
        return slide.LayoutWish is not ("title" or "section") && statement.Holds(ruler) ? statement : null;
    }

    protected override IEnumerable<TextUnit> Units(ParagraphBlock block, bool rightToLeft) => [TextUnit.Words(block.Text, rightToLeft)];
}
