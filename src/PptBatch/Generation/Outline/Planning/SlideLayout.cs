using PptBatch.Generation.Outline.Blocks;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>Names the layout that suits a slide's blocks.</summary>
internal static class SlideLayout
{
    public static string Of(IReadOnlyList<LessonBlock> blocks) => blocks switch
    {
        [Figure] => "image-full",
        _ when blocks.Any(block => block is Figure) => "image-right",
        _ when blocks.Any(block => block is TableGrid) => "table",
        _ when blocks.Any(block => block is CodeListing) => "code",
        [Quotation] => "quote",
        _ => "content",
    };
}
