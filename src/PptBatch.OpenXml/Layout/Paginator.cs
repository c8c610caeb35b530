using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;

namespace PptBatch.OpenXml.Layout;

/// <summary>
/// Fits a stack into pages: one page at the largest size that fits; else, at the floors, as few pages as it takes, filled evenly, and
/// then at the largest size that still takes no more.
/// </summary>
internal static class Paginator
{
    private const int MostPages = 400;

    // What goes on over more pages than these is no slide that a person made: it is cut once, for to balance it is to cut it many times.
    private const int MostBalanced = 12;

    // What a page may take above its share of that, so that a cut at the end of a sentence moves nothing to a page more.
    private const double ShareOfMany = 1.15;

    private const int Halvings = 6;

    // More words than these are a wall, which goes on in parts of about so many; more items than these are not made as small as they
    // may be to stay on one slide.
    private const int MostWords = 110;
    private const int WordsOfAPart = 80;
    private const int MostItems = 9;

    // Several questions stand on one page only where they are read from the last row.
    private const double LeastOfSeveral = 22;

    private const double MostOfTwo = 0.67;
    private static readonly double[] Shares = [1, 1.05, 1.1, 1.15, 1.2, 1.3];
    private const double LeastFilled = 1.0 / 3;

    public static (IReadOnlyList<Stack> Pages, TypeScale Scale, bool Whole) Fit(Stack stack, double width, double height, Ruler ruler)
    {
        bool wall = stack.WordCount > MostWords;
        bool list = stack.ItemCount > MostItems;
        double least = stack.Flows.Count(flow => flow.StaysTogether) > 1 ? LeastOfSeveral : list ? TypeScale.Floor.Body : 0;
        foreach (TypeScale scale in TypeScale.Steps.TakeWhile(scale => !wall && scale.Body > least))
        {
            if (stack.Height(width, scale, ruler) <= height)
            {
                return ([stack], scale, true);
            }
        }

        List<Stack> fewest = Split(stack, width, height, TypeScale.Floor, ruler, MostPages, out Stack? left);
        int pages = Math.Max(fewest.Count, wall ? (int)Math.Ceiling(stack.WordCount / (double)WordsOfAPart) : 1);
        if (left is null && pages <= 2 && fewest.Count == 1)
        {
            // It would fit one page, dense: two are easier to read.
            return Two(stack, width, height, ruler) ?? Largest(stack, width, height, ruler);
        }

        if (left is not null || pages > MostBalanced)
        {
            return (fewest.Count > MostBalanced ? null : Shared(stack, width, height, ruler, Math.Min(pages, MostPages)))
                ?? (fewest, TypeScale.Floor, left is null);
        }

        // As many parts as its words ask for, or fewer where the last would be nearly empty.
        while (true)
        {
            TypeScale largest =
                TypeScale.Steps.First(scale => scale == TypeScale.Floor || Takes(stack, width, height, scale, ruler, pages));
            List<Stack> parts = Balance(stack, width, height, largest, ruler, pages);
            if (pages == fewest.Count || parts[^1].Height(width, largest, ruler) >= height * LeastFilled)
            {
                return CutsCode(parts, stack) ? Between(stack, width, height, ruler) ?? (parts, largest, true) : (parts, largest, true);
            }

            pages--;
        }
    }

    private static bool CutsCode(List<Stack> parts, Stack whole) => parts is [{ Flows: [.., CodeFlow] }, { Flows: [CodeFlow, ..] }]
        && parts.Sum(part => part.Flows.Count) > whole.Flows.Count;

    // Code that a page of its own holds is followed more easily there than in two parts.
    private static (IReadOnlyList<Stack> Pages, TypeScale Scale, bool Whole)? Between(Stack stack, double width, double height, Ruler ruler)
    {
        foreach (TypeScale scale in TypeScale.Steps)
        {
            List<Stack>? best = Enumerable.Range(1, stack.Flows.Count - 1).Select(stack.Before)
                .Where(halves => halves is { } both && both.Head.Height(width, scale, ruler) <= height
                    && both.Tail.Height(width, scale, ruler) <= height)
                .Select(halves => (List<Stack>)[halves!.Value.Head, halves.Value.Tail])
                .MinBy(halves => Spread(halves, width, scale, ruler));
            if (best is not null)
            {
                return (best, scale, true);
            }
        }

        return null;
    }

    // Cut once, at the largest size at which a page has room for its share.
    private static (IReadOnlyList<Stack> Pages, TypeScale Scale, bool Whole)? Shared(
        Stack stack, double width, double height, Ruler ruler, int pages)
    {
        foreach (TypeScale scale in TypeScale.Steps)
        {
            double share = stack.Height(width, scale, ruler) / pages * ShareOfMany;
            if (share <= height)
            {
                List<Stack> parts = Split(stack, width, share, scale, ruler, pages, out Stack? left);
                return left is null && parts.All(part => part.Height(width, scale, ruler) <= height) ? (parts, scale, true) : null;
            }
        }

        return null;
    }

    private static bool Takes(Stack stack, double width, double height, TypeScale scale, Ruler ruler, int pages)
    {
        List<Stack> parts = Split(stack, width, height, scale, ruler, pages, out Stack? left);
        return left is null && parts.All(part => part.Height(width, scale, ruler) <= height);
    }

    // The first page takes half of the whole, or as little more as its paragraphs allow.
    private static (IReadOnlyList<Stack> Pages, TypeScale Scale, bool Whole)? Two(Stack stack, double width, double height, Ruler ruler)
    {
        foreach (TypeScale scale in TypeScale.Steps)
        {
            double whole = stack.Height(width, scale, ruler);
            for (double share = 0.5; share <= MostOfTwo; share += 0.05)
            {
                List<Stack> pages = Split(stack, width, whole * share, scale, ruler, 2, out Stack? left);
                if (left is null && pages.Count == 2 && pages.All(
                    page => page.Height(width, scale, ruler) is var filled && filled <= height && filled >= height * LeastFilled))
                {
                    return (pages, scale, true);
                }
            }
        }

        return null;
    }

    private static (
        IReadOnlyList<Stack> Pages, TypeScale Scale, bool Whole) Largest(Stack stack, double width, double height, Ruler ruler) =>
        ([stack], TypeScale.Steps.FirstOrDefault(scale => stack.Height(width, scale, ruler) <= height, TypeScale.Floor), true);

    /// <summary>The lowest page height that still takes no more pages makes them even.</summary>
    private static List<Stack> Balance(Stack stack, double width, double height, TypeScale scale, Ruler ruler, int pages)
    {
        if (pages == 1)
        {
            return [stack];
        }

        List<Stack> best = Split(stack, width, height, scale, ruler, pages, out _);
        double low = stack.Height(width, scale, ruler) / pages * 0.8;
        double high = height;
        for (int round = 0; round < Halvings && low < high; round++)
        {
            double middle = (low + high) / 2;
            List<Stack> tried = Split(stack, width, middle, scale, ruler, pages, out Stack? left);
            if (left is null && tried.All(page => page.Height(width, scale, ruler) <= height))
            {
                (best, high) = (tried, middle);
            }
            else
            {
                low = middle;
            }
        }

        return Shares.Select(share => Even(stack, width, height, scale, ruler, pages, share)).OfType<List<Stack>>().Prepend(best)
            .MinBy(parts => Spread(parts, width, scale, ruler))!;
    }

    // Each page takes its share of what is left, so that what does not fill one page is spread over all that follow; null where that needs
    // more pages.
    private static List<Stack>? Even(Stack stack, double width, double height, TypeScale scale, Ruler ruler, int pages, double share)
    {
        List<Stack> parts = [];
        Stack? left = stack;
        while (left is not null && parts.Count < pages)
        {
            double fair = left.Height(width, scale, ruler) / (pages - parts.Count) * share;
            (Stack head, left) = left.Cut(width, Math.Min(height, fair), scale, ruler, force: true);
            parts.Add(head);
        }

        return left is null && parts.Count == pages && parts.All(part => part.Height(width, scale, ruler) <= height) ? parts : null;
    }

    private static double Spread(List<Stack> parts, double width, TypeScale scale, Ruler ruler)
    {
        List<double> heights = [.. parts.Select(part => part.Height(width, scale, ruler))];
        return heights.Max() - heights.Min();
    }

    private static List<Stack> Split(Stack stack, double width, double height, TypeScale scale, Ruler ruler, int most, out Stack? left)
    {
        List<Stack> pages = [];
        left = stack;
        while (left is not null && pages.Count < most)
        {
            (Stack head, left) = left.Cut(width, height, scale, ruler, force: true);
            pages.Add(head);
        }

        return pages;
    }
}
