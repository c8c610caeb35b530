using PptBatch.OpenXml.Scenes.Colors;
using PptBatch.OpenXml.Scenes.Shapes;

namespace PptBatch.OpenXml.Scenes.Drawing;

/// <summary>What an area is painted with: one of the three.</summary>
/// <param name="Color">One colour, or null.</param>
/// <param name="Stops">The colours that it runs through, or null.</param>
/// <param name="Picture">A picture that fills its box, or null.</param>
public sealed record DrawnFill(Rgb? Color, IReadOnlyList<Rgb>? Stops, DrawnPicture? Picture)
{
    /// <summary>How it runs through <see cref="Stops"/>; null for what has none.</summary>
    public GradientRun? Run { get; init; }

    internal static DrawnFill? Of(SceneShape shape, SlideScene slide) =>
        Of(slide.Fill(shape), () => DrawnPicture.Of(shape, slide));

    internal static DrawnFill? Background(SlideScene slide) => Of(slide.Background, () => DrawnPicture.Background(slide));

    // A pattern, or a colour that nothing says, is many colours without stops: that is not painted.
    private static DrawnFill? Of(Paint paint, Func<DrawnPicture?> picture) => !paint.IsVisible ? null
        : picture() is { } shown ? new DrawnFill(null, null, shown)
        : paint.Color is { } color ? new DrawnFill(color, null, null)
        : paint.Stops is { Count: > 1 } stops ? new DrawnFill(null, stops, null) { Run = paint.Run }
        : null;
}
