using PptBatch.Localization;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Text;

/// <summary>Cuts and joins text for slides; its markup stays with its characters.</summary>
internal static class TextEditing
{
    extension(InlineText text)
    {
        public int WordCount => WordCounter.Count(text.Plain);

        /// <summary>The characters from <paramref name="start"/> up to <paramref name="end"/>, with their styles, trimmed.</summary>
        public InlineText Slice(int start, int end)
        {
            List<Inline> part = [];
            int position = 0;
            foreach (Inline run in text.Runs)
            {
                int from = Math.Max(start - position, 0);
                int to = Math.Min(end - position, run.Text.Length);
                if (from < to)
                {
                    part.Add(run.With(run.Text[from..to]));
                }

                position += run.Text.Length;
            }

            return InlineText.From(part);
        }

        /// <summary>This text, a space or what is given, and another.</summary>
        public InlineText Append(InlineText other, string between = " ") =>
            text.IsEmpty ? other : other.IsEmpty ? text : InlineText.From([.. text.Runs, new Inline(between), .. other.Runs]);
    }

    extension(InlineText)
    {
        /// <summary>Joins neighbours of one style and trims the ends.</summary>
        public static InlineText From(IEnumerable<Inline> runs)
        {
            List<Inline> merged = [];
            foreach (IGrouping<int, Inline> group in Neighbours(runs))
            {
                merged.Add(group.First().With(string.Concat(group.Select(run => run.Text))));
            }

            TrimEnds(merged);
            return merged.Count == 0 ? InlineText.Empty : new InlineText(merged);
        }

        /// <summary>Plain text without white space at its ends.</summary>
        public static InlineText Trimmed(string words) => InlineText.From([new Inline(words)]);
    }

    private static IEnumerable<IGrouping<int, Inline>> Neighbours(IEnumerable<Inline> runs)
    {
        int group = 0;
        Inline? last = null;
        return runs.Where(run => run.Text.Length > 0).ToList().GroupBy(run =>
        {
            bool joins = last is { Tex: null } && run.Tex is null && last.Style == run.Style && last.Href == run.Href;
            last = run;
            return joins ? group : ++group;
        });
    }

    private static void TrimEnds(List<Inline> runs)
    {
        while (runs.Count > 0 && runs[0].Text.TrimStart() is var head && head.Length < runs[0].Text.Length)
        {
            runs[0] = runs[0].With(head);
            if (head.Length > 0)
            {
                break;
            }

            runs.RemoveAt(0);
        }

        while (runs.Count > 0 && runs[^1].Text.TrimEnd() is var tail && tail.Length < runs[^1].Text.Length)
        {
            runs[^1] = runs[^1].With(tail);
            if (tail.Length > 0)
            {
                break;
            }

            runs.RemoveAt(runs.Count - 1);
        }
    }
}
