namespace PptBatch;

/// <summary>Something that happened in a run.</summary>
public abstract record DeckProgress;

/// <summary>The book is read and planned.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Diagnostics">What the reader found.</param>
public sealed record PlanReady(BatchPlan Plan, IReadOnlyList<Diagnostic> Diagnostics) : DeckProgress;

/// <summary>A lesson is being written.</summary>
/// <param name="Batch">Its batch's number.</param>
/// <param name="Lesson">Its number in the course.</param>
/// <param name="Title">Its title.</param>
public sealed record LessonStarted(int Batch, int Lesson, string Title) : DeckProgress;

/// <summary>A lesson waits for its model: told when it has waited for 5 s, or is going to, and then at every further wait.</summary>
/// <param name="Batch">Its batch's number.</param>
/// <param name="Lesson">Its number in the course.</param>
/// <param name="Wait">Why and for how long.</param>
public sealed record LessonWaiting(int Batch, int Lesson, CallWait Wait) : DeckProgress;

/// <summary>A lesson has its slide HTML, or failed.</summary>
/// <param name="Batch">Its batch's number.</param>
/// <param name="Outcome">How it ended; the slide count is not known yet.</param>
public sealed record LessonFinished(int Batch, LessonOutcome Outcome) : DeckProgress;

/// <summary>A batch has its deck, or failed.</summary>
/// <param name="Outcome">How it ended.</param>
public sealed record BatchFinished(BatchOutcome Outcome) : DeckProgress;

/// <summary>The batch decks are being merged.</summary>
/// <param name="Decks">How many.</param>
public sealed record MergeStarted(int Decks) : DeckProgress;

/// <summary>A batch inference job writes lessons, and the run waits for it.</summary>
/// <param name="Job">The job's ARN.</param>
/// <param name="Lessons">How many lessons it writes.</param>
public sealed record BatchInferenceWaiting(string Job, int Lessons) : DeckProgress;
