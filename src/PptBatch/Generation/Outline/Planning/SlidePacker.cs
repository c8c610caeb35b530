using PptBatch.Generation.Outline.Blocks;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>Puts a section's ideas on slides: what is short and of a kind together, what is long apart.</summary>
internal static class SlidePacker
{
    private const int CodeLines = 16;
    private const int CodeLinesBesideAPicture = 9;
    private const int WordsBesideAPicture = 55;
    private const int BoxedWords = 45;
    private const int ShortThought = 25;

    /// <summary>The ideas of each slide, in order.</summary>
    public static IReadOnlyList<IReadOnlyList<Idea>> Pack(IReadOnlyList<Idea> ideas)
    {
        List<List<Idea>> slides = [];
        foreach (Idea idea in ideas.SelectMany(TextParts.Of))
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
        bool callouts = shown.OfType<Callout>().All(callout => IsSmall(callout) && shown.OfType<Callout>().Count() == 1);
        bool lists = shown.OfType<BulletList>().Count() <= 1 && BlockSize.Items(shown) <= BlockSize.SlideItems;
        int room = BlockSize.WordsBeside(shown) + (next.Shown is [Callout] ? BoxedWords : next.Words <= ShortThought ? BlockSize.AfterthoughtWords : 0);
        if (words > room || !callouts || !lists)
        {
            return false;
        }

        int codeLines = shown.OfType<CodeListing>().Sum(code => code.LineCount);
        return shown.Any(block => block is Figure)
            ? FitsBesideAPicture(shown, words, codeLines)
            : lines <= BlockSize.SlideLines && codeLines <= CodeLines && FitsBesideATable(shown, next);
    }

    private static bool FitsBesideAPicture(List<LessonBlock> shown, int words, int codeLines) =>
        shown.Count(block => block is Figure) == 1
        && shown.All(block => block is Figure or BulletList or CodeListing)
        && words <= WordsBesideAPicture && codeLines <= CodeLinesBesideAPicture;

    private static bool FitsBesideATable(List<LessonBlock> shown, Idea next)
    {
        int wide = shown.Count(block => block is TableGrid or Quotation or TermList);
        return wide == 0 || (wide == 1 && next.Shown is [Callout]) || (wide == 1 && shown.Count == 1 && !next.IsText);
    }

    private static bool IsSmall(Callout callout) =>
        callout.Kind is not (CalloutKind.Exercise or CalloutKind.Solution)
        && callout.Content.All(block => block is Prose)
        && BlockSize.Words(callout.Content) <= BoxedWords;
}
