using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>Flows under each other.</summary>
internal sealed class Stack(IReadOnlyList<Flow> flows)
{
    private const double LeastRoom = 120;

    /// <summary>Less than this part of a box left over is not seen as room.</summary>
    public const double LeastToCentre = 0.1;

    public IReadOnlyList<Flow> Flows => flows;

    /// <summary>True where it holds what takes the height that there is, such as a picture.</summary>
    public bool HasPictures => flows.Any(flow => flow is PictureFlow or ChartFlow);

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
            height += flows[index].Height(width, scale, ruler) + (index == 0 ? 0 : flows[index].Gap * scale.Air);
        }

        return height;
    }

    /// <summary>What fits into a height, and the rest; with <paramref name="force"/> at least something fits.</summary>
    public (Stack Head, Stack? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force)
    {
        double used = 0;
        for (int index = 0; index < flows.Count; index++)
        {
            double gap = index == 0 ? 0 : flows[index].Gap * scale.Air;
            double needed = gap + flows[index].Height(width, scale, ruler);
            if (used + needed > height)
            {
                return CutAt(index, width, height - used - gap, scale, ruler, force);
            }

            used += needed;
        }

        return (this, null);
    }

    /// <summary>
    /// Places the flows in a box. What it has to spare goes to rows, panels and pictures first; what then is left stands above and below
    /// them, so that a little content stands at the optical centre.
    /// </summary>
    /// <param name="box">Where.</param>
    /// <param name="scale">The sizes.</param>
    /// <param name="ruler">Measures.</param>
    /// <param name="page">The page.</param>
    /// <param name="lastTakesRest">True where the last flow takes all that the box has to spare.</param>
    public void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page, bool lastTakesRest = false)
    {
        double[] heights = [.. flows.Select(flow => flow.Height(box.Width, scale, ruler))];
        double spare = box.Height - heights.Sum() - flows.Skip(1).Sum(flow => flow.Gap * scale.Air);
        if (lastTakesRest && spare > 0)
        {
            heights[^1] += spare;
            spare = 0;
        }

        spare -= Grow(heights, spare, box.Width, scale, ruler);
        double y = box.Y + (!IsPart && spare > box.Height * LeastToCentre ? spare * OpticalCentre.Above : 0);
        for (int index = 0; index < flows.Count; index++)
        {
            y += index == 0 ? 0 : flows[index].Gap * scale.Air;
            flows[index].Place(new Box(box.X, y, box.Width, heights[index]), scale, ruler, page);
            y += heights[index];
        }
    }

    /// <summary>Height that its flows may take to good effect.</summary>
    public double MostHeight(double width, TypeScale scale, Ruler ruler) =>
        Math.Min(Flow.AnyHeight, flows.Sum(flow => flow.MostHeight(width, scale, ruler)) + flows.Skip(1).Sum(flow => flow.Gap * scale.Air));

    // Pictures and panels take all of the room; without them each flow grows by its share.
    private double Grow(double[] heights, double spare, double width, TypeScale scale, Ruler ruler)
    {
        if (spare <= 0)
        {
            return 0;
        }

        double[] growth = [.. flows.Select((flow, index) => Math.Max(0, flow.MostHeight(width, scale, ruler) - heights[index]))];
        bool any = growth.Any(IsAny);
        double sum = growth.Where(grows => !any || IsAny(grows)).Sum();
        double given = Math.Min(spare, sum);
        for (int index = 0; given > 0 && index < heights.Length; index++)
        {
            heights[index] += !any || IsAny(growth[index]) ? given * growth[index] / sum : 0;
        }

        return given;
    }

    /// <summary>The flows before one of them and those from it on, or null where what goes together would be parted.</summary>
    public (Stack Head, Stack Tail)? Before(int index) =>
        flows[index - 1].KeepsWithNext || (flows[index - 1] is CodeFlow && flows[index].IsPrinted) ? null
            : (new Stack([.. flows.Take(index)]) { IsPart = true }, new Stack([.. flows.Skip(index)]) { IsPart = true });

    private static bool IsAny(double growth) => growth > Flow.AnyHeight / 2;

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
        while (head is null && first.Count > 1
            && (first[^1].KeepsWithNext || (first[^1] is CodeFlow && last[0].IsPrinted)))
        {
            last.Insert(0, first[^1]);
            first.RemoveAt(first.Count - 1);
        }

        return (new Stack(first) { IsPart = true }, last.Count == 0 ? null : new Stack(last) { IsPart = true });
    }
}
