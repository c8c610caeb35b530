using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>Pictures that follow each other stand beside each other.</summary>
internal static class PictureRuns
{
    /// <summary>The blocks in order, pictures in a row together and every other block by itself.</summary>
    public static IEnumerable<IReadOnlyList<Block>> Of(IEnumerable<Block> blocks)
    {
        List<Block> pictures = [];
        foreach (Block block in blocks)
        {
            if (block is PictureBlock)
            {
                pictures.Add(block);
                continue;
            }

            if (pictures.Count > 0)
            {
                yield return pictures;
                pictures = [];
            }

            yield return [block];
        }

        if (pictures.Count > 0)
        {
            yield return pictures;
        }
    }
}
