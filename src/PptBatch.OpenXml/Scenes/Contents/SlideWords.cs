using PptBatch.OpenXml.Scenes.Shapes;

namespace PptBatch.OpenXml.Scenes.Contents;

/// <summary>What a slide says, in reading order.</summary>
internal static class SlideWords
{
    /// <summary>The texts of shapes and cells and the descriptions of pictures, a line each.</summary>
    public static string Of(SlideScene slide) => string.Join(
        '\n', slide.Shapes.SelectMany(shape => Texts(shape, slide)).Where(text => text.Length > 0));

    private static IEnumerable<string> Texts(SceneShape shape, SlideScene slide) => shape.Kind switch
    {
        ShapeKind.Shape => [slide.Text(shape).Plain.Trim()],
        ShapeKind.Table => (slide.Table(shape)?.Cells ?? []).Select(cell => cell.Text.Plain.Trim()),
        _ => [shape.AltText ?? ""],
    };
}
