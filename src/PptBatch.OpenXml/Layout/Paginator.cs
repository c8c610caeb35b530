using PptBatch.OpenXml.Layout.Flows;

namespace PptBatch.OpenXml.Layout;

/// <summary>
/// Fits a stack into pages: one page at the largest size that fits; else, at the floors, as few pages as it takes, filled evenly, and
/// then at the largest size that still takes no more.
/// </summary>
internal static class Paginator
{
    private const int MostPages = 400;

    // A slide is sparse while its content takes no more of the page than this at the large sizes.
    private const double MostSparse = 216;
    private const double MostSparseShare = 0.9;
    private const double MostRoomy = 0.9;
    private const int Halvings = 6;

    // More words than these are no slide, and more items than these are not made as small as they may be to stay on one.
    private const int MostWords = 110;
    private const int MostItems = 9;

    private const double MostOfTwo = 0.67;
    private const double LeastFilled = 1.0 / 3;

    public static (IReadOnlyList<Stack> Pages, TypeScale Scale, bool Whole) Fit(Stack stack, double width, double height, Ruler ruler)
    {
        if (stack.Height(width, TypeScale.Sparse, ruler) <= Math.Min(MostSparse, height * MostSparseShare))
        {
            return ([stack], TypeScale.Sparse, true);
        }

        bool wall = stack.WordCount > MostWords;
        bool list = stack.ItemCount > MostItems;
        if (!wall && stack.Height(width, TypeScale.Roomy, ruler) <= height * MostRoomy)
        {
            return ([stack], TypeScale.Roomy, true);
        }

        foreach (TypeScale scale in TypeScale.Steps.TakeWhile(scale => !wall && (!list || scale.Body > TypeScale.Floor.Body)))
        {
            if (stack.Height(width, scale, ruler) <= height)
            {
                return ([stack], scale, true);
            }
        }

        List<Stack> fewest = Split(stack, width, height, TypeScale.Floor, ruler, MostPages, out Stack? left);
        if (fewest.Count == 1 && left is null)
        {
            // It would fit one page, dense: two are easier to read.
            return Two(stack, width, height, ruler) ?? Largest(stack, width, height, ruler);
        }

        foreach (TypeScale scale in TypeScale.Steps)
        {
            if (left is null && (scale == TypeScale.Floor || Split(stack, width, height, scale, ruler, fewest.Count, out Stack? over).Count <= fewest.Count && over is null))
            {
                return (Balance(stack, width, height, scale, ruler, fewest.Count), scale, true);
            }
        }

        return (fewest, TypeScale.Floor, left is null);
    }

    // The first page takes half of the whole, or as little more as its paragraphs allow.
    private static (IReadOnlyList<Stack> Pages, TypeScale Scale, bool Whole)? Two(Stack stack, double width, double height, Ruler ruler)
    {
        foreach (TypeScale scale in (TypeScale[])[TypeScale.Sparse, .. TypeScale.Steps])
        {
            double whole = stack.Height(width, scale, ruler);
            for (double share = 0.5; share <= MostOfTwo; share += 0.05)
            {
                List<Stack> pages = Split(stack, width, whole * share, scale, ruler, 2, out Stack? left);
                if (left is null && pages.Count == 2 && pages.All(page => page.Height(width, scale, ruler) is var filled && filled <= height && filled >= height * LeastFilled))
                {
                    return (pages, scale, true);
                }
            }
        }

        return null;
    }

    private static (IReadOnlyList<Stack> Pages, TypeScale Scale, bool Whole) Largest(Stack stack, double width, double height, Ruler ruler) =>
        ([stack], TypeScale.Steps.FirstOrDefault(scale => stack.Height(width, scale, ruler) <= height, TypeScale.Floor), true);

    /// <summary>The lowest page height that still takes no more pages makes them even.</summary>
    private static List<Stack> Balance(Stack stack, double width, double height, TypeScale scale, Ruler ruler, int pages)
    {
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

        return best;
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
