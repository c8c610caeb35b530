using PptBatch.OpenXml.Layout.Blocks;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout;

/// <summary>Pages of text in designs whose titles stand in a field at the side; what is wide has its title across the page.</summary>
internal static class SideComposition
{
    /// <summary>The layout with a field that a slide takes, or null.</summary>
    public static PageLayout? Layout(SlideModel slide, BlockContext context, Ruler ruler)
    {
        if (ruler.Zones.SideTitle is null || slide.Blocks.Count == 0 || slide.LayoutWish is "image-full" or "closing"
            || slide.Blocks is [ListBlock { Items: [_] }]
            || !slide.Blocks.All(block => context.Table.Of(block).StandsBesideATitle(block)))
        {
            return null;
        }

        CalloutKind? kind = (slide.Blocks[0] as CalloutBlock)?.Kind;
        return slide.LayoutWish == "summary" ? PageLayout.SideSummary
            : slide.LayoutWish == "exercise" || kind == CalloutKind.Exercise ? PageLayout.SideExercise
            : kind == CalloutKind.Solution ? PageLayout.SideSolution
            : slide.Blocks is [ParagraphBlock or QuoteBlock] ? null
            : PageLayout.Side;
    }
}
