using System.Runtime.CompilerServices;

namespace PptBatch.Tests.Pipeline.Hosting;

/// <summary>Runs all batches but those that no worker takes.</summary>
internal sealed class LosingExecutor(IBatchExecutor inner, IReadOnlyList<int> lost) : IBatchExecutor
{
    public static Diagnostic Lost { get; } = new("PB5052", DiagnosticSeverity.Error, "Nobody came.", "a batch");

    public async IAsyncEnumerable<BatchOutcome> ExecuteAsync(
        BatchPlan plan, IProgress<DeckProgress>? progress, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        BatchPlan taken = plan with { Batches = [.. plan.Batches.Where(batch => !lost.Contains(batch.Number))] };
        await foreach (BatchOutcome outcome in inner.ExecuteAsync(taken, progress, cancellationToken))
        {
            yield return outcome;
        }

        foreach (Batch batch in plan.Batches.Where(batch => lost.Contains(batch.Number)))
        {
            yield return new BatchOutcome
            {
                Batch = batch,
                Failure = Lost,
                Lessons =
                [
                    .. plan.Lessons.Where(lesson => lesson.Number >= batch.FirstLesson && lesson.Number <= batch.LastLesson)
                        .Select(
                            lesson => new LessonOutcome { Number = lesson.Number, Title = lesson.Title, Status = LessonStatus.Remaining }),
                ],
            };
        }
    }
}
