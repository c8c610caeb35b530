namespace PptBatch.OpenXml.Scenes.Geometry;

/// <summary>
/// The forms that ECMA-376 (part 1, 20.1.10.56) names, drawn from their formulas. Ribbons, scrolls, gears and the signs on action buttons
/// are left out: they are their box.
/// </summary>
internal static class Presets
{
    private static readonly Dictionary<string, Action<Pen>> All = new Dictionary<string, Action<Pen>>[]
    {
        PlainShapes.All, CornerShapes.All, SolidShapes.All, RoundShapes.All, ArrowShapes.All, TurnedArrowShapes.All, StarShapes.All,
        CalloutShapes.All, FlowShapes.All, MathShapes.All, ConnectorShapes.All,
    }.SelectMany(family => family).ToDictionary(StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Names => All.Keys;

    public static void Draw(string name, Pen pen)
    {
        if (All.TryGetValue(name, out Action<Pen>? draw))
        {
            draw(pen);
        }
        else
        {
            pen.Rectangle(0, 0, pen.W, pen.H);
        }
    }
}
