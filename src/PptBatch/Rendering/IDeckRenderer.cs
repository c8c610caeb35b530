namespace PptBatch;

/// <summary>Turns slide HTML into a native PowerPoint deck.</summary>
/// <remarks>
/// Implementations keep no state between calls and are safe for concurrent use. The same content gives the same bytes on any
/// machine. No HTML makes a renderer throw: what cannot be shown is kept as text, replaced by a marked placeholder or left out,
/// and reported.
/// </remarks>
public interface IDeckRenderer
{
    /// <summary>Renders a deck.</summary>
    /// <param name="deck">What to render.</param>
    /// <param name="pictures">Where the pictures that the HTML names come from; nothing else is ever opened.</param>
    /// <param name="output">Receives the package; written forward only, left open.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task<RenderResult> RenderAsync(DeckContent deck, IPictureSource pictures, Stream output, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads what rendering in a look needs beside the content, such as a template, so that what is wrong with it is known before lessons
    /// cost money.
    /// </summary>
    /// <param name="look">The look that is asked for, or the one of a plan; null is the renderer's own.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>
    /// The look with everything that this renderer adds to it, for the plan: the same decks in every worker. Null where the renderer has
    /// no looks, as by default.
    /// </returns>
    /// <exception cref="PptBatchException">This renderer cannot render so.</exception>
    Task<DeckLook?> PrepareAsync(DeckLook? look, CancellationToken cancellationToken = default) => look is null
        ? Task.FromResult<DeckLook?>(null)
        : throw new PptBatchException(new Diagnostic(
            "PB5028", DiagnosticSeverity.Error, "The request asks for a look, but this host's renderer takes none.", GetType().Name,
            "Leave the look out, or let the renderer implement IDeckRenderer.PrepareAsync."));
}

/// <summary>The content of one deck.</summary>
public sealed record DeckContent
{
    /// <summary>Course title: the deck's title property and the left part of the footer.</summary>
    public required string Title { get; init; }

    /// <summary>BCP-47 tag of the deck's language.</summary>
    public required string Language { get; init; }

    /// <summary>Lessons in order; each becomes a native section.</summary>
    public required IReadOnlyList<LessonContent> Lessons { get; init; }

    /// <summary>Author property, or null.</summary>
    public string? Author { get; init; }

    /// <summary>Creation and modification time that the package states.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The look, as <see cref="IDeckRenderer.PrepareAsync"/> completed it. Default: null, the renderer's own.</summary>
    public DeckLook? Look { get; init; }

    /// <summary>Number of the first slide. Default: 1.</summary>
    public int FirstSlideNumber { get; init; } = 1;
}

/// <summary>The slide HTML of one lesson.</summary>
/// <param name="Number"><see cref="Lesson.Number"/>; orders lessons when decks are merged.</param>
/// <param name="Title">Lesson title: the section's name and the middle of the footer.</param>
/// <param name="Html">One <c>article.lesson</c>, or any HTML.</param>
public sealed record LessonContent(int Number, string Title, string Html)
{
    /// <summary>
    /// Number of the lesson's module, from 1, by which a design may colour its slides; 0 where the course has no modules or only one.
    /// Default: 0.
    /// </summary>
    public int Module { get; init; }
}

/// <summary>What a renderer made.</summary>
/// <param name="SlideCount">Slides in the deck.</param>
/// <param name="LessonSlideCounts">Slides of each lesson, in the order of <see cref="DeckContent.Lessons"/>.</param>
/// <param name="Diagnostics">What was repaired, replaced or left out.</param>
public sealed record RenderResult(int SlideCount, IReadOnlyList<int> LessonSlideCounts, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>SHA-256 of the template that the deck was made with, in hexadecimal digits; null for a built-in theme.</summary>
    public string? TemplateHash { get; init; }
}

/// <summary>Opens the pictures that slide HTML names.</summary>
/// <remarks>Safe for concurrent use. Never reaches outside the course's own files, whatever the reference says.</remarks>
public interface IPictureSource
{
    /// <summary>Opens a picture, or returns null when there is none under that reference.</summary>
    /// <param name="lesson"><see cref="LessonContent.Number"/> of the lesson that names it.</param>
    /// <param name="reference">The <c>src</c> attribute as written.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<Stream?> OpenAsync(int lesson, string reference, CancellationToken cancellationToken = default);
}
