using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>Flows under each other.</summary>
internal sealed class Stack(IReadOnlyList<Flow> flows)
{
    private const double LeastRoom = 120;
    private const double AboveTheMiddle = 0.35;

    public IReadOnlyList<Flow> Flows => flows;

    /// <summary>True for a part of what goes on over several pages: all parts begin at the same height.</summary>
    public bool IsPart { get; private init; }

    /// <summary>Words of its running text.</summary>
    public int WordCount => flows.Sum(flow => flow.WordCount);

    /// <summary>Paragraphs and items of its running text.</summary>
    public int ItemCount => flows.Sum(flow => flow.ItemCount);

    public double Height(double width, TypeScale scale, Ruler ruler)
    {
        double height = 0;
        for (int index = 0; index < flows.Count; index++)
        {
            height += flows[index].Height(width, scale, ruler) + (index == 0 ? 0 : flows[index].Gap);
        }

        return height;
    }

    /// <summary>What fits into a height, and the rest; with <paramref name="force"/> at least something fits.</summary>
    public (Stack Head, Stack? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force)
    {
        double used = 0;
        for (int index = 0; index < flows.Count; index++)
        {
            double gap = index == 0 ? 0 : flows[index].Gap;
            double needed = gap + flows[index].Height(width, scale, ruler);
            if (used + needed > height)
            {
                return CutAt(index, width, height - used - gap, scale, ruler, force);
            }

            used += needed;
        }

        return (this, null);
    }

    public void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        double spare = Math.Max(0, box.Height - Height(box.Width, scale, ruler));
        int stretching = flows.Count(flow => flow.Stretches);
        double y = box.Y + (!IsPart && flows.All(flow => flow.Floats) ? spare * AboveTheMiddle : 0);
        for (int index = 0; index < flows.Count; index++)
        {
            Flow flow = flows[index];
            y += index == 0 ? 0 : flow.Gap;
            double height = flow.Height(box.Width, scale, ruler) + (flow.Stretches ? spare / stretching : 0);
            flow.Place(new Box(box.X, y, box.Width, height), scale, ruler, page);
            y += height;
        }
    }

    private (Stack Head, Stack? Tail) CutAt(int index, double width, double room, TypeScale scale, Ruler ruler, bool force)
    {
        (Flow? head, Flow? rest) = flows[index].Cut(width, room, scale, ruler, force && index == 0);
        if (head is null && force && room >= LeastRoom && flows.Take(index).All(flow => flow.KeepsWithNext))
        {
            // Nothing but introductions would be left on the page.
            (head, rest) = flows[index].Cut(width, room, scale, ruler, force: true);
        }

        List<Flow> first = [.. flows.Take(index), .. head is null ? Array.Empty<Flow>() : [head]];
        List<Flow> last = [.. rest is null ? Array.Empty<Flow>() : [rest], .. flows.Skip(index + 1)];

        // What introduces the rest goes with it, as code goes with its output, unless it would leave nothing behind.
        while (head is null
            && first.Count > 1 && (first[^1].KeepsWithNext || (first[^1] is CodeFlow && last[0] is CodeFlow { IsOutput: true })))
        {
            last.Insert(0, first[^1]);
            first.RemoveAt(first.Count - 1);
        }

        return (new Stack(first) { IsPart = true }, last.Count == 0 ? null : new Stack(last) { IsPart = true });
    }
}
