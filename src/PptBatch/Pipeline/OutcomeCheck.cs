namespace PptBatch.Pipeline;

/// <summary>
/// Checks an executor's outcomes against the plan. What is missing is added as remaining, what does not belong is left out, and each
/// becomes a finding, so that no lesson is lost silently.
/// </summary>
internal sealed record OutcomeCheck(IReadOnlyList<BatchOutcome> Batches, IReadOnlyList<Diagnostic> Findings)
{
    private const string Place = nameof(IBatchExecutor);

    /// <summary>Checks the outcomes of a plan.</summary>
    /// <returns>One outcome for each batch, in course order, and what no batch can say itself.</returns>
    public static OutcomeCheck Of(BatchPlan plan, IReadOnlyList<BatchOutcome> given)
    {
        ILookup<int, BatchOutcome> outcomes = given.ToLookup(outcome => outcome.Batch.Number);
        List<Batch> missing = [.. plan.Batches.Where(batch => !outcomes.Contains(batch.Number) || IsEmpty(outcomes[batch.Number].Last()))];
        int[] unnamed = [.. plan.Batches.Except(missing).SelectMany(batch => LessonsAmiss(batch, outcomes[batch.Number].Last()))];

        // One finding for all of a kind: every batch concerned carries it, and the run reports it once.
        Diagnostic noOutcome = NoOutcome(missing);
        Diagnostic incomplete = Incomplete(unnamed);
        List<BatchOutcome> batches = [];
        foreach (Batch batch in plan.Batches)
        {
            BatchOutcome? outcome = missing.Contains(batch) ? null : outcomes[batch.Number].Last();
            batches.Add(outcome is null ? BatchOutcome.Unfinished(plan, batch, noOutcome)
                : outcome.Failure is { } failure && outcome.Deck is null ? Completed(BatchOutcome.Unfinished(plan, batch, failure), outcome)
                : LessonsAmiss(batch, outcome).Any() ? BatchOutcome.Unfinished(plan, batch, incomplete)
                : outcome with { Batch = batch, Lessons = [.. outcome.Lessons.OrderBy(lesson => lesson.Number)] });
        }

        return new OutcomeCheck(batches, [.. Strangers(plan, outcomes)]);
    }

    // No deck and no reason.
    private static bool IsEmpty(BatchOutcome outcome) =>
        outcome is { Deck: null, Failure: null } && outcome.Lessons.All(lesson => lesson.Failure is null);

    // Of an outcome that names other lessons than its batch has, it cannot be told which of them its deck holds.
    private static IEnumerable<int> LessonsAmiss(Batch batch, BatchOutcome outcome)
    {
        if (outcome is { Failure: not null, Deck: null })
        {
            return [];
        }

        IEnumerable<int> planned = Enumerable.Range(batch.FirstLesson, batch.LessonCount);
        List<int> named = [.. outcome.Lessons.Select(lesson => lesson.Number)];
        IEnumerable<int> twice = named.GroupBy(number => number).Where(lesson => lesson.Count() > 1).Select(lesson => lesson.Key);
        return planned.Except(named).Concat(named.Except(planned)).Concat(twice);
    }

    private static BatchOutcome Completed(BatchOutcome unfinished, BatchOutcome told) => unfinished with
    {
        Diagnostics = told.Diagnostics,
        Lessons =
        [
            .. unfinished.Lessons.Select(lesson => told.Lessons.FirstOrDefault(known => known.Number == lesson.Number) ?? lesson),
        ],
    };

    private static IEnumerable<Diagnostic> Strangers(BatchPlan plan, ILookup<int, BatchOutcome> outcomes)
    {
        int[] unknown = [.. outcomes.Select(batch => batch.Key).Where(number => plan.Batches.All(batch => batch.Number != number)).Order()];
        int[] repeated = [.. outcomes.Where(batch => batch.Count() > 1).Select(batch => batch.Key).Except(unknown).Order()];
        if (unknown.Length > 0)
        {
            yield return new Diagnostic(
                "PB5024", DiagnosticSeverity.Warning,
                $"The executor gave an outcome for batch {NumberRanges.Text(unknown)}; the plan has batches 1 to {plan.Batches.Count}.",
                Place,
                "The deck is complete without it. Correct the executor: it may give outcomes only for the plan's batches.");
        }

        if (repeated.Length > 0)
        {
            yield return new Diagnostic(
                "PB5024", DiagnosticSeverity.Warning,
                $"The executor gave more than one outcome for batch {NumberRanges.Text(repeated)}; the last one was used.", Place,
                "The deck is not affected. Correct the executor: it must give one outcome for each batch, when the batch has ended.");
        }
    }

    private static Diagnostic NoOutcome(IReadOnlyList<Batch> batches)
    {
        string numbers = NumberRanges.Text(batches.Select(batch => batch.Number));
        string lessons = NumberRanges.Text(batches.SelectMany(batch => Enumerable.Range(batch.FirstLesson, batch.LessonCount)));
        return new Diagnostic(
            "PB5022", DiagnosticSeverity.Error,
            $"The executor gave no outcome, or one with neither deck nor reason, for batch {numbers}: lessons {lessons} are missing.",
            Place,
            "Run again; finished lessons are kept. If it happens again, correct the executor: it must give one outcome for each batch.");
    }

    private static Diagnostic Incomplete(IReadOnlyList<int> lessons) => new(
        "PB5023", DiagnosticSeverity.Error,
        $"The executor's outcomes do not say exactly once how lessons {NumberRanges.Text(lessons)} ended; "
                + "their batches were left out of the deck.",
        Place,
        "Run again; finished lessons are kept. If it happens again, the executor must pass on the worker's outcome unchanged.");
}
