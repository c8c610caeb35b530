using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Shapes;

namespace PptBatch.OpenXml.Checking.Measures;

/// <summary>Says how a slide is composed, so that slides that are composed alike have the same words.</summary>
internal static class CompositionName
{
    private const double Aligned = 12;
    private const int Many = 7;

    public static string Of(SlideScene slide, IReadOnlyList<SlideItem> items)
    {
        Box page = slide.Deck.Page;
        IEnumerable<string> parts = items.Where(item => item.Kind != ItemKind.Mark).GroupBy(item => item.Kind).OrderBy(group => group.Key)
            .Select(group => Part(group.Key, [.. group.Select(item => item.Area)], page));
        return string.Join(" + ", parts.Prepend(Title(slide)));
    }

    private static string Title(SlideScene slide)
    {
        if (slide.Shapes.FirstOrDefault(shape => shape.Placeholder?.IsTitle == true) is not { } title
            || slide.Area(title) is not { } area)
        {
            return "no title";
        }

        return BodyZone.TitleOnTop(slide) is not null ? "title on top"
            : area.Width < slide.Deck.Page.Width * 0.4 && slide.Shapes.Count > 1 ? "title at the side"
            : "title as content";
    }

    private static string Part(ItemKind kind, List<Box> areas, Box page)
    {
        string word = kind.ToString().ToLowerInvariant();
        return areas.Count == 1 ? $"{word} {Place(areas[0], page)}"
            : kind == ItemKind.Panel && areas.Count < Many
                ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{areas.Count} panels {Arrangement(areas)}")
            : $"{word}s {Arrangement(areas)}";
    }

    private static string Place(Box area, Box page)
    {
        double middle = (area.X + (area.Width / 2)) / page.Width;
        return area.Width > page.Width * 0.62 ? "across" : middle < 0.45 ? "left" : middle > 0.55 ? "right" : "centred";
    }

    private static string Arrangement(List<Box> areas)
    {
        int rows = Distinct(areas.Select(area => area.Y)), columns = Distinct(areas.Select(area => area.X));
        return rows == 1 ? "in a row"
            : columns == 1 ? "in a column"
            : rows * columns <= areas.Count + 1 ? $"in {rows} rows"
            : "placed freely";
    }

    /// <summary>How many values there are when those that nearly agree are one.</summary>
    private static int Distinct(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? 0 : 1 + sorted.Zip(sorted.Skip(1)).Count(pair => pair.Second - pair.First > Aligned);
    }
}
