namespace PptBatch.Generation.Outline.Text;

/// <summary>A line of text as styled runs. Flat on purpose: a sentence can be cut out at any character and keeps its markup.</summary>
internal sealed class InlineText
{
    public static readonly InlineText Empty = new([]);

    private InlineText(IReadOnlyList<InlineRun> runs)
    {
        Runs = runs;
        PlainText = string.Concat(runs.Select(run => run.Text));
        WordCount = CountWords(PlainText);
    }

    public IReadOnlyList<InlineRun> Runs { get; }

    public string PlainText { get; }

    public int WordCount { get; }

    public bool IsBlank => string.IsNullOrWhiteSpace(PlainText);

    /// <summary>Joins neighbours of one style and trims the ends.</summary>
    public static InlineText From(IEnumerable<InlineRun> runs)
    {
        List<InlineRun> merged = [];
        foreach (IGrouping<int, InlineRun> group in GroupNeighbours(runs))
        {
            InlineRun first = group.First();
            merged.Add(first with { Text = string.Concat(group.Select(run => run.Text)) });
        }

        TrimEnds(merged);
        return merged.Count == 0 ? Empty : new InlineText(merged);
    }

    public static InlineText Plain(string text) => From([new InlineRun(text)]);

    /// <summary>The characters from <paramref name="start"/> up to <paramref name="end"/>, with their styles, trimmed.</summary>
    public InlineText Slice(int start, int end)
    {
        List<InlineRun> part = [];
        int position = 0;
        foreach (InlineRun run in Runs)
        {
            int from = Math.Max(start - position, 0);
            int to = Math.Min(end - position, run.Text.Length);
            if (from < to)
            {
                part.Add(run with { Text = run.Text[from..to] });
            }

            position += run.Text.Length;
        }

        return From(part);
    }

    /// <summary>This text, a space, and another.</summary>
    public InlineText Append(InlineText other) =>
        IsBlank ? other : other.IsBlank ? this : From([.. Runs, new InlineRun(" "), .. other.Runs]);

    public override string ToString() => PlainText;

    private static int CountWords(string text)
    {
        int words = 0;
        bool inside = false;
        foreach (char c in text)
        {
            bool space = char.IsWhiteSpace(c);
            words += !space && !inside ? 1 : 0;
            inside = !space;
        }

        return words;
    }

    private static IEnumerable<IGrouping<int, InlineRun>> GroupNeighbours(IEnumerable<InlineRun> runs)
    {
        int group = 0;
        InlineRun? last = null;
        return runs.Where(run => run.Text.Length > 0).ToList().GroupBy(run =>
        {
            bool joins = last is not null && last.Style == run.Style && last.Href == run.Href && (run.Style & InlineStyle.Math) == 0;
            last = run;
            return joins ? group : ++group;
        });
    }

    private static void TrimEnds(List<InlineRun> runs)
    {
        while (runs.Count > 0 && runs[0].Text.TrimStart() is var head && head.Length < runs[0].Text.Length)
        {
            runs[0] = runs[0] with { Text = head };
            if (head.Length > 0)
            {
                break;
            }

            runs.RemoveAt(0);
        }

        while (runs.Count > 0 && runs[^1].Text.TrimEnd() is var tail && tail.Length < runs[^1].Text.Length)
        {
            runs[^1] = runs[^1] with { Text = tail };
            if (tail.Length > 0)
            {
                break;
            }

            runs.RemoveAt(runs.Count - 1);
        }
    }
}
