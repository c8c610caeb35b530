using PptBatch.OpenXml.Comparing.Reading;

namespace PptBatch.OpenXml.Comparing.Aligning;

/// <summary>
/// How alike slides are, 0 to 1: the Dice coefficient of their words, cells, chart values and pictures; a common title lifts it into the
/// upper half.
/// </summary>
internal sealed class SlideLikeness
{
    /// <summary>Slides that are less alike are not one slide that changed.</summary>
    public const double Least = 0.5;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<SlideContent> _before;
    private readonly IReadOnlyList<SlideContent> _after;
    private readonly int[][] _bagsBefore;
    private readonly int[][] _bagsAfter;

    public SlideLikeness(IReadOnlyList<SlideContent> before, IReadOnlyList<SlideContent> after)
    {
        (_before, _after) = (before, after);
        _bagsBefore = [.. before.Select(Bag)];
        _bagsAfter = [.. after.Select(Bag)];
    }

    public double Of(int before, int after)
    {
        int[] one = _bagsBefore[before], other = _bagsAfter[after];
        double share = one.Length + other.Length == 0 ? 0 : 2.0 * Common(one, other) / (one.Length + other.Length);
        string title = _before[before].Title;
        return title.Length > 0 && title == _after[after].Title ? Least + ((1 - Least) * share) : share;
    }

    private int[] Bag(SlideContent slide)
    {
        int[] bag = [.. slide.Matter.SelectMany(WordDiff.Tokens).Where(token => !string.IsNullOrWhiteSpace(token)).Select(Number)];
        Array.Sort(bag);
        return bag;
    }

    private int Number(string token)
    {
        if (!_numbers.TryGetValue(token, out int number))
        {
            _numbers[token] = number = _numbers.Count;
        }

        return number;
    }

    private static int Common(int[] one, int[] other)
    {
        int common = 0;
        for (int x = 0, y = 0; x < one.Length && y < other.Length;)
        {
            int order = one[x].CompareTo(other[y]);
            common += order == 0 ? 1 : 0;
            x += order <= 0 ? 1 : 0;
            y += order >= 0 ? 1 : 0;
        }

        return common;
    }
}
