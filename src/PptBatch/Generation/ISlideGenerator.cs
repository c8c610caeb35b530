namespace PptBatch;

/// <summary>Writes the slide HTML of one lesson. The outline generator and the chat generator implement it.</summary>
/// <remarks>
/// Implementations are safe for concurrent use. A lesson that cannot be written is a <see cref="GenerationResult"/> with a
/// failure; an exception means misuse or cancellation.
/// </remarks>
public interface ISlideGenerator
{
    /// <summary>
    /// Everything besides the lesson that decides what is written: generator version, prompt version, model id, settings.
    /// Part of the checkpoint key, so that a change to any of them regenerates the lesson.
    /// </summary>
    string Fingerprint { get; }

    /// <summary>
    /// Whether it calls models, so that what somebody asks for outside a run belongs to the ledger and the cap of one. Default: true.
    /// </summary>
    bool CallsModels => true;

    /// <summary>Writes one lesson.</summary>
    /// <param name="request">The lesson and its course.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task<GenerationResult> GenerateAsync(LessonRequest request, CancellationToken cancellationToken = default);

    /// <summary>Writes one slide of a lesson again, because a person wants another one in its place.</summary>
    /// <param name="request">The lesson and its course.</param>
    /// <param name="html">The lesson's slide HTML as it is.</param>
    /// <param name="slide">The slide's number in it, from 1.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>An <c>article</c> of the new slide alone; null from a generator that only writes whole lessons. Default: null.</returns>
    Task<GenerationResult?> RewriteAsync(
        LessonRequest request, string html, int slide, CancellationToken cancellationToken = default) =>
        Task.FromResult<GenerationResult?>(null);

    /// <summary>This generator with a run's own settings in place of those of its host; cheap to call again.</summary>
    /// <param name="settings">The settings of the run.</param>
    /// <exception cref="PptBatchException">It has no such settings: by default none.</exception>
    ISlideGenerator WithSettings(WritingSettings settings) => throw new PptBatchException(new Diagnostic(
        "PB5029", DiagnosticSeverity.Error, "The request has settings for the generator, but this host's generator takes none.",
        GetType().Name,
        "Leave the settings out of the request, or let the generator implement ISlideGenerator.WithSettings."));
}

/// <summary>One lesson to write slides for.</summary>
/// <param name="Course">The course that it belongs to.</param>
/// <param name="Module">The module that it belongs to.</param>
/// <param name="Lesson">The lesson.</param>
public sealed record LessonRequest(CourseBook Course, CourseModule Module, Lesson Lesson)
{
    /// <summary>The cap that the lesson's model calls count against. Default: <see cref="SpendScope.None"/>.</summary>
    public SpendScope Spending { get; init; } = SpendScope.None;

    /// <summary>Where the lesson's model calls are recorded. Default: nowhere.</summary>
    public ICallJournal Journal { get; init; } = NoCallJournal.Instance;

    /// <summary>
    /// Shows slide HTML of this lesson as its deck will; null where the host has no <see cref="ILessonLook"/>. Default: null.
    /// </summary>
    public Func<string, CancellationToken, Task<LessonLook>>? Look { get; init; }

    /// <summary>Is told when the lesson waits for its model for longer than a few seconds, or null. Default: null.</summary>
    public IProgress<CallWait>? Waits { get; init; }

    /// <summary>True for the first lesson of its module; a lesson that introduces the whole course does not count.</summary>
    public bool OpensItsModule =>
        Module.Lessons.FirstOrDefault(lesson => lesson.Kind != LessonKind.CourseIntroduction)?.Number == Lesson.Number;
}

/// <summary>What a generator made of one lesson.</summary>
public sealed record GenerationResult
{
    /// <summary>One <c>article.lesson</c> of slide HTML, or null when the lesson failed.</summary>
    public string? Html { get; init; }

    /// <summary>Why the lesson failed, or null when it did not.</summary>
    public Diagnostic? Failure { get; init; }

    /// <summary>
    /// True when <see cref="Failure"/> would meet every other lesson as well, such as credentials that have expired: the run ends with it
    /// before more is asked of the service. Default: false.
    /// </summary>
    public bool EndsRun { get; init; }

    /// <summary>What a person should know about how the slides were made. Default: <see cref="LessonMarks.None"/>.</summary>
    public LessonMarks Marks { get; init; }

    /// <summary>What was found, repaired or replaced on the way.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Every model call that was made for the lesson, failed ones included; empty without a model.</summary>
    public IReadOnlyList<ModelAttempt> Attempts { get; init; } = [];
}
