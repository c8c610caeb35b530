namespace PptBatch;

/// <summary>Slides as a generator wrote them for somebody to look at; nothing of them is stored.</summary>
public sealed record SlideDraft
{
    /// <summary>
    /// The lesson with what was written in it, to be given to <see cref="StoredSlides.SaveAsync"/>; null where nothing usable was written.
    /// </summary>
    public StoredLesson? Lesson { get; init; }

    /// <summary>Why nothing usable was written; null where something was.</summary>
    public Diagnostic? Failure { get; init; }

    /// <summary>
    /// True where the generator wrote the whole lesson, also where one slide was asked for: it writes no single slides. Default: false.
    /// </summary>
    public bool WholeLesson { get; init; }

    /// <summary>What was found, repaired or replaced on the way.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Every model call that was made for it, failed ones included; empty without a model.</summary>
    public IReadOnlyList<ModelAttempt> Attempts { get; init; } = [];
}
