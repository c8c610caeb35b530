using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>Names the layout that suits a slide's blocks.</summary>
internal static class SlideLayout
{
    public static string Of(IReadOnlyList<Block> blocks) => blocks switch
    {
        [PictureBlock] => "image-full",
        _ when blocks.Any(block => block is PictureBlock) => "image-right",
        _ when blocks.Any(block => block is TableBlock) => "table",
        _ when blocks.SelectMany(block => block.Inside.Prepend(block)).Any(block => block is CodeBlock) => "code",
        _ when blocks.Any(block => block is StepsBlock) => "steps",
        _ when blocks.Any(block => block is ColumnsBlock { Comparison: true }) => "comparison",
        [QuoteBlock] => "quote",
        _ => "content",
    };
}
