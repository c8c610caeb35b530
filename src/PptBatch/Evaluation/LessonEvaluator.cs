using PptBatch.Accounting;
using PptBatch.Generation.Grounding;

namespace PptBatch.Evaluation;

/// <summary>Measures the slides of one lesson against the lesson. The same lesson and slides give the same numbers.</summary>
internal sealed class LessonEvaluator
{
    private const double MostOfASentence = 0.6;
    private const double HalfOfAnObjective = 0.5;
    private const double MostOfCode = 0.8;
    private const int NewStems = 3;

    private readonly TaughtFacts _facts;
    private readonly IReadOnlyList<TaughtSlide> _slides;
    private readonly List<HashSet<decimal>> _figures;
    private readonly HashSet<decimal> _notedFigures;

    private LessonEvaluator(TaughtFacts facts, IReadOnlyList<TaughtSlide> slides)
    {
        (_facts, _slides) = (facts, slides);
        _figures = [.. slides.Select(slide => FiguresOf(slide.Shown))];
        _notedFigures = [.. slides.SelectMany(slide => FiguresOf(slide.Notes))];
    }

    /// <summary>Measures a lesson.</summary>
    /// <param name="request">The lesson.</param>
    /// <param name="html">Its slides.</param>
    /// <param name="pages">How the pages of its slides look; empty where that is not known.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task<MeasuredLesson> MeasureAsync(
        LessonRequest request, string html, IReadOnlyList<PageMeasure> pages, CancellationToken cancellationToken = default)
    {
        Lesson lesson = request.Lesson;
        TaughtFacts facts = TaughtFacts.Of(request);
        IReadOnlyList<TaughtSlide> slides = await TaughtSlide.ReadAsync(
            new LessonContent(lesson.Number, lesson.Title, html), facts.Lesson.Language, cancellationToken);
        return new LessonEvaluator(facts, slides).Measure(pages);
    }

    private MeasuredLesson Measure(IReadOnlyList<PageMeasure> pages)
    {
        SlideGrounding grounding = new(_facts.Lesson);
        List<MeasuredSlide> measured = [];
        List<string> doubts = [];
        HashSet<string> told = new(StringComparer.Ordinal);
        foreach (TaughtSlide slide in _slides)
        {
            IReadOnlyList<string> doubted = grounding.Doubts(slide.Element);
            if (doubted.Count > 0)
            {
                doubts.Add(FormattableString.Invariant($"slide {measured.Count + 1} \"{slide.Title}\": {string.Join("; ", doubted)}"));
            }

            measured.Add(new MeasuredSlide(
                slide.Words, slide.Shows, slide.IsAsking, SentenceTitle.Is(slide.Title, _facts.Lesson.Language), doubted.Count == 0,
                IsNew(slide, told), slide.TellingStems.Count, slide.TellingStems.Count(_facts.Lesson.HasStem)));
        }

        return new MeasuredLesson(measured, Counts(), pages) { Doubts = doubts };
    }

    private FactCounts Counts() => new(
        Count(_facts.Sentences, stems => _slides.Any(slide => Has(slide.ShownStems, stems, MostOfASentence)),
            stems => _slides.Any(slide => Has(slide.AllStems, stems, MostOfASentence))),
        Count(_facts.Terms, term => _slides.Any(slide => slide.ShownStems.IsSupersetOf(term)),
            term => _slides.Any(slide => slide.AllStems.IsSupersetOf(term))),
        Count(_facts.Figures, value => _figures.Any(shown => shown.Contains(value)), _notedFigures.Contains),
        Count(_facts.Source.Code, IsShown, code => _slides.Any(slide => slide.Matter.Notes.Holds(code.Text))),
        Count(_facts.Source.Cells, cell => _slides.Any(slide => slide.Matter.Words.Holds(cell)),
            cell => _slides.Any(slide => slide.Matter.Notes.Holds(cell))),
        Count(_facts.Source.Pictures, picture => _slides.Any(slide => slide.Matter.Pictures.Contains(picture.Source)
            || (picture.Alt.Length > 0 && slide.Matter.Words.Holds(picture.Alt))),
            picture => picture.Alt.Length > 0 && _slides.Any(slide => slide.Matter.Notes.Holds(picture.Alt))),
        Objectives());

    private MatterCount Objectives()
    {
        // A slide that lists the objectives promises them.
        List<TaughtSlide> teaching = [.. _slides.Where(slide => !slide.IsOpener
            && (_facts.Objectives.Count < 2 || _facts.Objectives.Count(stems => slide.ShownStems.IsSupersetOf(stems)) < 2))];
        return Count(_facts.Objectives, stems => teaching.Exists(slide => Has(slide.ShownStems, stems, HalfOfAnObjective)),
            stems => teaching.Exists(slide => Has(slide.AllStems, stems, HalfOfAnObjective)));
    }

    private bool IsShown(CodeText code)
    {
        List<string> lines = [.. code.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        return lines.Count(line => _slides.Any(slide => slide.Matter.CodeLines.Contains(line))) >= lines.Count * MostOfCode
            || (code.Language.Contains("mermaid", StringComparison.OrdinalIgnoreCase) && _slides.Any(slide => slide.Matter.HasDiagrams))
            || _slides.Any(slide => slide.Matter.Words.Holds(code.Text));
    }

    // New are three telling words of the lesson, fewer where the slide has few; code or a picture that was not there yet is.
    private bool IsNew(TaughtSlide slide, HashSet<string> told)
    {
        int fresh = slide.TellingStems.Count(stem => _facts.Lesson.HasStem(stem) && told.Add(stem));
        IEnumerable<string> matter = slide.Matter.CodeLines.Where(line => line.Length > 0).Select(line => "code " + line)
            .Concat(slide.Matter.Pictures.Select(picture => "picture " + picture));
        int added = matter.Count(told.Add);
        return added > 0 || fresh >= NewStems || (fresh > 0 && fresh * 2 >= slide.TellingStems.Count);
    }

    private HashSet<decimal> FiguresOf(string text) => [.. _facts.Lesson.Reader.Read(text).SelectMany(figure => figure.Values)];

    private static bool Has(HashSet<string> slide, HashSet<string> stems, double share) =>
        stems.Count(slide.Contains) >= stems.Count * share;

    private static MatterCount Count<T>(IReadOnlyList<T> facts, Func<T, bool> isShown, Func<T, bool> isNoted)
    {
        int shown = facts.Count(isShown);
        int noted = facts.Count(fact => !isShown(fact) && isNoted(fact));
        return new MatterCount(facts.Count, shown, noted, facts.Count - shown - noted);
    }
}
