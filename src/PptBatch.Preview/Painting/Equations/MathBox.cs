using SkiaSharp;

namespace PptBatch.Preview.Painting.Equations;

/// <summary>A laid out part of an equation; lengths are points.</summary>
/// <param name="Width">Its width.</param>
/// <param name="Ascent">How far it reaches above the baseline.</param>
/// <param name="Descent">How far it reaches below the baseline.</param>
/// <param name="Draw">Draws it with its left end of the baseline at a point.</param>
internal sealed record MathBox(float Width, float Ascent, float Descent, Action<SKCanvas, float, float> Draw)
{
    public static MathBox Empty { get; } = Space(0);

    public float Height => Ascent + Descent;

    public static MathBox Space(float width) => new(width, 0, 0, (_, _, _) => { });

    /// <summary>Boxes side by side.</summary>
    public static MathBox Row(params IReadOnlyList<MathBox> boxes) => boxes.Count == 0 ? Empty : new(
        boxes.Sum(box => box.Width), boxes.Max(box => box.Ascent), boxes.Max(box => box.Descent), (canvas, x, y) =>
        {
            foreach (MathBox box in boxes)
            {
                box.Draw(canvas, x, y);
                x += box.Width;
            }
        });

    /// <summary>The box moved up, or down where <paramref name="by"/> is negative.</summary>
    public MathBox Raised(float by) => new(Width, Ascent + by, Descent - by, (canvas, x, y) => Draw(canvas, x, y - by));

    /// <summary>The box in the middle of a width.</summary>
    public MathBox Centred(float width) => Placed(width, 0.5f);

    /// <summary>The box in a wider one, with a part of the room that is left before it.</summary>
    public MathBox Placed(float width, float before) =>
        this with { Width = width, Draw = (canvas, x, y) => Draw(canvas, x + ((width - Width) * before), y) };

    /// <summary>Another drawing on the same place, which takes no room.</summary>
    public MathBox With(Action<SKCanvas, float, float> also) => this with
    {
        Draw = (canvas, x, y) =>
        {
            Draw(canvas, x, y);
            also(canvas, x, y);
        },
    };
}
