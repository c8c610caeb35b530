using AngleSharp.Dom;
using PptBatch.Generation.Chat.Parts;

namespace PptBatch.Generation.Chat.Checking;

/// <summary>
/// Checks a model's reply against the dialect and against the lesson. None of it is trusted; what code can repair is repaired.
/// </summary>
internal static class ReplyCheck
{
    private const double MostOver = 1.5;
    private const int Useless = 4;

    /// <summary>The same for a reply to the prompt of some settings: a prompt file states its own rules of style.</summary>
    public static CheckedReply Check(
        string reply, LessonPart part, ChatGeneratorOptions options, IReadOnlySet<string>? restored = null) =>
        Check(reply, part, restored, styled: options.PromptFile is null);

    /// <summary>Reads a reply and says what is wrong with it; a reply that cannot be read at all has no article.</summary>
    /// <param name="reply">What the model wrote, or an article in which slides were exchanged.</param>
    /// <param name="part">What was asked for.</param>
    /// <param name="restored">Titles of the slides in it that code wrote, which are not held to the rules of style.</param>
    /// <param name="styled">False for a prompt that states other rules of style.</param>
    public static CheckedReply Check(string reply, LessonPart part, IReadOnlySet<string>? restored = null, bool styled = true)
    {
        (IElement? article, string problem) = ReplyFragment.Read(reply);
        if (article is null)
        {
            return new CheckedReply(null, [new SlideFinding(FindingKind.Reply, 0, problem)], []);
        }

        List<string> repaired = [];
        Lesson lesson = part.Request.Lesson;
        SlideMarkup.Repair(article, lesson, repaired);
        HashSet<IElement> written = [.. SlideStructure.Repair(article, lesson, part.Language, repaired)];
        MatterSlides slides = new(article, lesson);
        ObjectivesCheck.Repair(article, part.Request, slides, repaired);
        IReadOnlyList<string> missing = new MatterCheck(article, part.Matter, slides, repaired).Repair();
        List<IElement> all = [.. article.QuerySelectorAll("section")];
        IEnumerable<string> added = all.Where(slide => !written.Contains(slide)).Select(StyleCheck.TitleOf);
        HashSet<string> own = [.. restored ?? new HashSet<string>(), .. added];
        List<SlideFinding> findings =
        [
            .. missing.Concat(LanguageCheck.Findings(article, part.Language)).Select(text => new SlideFinding(FindingKind.Reply, 0, text)),
            .. CountFinding(written.Count(slide => !own.Contains(StyleCheck.TitleOf(slide))), part.Slides),
            .. EachSlide(all, part, own, styled),
        ];
        return new CheckedReply(article.OuterHtml, findings, repaired) { Restored = own };
    }

    /// <summary>The same for a reply that is one slide: what else the lesson must show stands on the others.</summary>
    public static CheckedReply CheckSlide(string reply, LessonPart part, ChatGeneratorOptions options)
    {
        (IElement? article, string problem) = ReplyFragment.Read(reply);
        if (article is null)
        {
            return new CheckedReply(null, [new SlideFinding(FindingKind.Reply, 0, problem)], []);
        }

        List<string> repaired = [];
        SlideMarkup.Repair(article, part.Request.Lesson, repaired);
        List<IElement> slides = [.. SlideStructure.Repair(article, part.Request.Lesson, part.Language, repaired)];
        List<SlideFinding> findings = [.. EachSlide(slides, part, new HashSet<string>(), styled: options.PromptFile is null)];
        if (slides.Count != 1)
        {
            findings.Add(new SlideFinding(FindingKind.Reply, 0, $"There are {slides.Count} slides; one is wanted."));
        }

        return new CheckedReply(article.OuterHtml, findings, repaired);
    }

    private static IEnumerable<SlideFinding> CountFinding(int count, int wanted)
    {
        // A lesson of a few lines cannot fill the fewest slides that are aimed at.
        int most = (int)Math.Ceiling(wanted * MostOver);
        int least = wanted <= LessonSize.Fewest ? 2 : wanted / 2;
        if (count < least || count > most)
        {
            bool useless = count * Useless <= least || (count == 1 && least > 1);
            yield return new SlideFinding(
                useless ? FindingKind.Useless : FindingKind.Remark, 0, $"There are {count} slides; {least} to {most} are wanted.");
        }
    }

    // What is held of every slide for itself.
    private static IEnumerable<SlideFinding> EachSlide(List<IElement> slides, LessonPart part, IReadOnlySet<string> own, bool styled) =>
        [.. SlideFindings(slides), .. Doubts(slides, part), .. styled ? StyleCheck.Findings(slides, own, part.Facts) : []];

    private static IEnumerable<SlideFinding> SlideFindings(List<IElement> slides)
    {
        for (int number = 1; number <= slides.Count; number++)
        {
            IElement slide = slides[number - 1];
            if (StyleCheck.TitleOf(slide).Length == 0)
            {
                yield return new SlideFinding(FindingKind.Slide, number, "It has no h2.");
            }

            if (LonelyPicture.IsIn(slide) && !LonelyPicture.Caption(slide))
            {
                yield return new SlideFinding(FindingKind.Slide, number, "It is a picture without text.");
            }
        }
    }

    private static IEnumerable<SlideFinding> Doubts(List<IElement> slides, LessonPart part)
    {
        for (int number = 1; number <= slides.Count; number++)
        {
            if (part.Grounding.Doubts(slides[number - 1]) is { Count: > 0 } words)
            {
                yield return new SlideFinding(FindingKind.Doubt, number, $"This is not in the lesson: {string.Join("; ", words)}")
                {
                    Words = words,
                };
            }
        }
    }
}
