namespace PptBatch.OpenXml.Scenes.Shapes;

/// <summary>
/// What was worked out for the shapes of one slide. The slide's own shapes are found by their place, as every rule asks for each of them;
/// those behind them belong to other slides too.
/// </summary>
/// <param name="count">How many shapes the slide has.</param>
internal sealed class OncePerShape<T>(int count)
{
    private (bool IsKnown, T Value)[]? _own;
    private Dictionary<SceneShape, T>? _behind;

    /// <summary>The value of a shape, worked out the first time.</summary>
    public T Of<TSlide>(SceneShape shape, TSlide slide, Func<SceneShape, TSlide, T> read)
    {
        if (shape.Place < 0)
        {
            _behind ??= new(ReferenceEqualityComparer.Instance);
            return _behind.TryGetValue(shape, out T? value) ? value : _behind[shape] = read(shape, slide);
        }

        _own ??= new (bool, T)[count];
        if (!_own[shape.Place].IsKnown)
        {
            _own[shape.Place] = (true, read(shape, slide));
        }

        return _own[shape.Place].Value;
    }
}
