using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Colors;
using PptBatch.OpenXml.Scenes.Shapes;

namespace PptBatch.OpenXml.Scenes.Looks;

/// <summary>The one colour that a shape's text stands on.</summary>
internal static class ShapeGround
{
    /// <summary>The colour; null when it is not one colour or cannot be worked out.</summary>
    public static Rgb? Behind(SceneShape shape, SlideScene slide)
    {
        Paint own = shape.Kind == ShapeKind.Table ? Paint.None : slide.Fill(shape);
        if (own.IsVisible && own.Color is not { Alpha: < 1 })
        {
            return own.Color;
        }

        if (shape.Bounds is not { } bounds)
        {
            return null;
        }

        Box area = slide.Area(shape) ?? bounds;
        Rgb? below = Below(slide, area, shape.Place);
        return own.Color is { } veil && below is { } ground ? veil.Over(ground) : below;
    }

    private static Rgb? Below(SlideScene slide, Box area, int place)
    {
        double least = 0.02 * Areas.Surface(area);
        for (int index = place - 1; index >= -slide.Backdrop.Count; index--)
        {
            SceneShape other = index < 0 ? slide.Backdrop[slide.Backdrop.Count + index] : slide.Shapes[index];
            if (other.Kind == ShapeKind.Line || other.Bounds is not { } bounds
                || Areas.Intersection(bounds, area) < least)
            {
                continue;
            }

            Paint paint = slide.Fill(other);
            if (paint.IsVisible)
            {
                return Areas.Contains(bounds, area, 0.9) && paint.Color is { Alpha: >= 1 } ? paint.Color : null;
            }
        }

        return slide.Background.Color;
    }
}
