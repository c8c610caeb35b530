using PptBatch.Generation.Outline.Blocks;
using PptBatch.Generation.Outline.Text;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>Puts a section's ideas on slides: what is short and of a kind together, what is long apart.</summary>
internal static class SlidePacker
{
    private const int CodeLines = 14;

    /// <summary>The ideas of each slide, in order.</summary>
    public static IReadOnlyList<IReadOnlyList<Idea>> Pack(IReadOnlyList<Idea> ideas)
    {
        List<List<Idea>> slides = [];
        foreach (Idea idea in ideas.SelectMany(SplitText))
        {
            if (slides.Count > 0 && Fits(slides[^1], idea))
            {
                slides[^1].Add(idea);
            }
            else
            {
                slides.Add([idea]);
            }
        }

        return slides;
    }

    private static bool Fits(List<Idea> slide, Idea next)
    {
        List<LessonBlock> shown = [.. slide.SelectMany(idea => idea.Shown), .. next.Shown];
        int words = slide.Sum(idea => idea.Words) + next.Words;
        double lines = slide.Sum(idea => idea.Lines) + next.Lines;
        int wide = shown.Count(block => block is TableGrid or Figure or Quotation or TermList);
        bool onlyShort = shown.OfType<Callout>().All(callout => CalloutFits(callout, slide));
        bool lists = shown.OfType<BulletList>().Count() <= 1 && BlockSize.Items(shown) <= BlockSize.SlideItems;
        return words <= BlockSize.SlideWords && lines <= BlockSize.SlideLines && onlyShort && lists
            && (wide == 0 || (wide == 1 && shown.Count == 1 && !next.IsText))
            && shown.OfType<CodeListing>().Sum(code => code.LineCount) <= CodeLines;
    }

    private static bool CalloutFits(Callout callout, List<Idea> slide) =>
        callout.Kind is not (CalloutKind.Exercise or CalloutKind.Solution)
        && callout.Content.All(block => block is Prose)
        && BlockSize.Words(callout.Content) <= 30
        && !slide.Any(idea => idea.Shown.Any(block => block is Callout));

    /// <summary>Cuts a long text into balanced parts at sentence ends.</summary>
    private static IEnumerable<Idea> SplitText(Idea idea)
    {
        if (!idea.IsText || idea.Words <= BlockSize.SlideWords)
        {
            return [idea];
        }

        List<(InlineText Sentence, Prose Paragraph)> sentences =
            [.. idea.Before.SelectMany(prose => SentenceSplitter.Split(prose.Text).Select(sentence => (sentence, prose)))];
        int parts = (int)Math.Ceiling(idea.Words / (double)BlockSize.SlideWords);
        double goal = idea.Words / (double)parts;
        List<Idea> result = [];
        List<(InlineText Sentence, Prose Paragraph)> part = [];
        int words = 0;
        foreach ((InlineText Sentence, Prose Paragraph) sentence in sentences)
        {
            int more = sentence.Sentence.WordCount;
            bool nearer = words > 0 && words + (more / 2.0) > goal;
            if (nearer && (words >= goal * 0.5 || words + more > BlockSize.SlideWords))
            {
                result.Add(FromSentences(part));
                part.Clear();
                words = 0;
            }

            part.Add(sentence);
            words += more;
        }

        result.Add(FromSentences(part));
        return result;
    }

    private static Idea FromSentences(List<(InlineText Sentence, Prose Paragraph)> sentences)
    {
        List<Prose> before = [];
        foreach (IGrouping<Prose, (InlineText Sentence, Prose Paragraph)> paragraph in sentences.GroupBy(sentence => sentence.Paragraph))
        {
            before.Add(new Prose(paragraph.Aggregate(InlineText.Empty, (text, sentence) => text.Append(sentence.Sentence))));
        }

        return new Idea(before, [], []) { Whole = [.. sentences.Select(sentence => sentence.Paragraph).Distinct()] };
    }
}
