using PptBatch.Checkpoints;
using PptBatch.Execution;
using PptBatch.SlideHtml.Markup;

namespace PptBatch;

/// <summary>
/// The slide HTML of one lesson as it is stored, or as it can be stored with <see cref="StoredSlides.SaveAsync"/>. Immutable.
/// </summary>
public sealed class StoredLesson
{
    private readonly Lazy<LessonArticle?> _slides;

    internal StoredLesson(PlanPreview course, LessonRequest request, ArtifactKey key, LessonCheckpoint? stored)
        : this(course, request, key, stored?.Version, stored is { Problem: null } ? stored.Html : null)
    {
    }

    private StoredLesson(PlanPreview course, LessonRequest request, ArtifactKey key, string? version, string? html)
    {
        (Course, Request, Key, Version, Html) = (course, request, key, version, html);
        _slides = new Lazy<LessonArticle?>(() => html is null ? null : LessonArticle.Of(html));
    }

    /// <summary>Its <see cref="Lesson.Number"/>.</summary>
    public int Number => Request.Lesson.Number;

    /// <summary>Its title.</summary>
    public string Title => Request.Lesson.Title;

    /// <summary>Where the HTML is stored, or would be.</summary>
    public ArtifactKey Key { get; }

    /// <summary>The whole of it; null where nothing is stored that can be used.</summary>
    public string? Html { get; }

    /// <summary>
    /// Its slides in order, a <c>section</c> each; empty where there is no <see cref="Html"/>. A slide with more on it than fits becomes
    /// several slides of the deck.
    /// </summary>
    public IReadOnlyList<string> Slides => _slides.Value?.Html ?? [];

    internal PlanPreview Course { get; }

    internal LessonRequest Request { get; }

    internal string? Version { get; }

    /// <summary>
    /// What its slides, or one of them, are rendered from, in the look of the run; without HTML it is the marked placeholder.
    /// </summary>
    /// <param name="slide">The slide's number, from 1; null for all. Default: null.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no slide of that number.</exception>
    public DeckContent Content(int? slide = null)
    {
        LessonOutcome outcome = new()
        {
            Number = Number, Title = Title, Status = Html is null ? LessonStatus.Remaining : LessonStatus.Reused,
        };
        string? html = slide is { } number ? Article(number).Only(number) : Html;
        return BatchDeckWriter.Content(Course.Plan, Course.Book, [new WrittenLesson(outcome, html)]);
    }

    /// <summary>The same lesson with other HTML for one slide; nothing is stored.</summary>
    /// <param name="slide">The slide's number, from 1.</param>
    /// <param name="html">One <c>section</c> with an <c>h2</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no slide of that number.</exception>
    /// <exception cref="PptBatchException">The HTML is not one slide.</exception>
    public StoredLesson With(int slide, string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        LessonArticle article = Article(slide);
        return LessonArticle.Problem(html) is { } problem
            ? throw new PptBatchException(new Diagnostic(
                "PB5071", DiagnosticSeverity.Error, $"This HTML cannot be a slide: {problem}.", $"lesson {Number}, slide {slide}",
                "Give one <section class=\"slide\"> with the slide's title in an <h2>."))
            : With(article.With(slide, html));
    }

    /// <summary>The same lesson with other slides; nothing is stored.</summary>
    /// <param name="html">Slide HTML of the whole lesson, an <c>article</c>.</param>
    public StoredLesson With(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return new StoredLesson(Course, Request, Key, Version, html);
    }

    private LessonArticle Article(int slide)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(slide, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(slide, Slides.Count);
        return _slides.Value!;
    }
}
