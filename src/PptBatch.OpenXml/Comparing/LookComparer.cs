using PptBatch.OpenXml.Comparing.Reading;

namespace PptBatch.OpenXml.Comparing;

/// <summary>
/// Compares how a slide looks. Shapes of the same content are the same shape, then those of the same name; of these, where they stand is
/// not compared, because it follows from what they say.
/// </summary>
internal static class LookComparer
{
    public static IEnumerable<ItemDifference> Compare(SlideContent before, SlideContent after)
    {
        List<ItemDifference> found = [.. SlideComparer.Facts(SlideAspect.Look, "", before.Ground, after.Ground)];
        List<ShapeLook> left = [.. before.Shapes];
        List<ShapeLook> unmatched = [];
        foreach (ShapeLook shape in after.Shapes)
        {
            if (left.Find(one => one.Matter == shape.Matter) is { } same)
            {
                left.Remove(same);
                found.AddRange(SlideComparer.Facts(SlideAspect.Look, shape.Name + ", ", same.Facts, shape.Facts));
            }
            else
            {
                unmatched.Add(shape);
            }
        }

        foreach (ShapeLook shape in unmatched)
        {
            if (shape.HasMatter && left.Find(one => one.HasMatter && one.Name == shape.Name) is { } same)
            {
                left.Remove(same);
                found.AddRange(SlideComparer.Facts(SlideAspect.Look, shape.Name + ", ", Fixed(same), Fixed(shape)));
            }
            else if (!shape.HasMatter)
            {
                found.Add(new ItemDifference(SlideAspect.Look, shape.Name, null, Place(shape)));
            }
        }

        return
        [
            .. found,
            .. left.Where(old => !old.HasMatter).Select(old => new ItemDifference(SlideAspect.Look, old.Name, Place(old), null)),
        ];
    }

    private static IEnumerable<Fact> Fixed(ShapeLook shape) => shape.Facts.Where(fact => fact.Place != LookReader.Place);

    private static string Place(ShapeLook shape) => shape.Facts.Count == 0 ? "" : shape.Facts[0].Value;
}
