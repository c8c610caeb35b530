using PptBatch.Execution;
using PptBatch.SlideHtml.Markup;

namespace PptBatch;

/// <summary>The slide HTML of one lesson as a run has stored it. Immutable.</summary>
public sealed class StoredLesson
{
    private readonly LessonArticle _slides;
    private readonly BatchPlan _plan;
    private readonly CourseBook _book;

    internal StoredLesson(BatchPlan plan, CourseBook book, Lesson lesson, ArtifactKey key, string html, string version)
    {
        (_plan, _book, Lesson, Key, Html, Version) = (plan, book, lesson, key, html, version);
        _slides = LessonArticle.Of(html);
        Slides = _slides.Html;
    }

    /// <summary>Its <see cref="Lesson.Number"/>.</summary>
    public int Number => Lesson.Number;

    /// <summary>Its title.</summary>
    public string Title => Lesson.Title;

    /// <summary>Where the HTML is stored.</summary>
    public ArtifactKey Key { get; }

    /// <summary>The whole of it.</summary>
    public string Html { get; }

    /// <summary>
    /// Its slides in order, a <c>section</c> each. A slide with more on it than fits becomes several slides of the deck.
    /// </summary>
    public IReadOnlyList<string> Slides { get; }

    internal Lesson Lesson { get; }

    internal string Version { get; }

    internal BatchPlan Plan => _plan;

    /// <summary>What its slides, or one of them, are rendered from, in the look of the run.</summary>
    /// <param name="slide">The slide's number, from 1; null for all. Default: null.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no slide of that number.</exception>
    public DeckContent Content(int? slide = null)
    {
        if (slide is { } number)
        {
            Check(number);
        }

        LessonOutcome outcome = new() { Number = Number, Title = Title, Status = LessonStatus.Reused };
        string html = slide is null ? Html : _slides.Only(slide.Value);
        return BatchDeckWriter.Content(_plan, _book, [new WrittenLesson(outcome, html)]);
    }

    /// <summary>The same lesson with other HTML for one slide; nothing is stored.</summary>
    /// <param name="slide">The slide's number, from 1.</param>
    /// <param name="html">One <c>section</c> with an <c>h2</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no slide of that number.</exception>
    /// <exception cref="PptBatchException">The HTML is not one slide.</exception>
    public StoredLesson With(int slide, string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        Check(slide);
        return LessonArticle.Problem(html) is { } problem
            ? throw new PptBatchException(new Diagnostic(
                "PB5071", DiagnosticSeverity.Error, $"This HTML cannot be a slide: {problem}.", $"lesson {Number}, slide {slide}",
                "Give one <section class=\"slide\"> with the slide's title in an <h2>."))
            : new StoredLesson(_plan, _book, Lesson, Key, _slides.With(slide, html), Version);
    }

    private void Check(int slide)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(slide, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(slide, Slides.Count);
    }
}
