using PptBatch.Checkpoints;
using PptBatch.Generation.Chat;
using PptBatch.Pipeline;
using PptBatch.Reporting;

namespace PptBatch;

/// <summary>Reads what runs have left in an output folder: which was the last, how it ended, and which lessons are stored.</summary>
/// <remarks>Safe for concurrent use, beside runs too. A host resolves it from its services, for a keyed pipeline under its key.</remarks>
public sealed class StoredRuns
{
    private readonly IArtifactStore _store;
    private readonly PlanStore _plans;
    private readonly RunRecordStore _runs;
    private readonly ReasonsToWrite _lessons;

    internal StoredRuns(IArtifactStore store, PlanStore plans, RunRecordStore runs, ReasonsToWrite lessons) =>
        (_store, _plans, _runs, _lessons) = (store, plans, runs, lessons);

    /// <summary>The last run into a folder, or null when there is none that can be read.</summary>
    /// <param name="output">The output folder.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<StoredRun?> FindAsync(CourseLocation output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (await _plans.FindAsync(output, cancellationToken) is not { } plan)
        {
            return null;
        }

        ILookup<int, string> stored = await _lessons.StoredAsync(output, cancellationToken);
        RunRecord? record = await _runs.FindAsync(output, cancellationToken);
        RunRecord? ended = record?.RunId == plan.RunId ? record : null;
        return new StoredRun
        {
            Plan = plan,
            Status = ended?.Status,
            Deck = ended?.Deck is { } deck ? output.Key(deck) : null,
            SlideCount = ended?.SlideCount ?? 0,
            StoredLessons = plan.Lessons.Select(lesson => lesson.Number).Where(stored.Contains).ToHashSet(),
            LessonSlideCounts = ended?.Batches.SelectMany(batch => batch.Lessons).DistinctBy(lesson => lesson.Number)
                .ToDictionary(lesson => lesson.Number, lesson => lesson.SlideCount) ?? [],
            Diagnostics = ended?.Diagnostics ?? [],
        };
    }

    /// <summary>
    /// Every model call of the last run that ended in a folder, for <see cref="CostEstimator"/> to learn from; empty when there is none.
    /// </summary>
    /// <param name="output">The output folder.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<ModelAttempt>> ReadLedgerAsync(CourseLocation output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        return (await _runs.FindAsync(output, cancellationToken))?.Ledger.Attempts ?? [];
    }

    /// <summary>
    /// Numbers of the lessons whose slides are stored for their present source and for a chat generator with these options: a run would
    /// make no call for them.
    /// </summary>
    /// <param name="output">The output folder.</param>
    /// <param name="book">The course.</param>
    /// <param name="options">The options of the generator.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlySet<int>> FindReusableAsync(
        CourseLocation output, CourseBook book, ChatGeneratorOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(options);
        return await new StoredLessons(_store, ChatFingerprint.Of(options)).FindAsync(output, book, cancellationToken);
    }
}

/// <summary>A run as its folder tells it.</summary>
public sealed class StoredRun
{
    internal StoredRun()
    {
    }

    /// <summary>Its plan.</summary>
    public required BatchPlan Plan { get; init; }

    /// <summary>How it ended; null when it is at work or was cut off.</summary>
    public required DeckStatus? Status { get; init; }

    /// <summary>The merged deck; null when the run has not ended or made none.</summary>
    public required ArtifactKey? Deck { get; init; }

    /// <summary>Slides as in <see cref="DeckResult.SlideCount"/>; 0 when the run has not ended.</summary>
    public required int SlideCount { get; init; }

    /// <summary>Slides of each lesson in the decks, by its number; empty when the run has not ended.</summary>
    public required IReadOnlyDictionary<int, int> LessonSlideCounts { get; init; }

    /// <summary>Everything that the run has found; empty when it has not ended.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>Numbers of the plan's lessons that have stored slides, of whatever source and generator.</summary>
    public required IReadOnlySet<int> StoredLessons { get; init; }
}
