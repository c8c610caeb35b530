using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>
/// Short examples beside each other, each with its sentence, as a teacher puts them on one board: under each other they would take two
/// slides, or one that nobody can read.
/// </summary>
internal static class CodeColumns
{
    // What half a page holds at 14 pt, and of a sentence at 20.
    private const int MostCharacters = 46;
    private const double ProseCharacters = 38;

    /// <summary>
    /// The ideas with their examples in two columns wherever two or more that are narrow enough follow one another: the first half left,
    /// the second right. Everything else stands across the slide, in order.
    /// </summary>
    /// <returns>Null where there are no two such examples, or something else than text, code and what it drew is shown.</returns>
    public static Arranged? Of(IReadOnlyList<Idea> ideas)
    {
        if (!ideas.All(idea => idea.Shown is [CalloutBlock] || idea.Shown.All(block => block is CodeBlock or PictureBlock)))
        {
            return null;
        }

        List<ArrangedPart> parts = [];
        List<Example> run = [];
        foreach (Idea idea in ideas)
        {
            foreach (Example example in Examples(idea))
            {
                if (!example.IsNarrow)
                {
                    parts.AddRange(Ended(run));
                    parts.Add(new ArrangedPart(example.Idea, null, example.Idea.Lines));
                }
                else
                {
                    run.Add(example);
                }
            }
        }

        parts.AddRange(Ended(run));
        return parts.Exists(part => part.Columns is not null) ? new Arranged(parts) : null;
    }

    private static ArrangedPart[] Ended(List<Example> run)
    {
        ArrangedPart[] parts = run.Count < 2
            ? [.. run.Select(example => new ArrangedPart(example.Idea, null, example.Idea.Lines))]
            : [Halved(run)];
        run.Clear();
        return parts;
    }

    private static ArrangedPart Halved(List<Example> run)
    {
        List<double> lines = [.. run.Select(example => example.Lines)];
        double Higher(int at) => Math.Max(lines.Take(at).Sum(), lines.Skip(at).Sum());
        int cut = Enumerable.Range(1, lines.Count - 1).MinBy(Higher);
        ColumnsBlock columns = new([new Column(null, Blocks(run.Take(cut))), new Column(null, Blocks(run.Skip(cut)))]);
        return new ArrangedPart(null, columns, Higher(cut));
    }

    private static IReadOnlyList<Block> Blocks(IEnumerable<Example> examples) =>
        [.. examples.SelectMany(one => (IEnumerable<Block>)[.. one.Idea.Before, .. one.Idea.Shown, .. one.Idea.After])];

    // What a program printed or drew stays with the code above it, and what is said before and behind with its example.
    private static IEnumerable<Example> Examples(Idea idea)
    {
        List<Block> example = [];
        IReadOnlyList<ParagraphBlock> before = idea.Before;
        foreach (Block block in idea.Shown)
        {
            if (example.Count > 0 && block is CodeBlock { Output: false })
            {
                yield return new Example(new Idea(before, [.. example], []));
                before = [];
                example.Clear();
            }

            example.Add(block);
        }

        yield return new Example(new Idea(before, [.. example], idea.After));
    }

    private sealed record Example(Idea Idea)
    {
        public bool IsNarrow { get; } = Idea.Shown.Count > 0 && Idea.Shown is not [CalloutBlock] && Idea.Shown.OfType<CodeBlock>()
            .All(code => code.Code.Split('\n').All(line => line.Length <= MostCharacters));

        public double Lines { get; } = BlockSize.Lines(Idea.Shown)
            + Idea.Before.Concat(Idea.After).Sum(prose => Math.Ceiling(prose.Text.Plain.Length / ProseCharacters) + 0.5);
    }

    /// <summary>Ideas in order, some of them in columns.</summary>
    internal sealed record Arranged(IReadOnlyList<ArrangedPart> Parts)
    {
        /// <summary>Lines of body text that all of it takes.</summary>
        public double Lines { get; } = Parts.Sum(part => part.Lines);
    }

    /// <summary>An idea across the slide, or examples in columns.</summary>
    internal sealed record ArrangedPart(Idea? Across, ColumnsBlock? Columns, double Lines);
}
