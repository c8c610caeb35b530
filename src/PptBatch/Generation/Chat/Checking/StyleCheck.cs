using AngleSharp.Dom;
using PptBatch.Generation.Grounding;
using PptBatch.Localization;

namespace PptBatch.Generation.Chat.Checking;

/// <summary>Holds slides to the rules of style that the prompt states, with the same numbers.</summary>
internal static class StyleCheck
{
    private const int TitleCharacters = 70;
    private const int Lines = 6;
    private const int LineWords = 15;
    private const int LearnedLines = 5;
    private const int FewestNotes = 40;
    private const int MostNotes = 120;
    private const int ListsInARow = 10;
    private const int FewestToShow = 6;
    private const int WordsBeside = 40;

    // About forty are asked for; half as many again are let pass.
    private const int MostWordsBeside = 60;

    // A list of objectives, an exercise and an answer are the lesson's own and as long as they are.
    private const string OwnWords = "section[data-layout=title] li, .callout li, .quiz li, figure li, aside li, .timeline li";

    private const string Uncounted = "li ul, li ol, .quiz, .timeline, .steps, aside *";

    private const string Evidence = "table, pre, figure, img";
    private const string Quota = Evidence + ", .steps, .timeline";
    private const string Prose = "p, li, dd, dt, h3";

    private const string Shown = "table, pre, figure, img, .steps, .timeline, .cards, .stats, .comparison, .columns, .callout, .quiz, "
        + ".hero, dl, blockquote, .math";

    public static IEnumerable<SlideFinding> Findings(IReadOnlyList<IElement> slides, IReadOnlySet<string> restored, LessonFacts facts)
    {
        for (int number = 1; number <= slides.Count; number++)
        {
            IElement slide = slides[number - 1];
            if (!restored.Contains(TitleOf(slide)))
            {
                foreach (string text in OfSlide(slide, facts))
                {
                    yield return new SlideFinding(FindingKind.Style, number, text);
                }
            }
        }

        foreach (SlideFinding row in Rows(slides))
        {
            yield return row;
        }

        // Reported and not sent back, because it concerns the lesson and no single slide.
        List<IElement> inner = [.. slides.Where(slide => slide.GetAttribute("data-layout") is not ("title" or "summary" or "closing"))];
        int shows = inner.Count(slide => slide.QuerySelector(Quota) is not null);
        if (inner.Count >= FewestToShow && shows * 2 < inner.Count)
        {
            yield return new SlideFinding(
                FindingKind.Remark,
                0,
                $"{shows} of {inner.Count} slides have a figure, table, chart, code, diagram or steps; half are wanted.");
        }
    }

    public static string TitleOf(IElement slide) => slide.QuerySelector("h2")?.TextContent.Trim() ?? "";

    private static IEnumerable<string> OfSlide(IElement slide, LessonFacts facts)
    {
        int title = TitleOf(slide).Length;
        if (title > TitleCharacters)
        {
            yield return $"The title has {title} characters; at most {TitleCharacters} are wanted.";
        }

        int most = slide.GetAttribute("data-layout") == "summary" ? LearnedLines : Lines;
        foreach (IElement list in slide.QuerySelectorAll("ul, ol").Where(list => !list.Matches(Uncounted)))
        {
            List<IElement> items = [.. list.Children.Where(item => item.LocalName == "li" && !item.Matches(OwnWords))];
            if (items.Count > most)
            {
                yield return $"A list has {items.Count} items; at most {most} are wanted.";
            }
        }

        foreach (IElement item in slide.QuerySelectorAll("li").Where(item => !item.Matches($"li li, {OwnWords}") && IsLong(item, facts)))
        {
            yield return $"An item has {WordsOf(item)} words; at most {LineWords} are wanted: {Beginning(item)}";
        }

        foreach (string finding in Shapes(slide).Append(Notes(slide)).OfType<string>())
        {
            yield return finding;
        }
    }

    private static IEnumerable<string?> Shapes(IElement slide)
    {
        foreach (IElement cards in slide.QuerySelectorAll("div.cards"))
        {
            yield return Between(cards.QuerySelectorAll(".card").Length, 2, 4, "cards");
        }

        foreach (IElement steps in slide.QuerySelectorAll("ol.steps"))
        {
            yield return Between(steps.Children.Length, 3, 6, "steps");
        }

        if (slide.QuerySelector(Evidence) is not null && WordsOfProse(slide) is var words and > MostWordsBeside)
        {
            yield return $"There are {words} words beside what the slide shows; about {WordsBeside} are wanted.";
        }
    }

    private static int WordsOfProse(IElement slide) => slide.QuerySelectorAll(Prose)
        .Where(element => element.Closest($"aside, .callout, {Evidence}") is null && element.ParentElement?.Closest(Prose) is null)
        .Sum(WordsOf);

    private static string? Between(int count, int least, int most, string what) =>
        count < least || count > most ? $"There are {count} {what}; {least} to {most} are wanted." : null;

    private static string? Notes(IElement slide)
    {
        int words = slide.QuerySelector("aside") is { } notes ? WordsOf(notes) : 0;
        return words == 0 ? $"There are no notes; {FewestNotes} to {MostNotes} words are wanted."
            : words is < FewestNotes or > MostNotes ? $"The notes have {words} words; {FewestNotes} to {MostNotes} are wanted." : null;
    }

    /// <summary>Of ten lists in a row, the last is to be something else.</summary>
    private static IEnumerable<SlideFinding> Rows(IReadOnlyList<IElement> slides)
    {
        int row = 0;
        for (int number = 1; number <= slides.Count; number++)
        {
            row = IsList(slides[number - 1]) ? row + 1 : 0;
            if (row == ListsInARow)
            {
                yield return new SlideFinding(
                    FindingKind.Style, number, $"It is the last of {ListsInARow} lists in a row; show this one another way.");
                row = 0;
            }
        }
    }

    private static bool IsList(IElement slide) =>
        slide.QuerySelector(Shown) is null && slide.Children.Any(child => child.LocalName is "ul" or "ol");

    // A sentence of the lesson may stay as long as its author made it.
    private static bool IsLong(IElement item, LessonFacts facts) =>
        WordsOf(item) > LineWords && !facts.HasSentence(item.TextContent);

    private static int WordsOf(IElement element) => WordCounter.Count(element.TextContent);

    private static string Beginning(IElement item) =>
        Excerpt.Of(string.Join(' ', item.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(6)), 60) + " …";
}
