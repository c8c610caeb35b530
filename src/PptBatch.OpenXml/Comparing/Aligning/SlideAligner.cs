using PptBatch.OpenXml.Comparing.Reading;

namespace PptBatch.OpenXml.Comparing.Aligning;

/// <summary>A slide of one deck beside that of the other; a place is null where the other deck has none.</summary>
internal readonly record struct SlidePair(int? Before, int? After, bool Moved);

/// <summary>
/// Finds which slide of one deck is which of the other: those of equal content by patience diff; in the gaps the chain of greatest
/// likeness (Needleman and Wunsch, 1970); then, whatever is left and alike enough, as slides that were moved.
/// </summary>
internal sealed class SlideAligner(IReadOnlyList<SlideContent> before, IReadOnlyList<SlideContent> after)
{
    // Longer gaps on both sides at once are decks that have little to do with each other: there, only equal titles count.
    private const long MostCells = 25_000_000;

    private readonly SlideLikeness _likeness = new(before, after);
    private readonly int?[] _partner = new int?[after.Count];
    private readonly bool[] _taken = new bool[before.Count];
    private readonly bool[] _moved = new bool[after.Count];

    /// <summary>The pairs in the order of the deck after; slides that it lacks where they stood.</summary>
    public List<SlidePair> Align()
    {
        (List<(int, int)> pairs, List<(Range Before, Range After)> gaps) =
            new PatienceChain([.. before.Select(slide => slide.Key)], [.. after.Select(slide => slide.Key)]).Find();
        pairs.ForEach(Take);
        foreach ((Range one, Range other) in gaps)
        {
            InGap(one, other).ForEach(Take);
        }

        Move();
        return Ordered();
    }

    private void Take((int Before, int After) pair)
    {
        _partner[pair.After] = pair.Before;
        _taken[pair.Before] = true;
    }

    private List<(int Before, int After)> InGap(Range one, Range other)
    {
        (int x, int width) = one.GetOffsetAndLength(before.Count);
        (int y, int height) = other.GetOffsetAndLength(after.Count);
        if ((long)width * height > MostCells)
        {
            return [.. SequenceDiff.Pairs(
                [.. before.Take(one).Select(slide => slide.Title)], after.Take(other).Select(slide => slide.Title).ToList())
                .Select(pair => (x + pair.Before, y + pair.After))];
        }

        float[] above = new float[height + 1];
        Step[,] steps = new Step[width, height];
        for (int i = 0; i < width; i++)
        {
            float[] row = new float[height + 1];
            for (int j = 0; j < height; j++)
            {
                double alike = _likeness.Of(x + i, y + j);
                (row[j + 1], steps[i, j]) = row[j] > above[j + 1] ? (row[j], Step.After) : (above[j + 1], Step.Before);
                if (alike >= SlideLikeness.Least && above[j] + alike > row[j + 1])
                {
                    (row[j + 1], steps[i, j]) = (above[j] + (float)alike, Step.Both);
                }
            }

            above = row;
        }

        return [.. Walk(steps, width, height).Select(pair => (x + pair.Before, y + pair.After))];
    }

    private static IEnumerable<(int Before, int After)> Walk(Step[,] steps, int width, int height)
    {
        for (int i = width - 1, j = height - 1; i >= 0 && j >= 0;)
        {
            Step step = steps[i, j];
            if (step == Step.Both)
            {
                yield return (i, j);
            }

            i -= step == Step.After ? 0 : 1;
            j -= step == Step.Before ? 0 : 1;
        }
    }

    private void Move()
    {
        List<int> gone = [.. Enumerable.Range(0, before.Count).Where(index => !_taken[index])];
        List<int> come = [.. Enumerable.Range(0, after.Count).Where(index => _partner[index] is null)];
        IEnumerable<(double Alike, int Before, int After)> candidates = (long)gone.Count * come.Count > MostCells ? []
            : from one in gone
              from other in come
              let alike = before[one].Key == after[other].Key ? 2 : _likeness.Of(one, other)
              where alike > SlideLikeness.Least
              select (alike, one, other);
        foreach ((_, int one, int other) in candidates.OrderByDescending(pair => pair.Alike).ThenBy(pair => pair.After).ToList())
        {
            if (!_taken[one] && _partner[other] is null)
            {
                Take((one, other));
                _moved[other] = true;
            }
        }
    }

    private List<SlidePair> Ordered()
    {
        List<SlidePair> pairs = [];
        int next = 0;
        for (int index = 0; index < after.Count; index++)
        {
            if (_partner[index] is { } place && !_moved[index])
            {
                Removed(place);
                next = place + 1;
            }

            pairs.Add(new SlidePair(_partner[index], index, _moved[index]));
        }

        Removed(before.Count);
        return pairs;

        void Removed(int end)
        {
            pairs.AddRange(Enumerable.Range(next, Math.Max(0, end - next)).Where(place => !_taken[place])
                .Select(place => new SlidePair(place, null, false)));
        }
    }

    private enum Step : byte { Before, After, Both }
}
