using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline;

/// <summary>Gives pictures the references and descriptions that the book knows them by.</summary>
internal static class LessonPictures
{
    /// <summary>The same blocks, with every picture described where the book describes it.</summary>
    public static IReadOnlyList<Block> Named(IReadOnlyList<Block> blocks, IReadOnlyList<LessonImage> images) =>
        images.Count == 0 ? blocks : [.. blocks.Select(block => Named(block, images))];

    private static Block Named(Block block, IReadOnlyList<LessonImage> images) => block is PictureBlock { AltText: "" } figure
        ? figure with { AltText = Description(figure.Source, images) }
        : block.WithInside(inner => Named(inner, images));

    private static string Description(string reference, IReadOnlyList<LessonImage> images) =>
        images.FirstOrDefault(image => image.Reference == reference)?.Description ?? "";
}
