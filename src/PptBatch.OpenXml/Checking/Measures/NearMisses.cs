using System.Globalization;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Checking.Measures;

/// <summary>
/// Edges that look as if they were meant to be one, and are not. Of text without a box only the edge that it begins at counts.
/// </summary>
internal static class NearMisses
{
    // Rounding, and the side bearing of letters, are no misses.
    private const double LeastPt = 0.75;

    /// <summary>How many shapes miss an edge of another, and the narrowest miss in words.</summary>
    public static (int Count, string? Closest) Of(SlideScene slide, IReadOnlyList<SlideItem> items, double mostPt)
    {
        List<Edge> edges = [.. items.SelectMany((item, index) => Edges(slide, item, index))];
        HashSet<int> missing = [];
        (double Distance, string? Words) closest = (double.MaxValue, null);
        foreach (Edge[] side in edges.GroupBy(edge => edge.Side).Select(group => group.OrderBy(edge => edge.At).ToArray()))
        {
            for (int index = 1; index < side.Length; index++)
            {
                (Edge before, Edge after) = (side[index - 1], side[index]);
                double distance = after.At - before.At;
                if (distance <= LeastPt || distance > mostPt || before.Item == after.Item)
                {
                    continue;
                }

                missing.Add(after.Item);
                if (distance < closest.Distance)
                {
                    closest = (distance, string.Create(CultureInfo.InvariantCulture,
                        $"the {after.Side} edges of \"{items[before.Item].Shape.Name}\" and \"{items[after.Item].Shape.Name}\" "
                        + $"are {distance:0.0} pt apart"));
                }
            }
        }

        return (missing.Count, closest.Words);
    }

    private static IEnumerable<Edge> Edges(SlideScene slide, SlideItem item, int index)
    {
        Box box = item.Area;
        if (item.Kind is ItemKind.Mark or ItemKind.Diagram)
        {
            return [];
        }

        if (item.HasEdges)
        {
            return
            [
                new("left", box.X, index), new("right", box.Right, index), new("top", box.Y, index), new("bottom", box.Bottom, index),
            ];
        }

        TextParagraph? first = slide.Text(item.Shape).Paragraphs.FirstOrDefault(paragraph => !paragraph.IsEmpty)?.Layout;
        return first is null || first.Align != TextAlign.Start ? [] : [first.RightToLeft
            ? new Edge("right", box.Right, index) : new Edge("left", box.X, index)];
    }

    private sealed record Edge(string Side, double At, int Item);
}
