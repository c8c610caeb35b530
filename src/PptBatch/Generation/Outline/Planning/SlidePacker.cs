using PptBatch.Generation.Outline.Presenting;
using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>Puts a section's ideas on slides: what is short and of a kind together, what is long apart.</summary>
internal static class SlidePacker
{
    private const int CodeLinesBesideAPicture = 9;
    private const int WordsBesideAPicture = 55;
    private const int BoxedWords = 45;
    private const int WordsBesideABox = 58;
    private const int ShortThought = 25;

    /// <summary>The ideas of each slide, in order.</summary>
    public static IReadOnlyList<IReadOnlyList<Idea>> Pack(IReadOnlyList<Idea> ideas, SlideDensity density)
    {
        List<List<Idea>> slides = [];
        foreach (Idea idea in ideas.SelectMany(idea => TextParts.Of(idea, density)))
        {
            if (slides.Count > 0 && Fits(slides[^1], idea, density, titled: slides.Count == 1))
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

    private static bool Fits(List<Idea> slide, Idea next, SlideDensity density, bool titled)
    {
        ParagraphBlock? title = titled || !density.Condenses ? null : Title(slide[0]);
        List<Block> shown = [.. slide.SelectMany(idea => idea.Shown), .. next.Shown];
        int words = slide.Sum(idea => idea.Words) + next.Words - (title?.Text.WordCount ?? 0);
        double lines = slide.Sum(idea => idea.Lines) + next.Lines - (title is null ? 0 : BlockSize.Lines([title]));
        bool callouts = shown.OfType<CalloutBlock>().All(callout => IsSmall(callout) && shown.OfType<CalloutBlock>().Count() == 1);
        bool lists = shown.OfType<ListBlock>().Count() <= 1 && BlockSize.Items(shown) <= BlockSize.SlideItems;
        int room = BlockSize.WordsBeside(shown, density)
            + (next.Shown is [CalloutBlock] ? density.Boxed : next.Words <= ShortThought ? density.Afterthought : 0);
        if (words > room || !callouts || !lists)
        {
            return false;
        }

        if (density.Condenses && CodeColumns.Of([.. slide, next]) is { } columns && columns.Lines <= density.ColumnLines
            && (words <= WordsBesideABox || !shown.Any(block => block is CalloutBlock)))
        {
            return true;
        }

        int codeLines = shown.OfType<CodeBlock>().Sum(code => code.LineCount);
        return shown.Any(block => block is PictureBlock)
            ? FitsBesideAPicture(shown, words, codeLines)
            : lines <= density.Lines && codeLines <= density.CodeLines && FitsBesideATable(shown, next);
    }

    // A sentence that can be the slide's title takes no room below it.
    private static ParagraphBlock? Title(Idea first) =>
        first.Before is [{ } prose, ..] && SlideTitle.WholeSentence(prose.Text) is not null ? prose : null;

    private static bool FitsBesideAPicture(List<Block> shown, int words, int codeLines) =>
        shown.Count(block => block is PictureBlock) == 1
        && shown.All(block => block is PictureBlock or ListBlock or CodeBlock)
        && words <= WordsBesideAPicture && codeLines <= CodeLinesBesideAPicture;

    private static bool FitsBesideATable(List<Block> shown, Idea next)
    {
        int wide = shown.Count(block => block is TableBlock or QuoteBlock or GlossaryBlock or StepsBlock or ColumnsBlock);
        return wide == 0 || (wide == 1 && next.Shown is [CalloutBlock]) || (wide == 1 && shown.Count == 1 && !next.IsText);
    }

    private static bool IsSmall(CalloutBlock callout) =>
        callout.Kind is not (CalloutKind.Exercise or CalloutKind.Solution)
        && callout.Content.All(block => block is ParagraphBlock)
        && BlockSize.Words(callout.Content) <= BoxedWords;
}
