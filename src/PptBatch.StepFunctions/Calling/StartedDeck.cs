using System.Text.Json;
using PptBatch.StepFunctions;
using PptBatch.StepFunctions.Calling;

namespace PptBatch.StepFunctions;

/// <summary>A course that was handed to the state machine, as the clients of the first hour are answered.</summary>
/// <param name="Message">What was done.</param>
/// <param name="ExecutionArn">ARN of the execution.</param>
/// <param name="ExecutionName">Its name, derived from the run.</param>
/// <param name="TotalLessons">Lessons of the course.</param>
/// <param name="TotalBatches">Batches of the plan.</param>
/// <param name="BatchSize">Lessons in the largest batch.</param>
/// <param name="Batches">The batches in course order.</param>
public sealed record StartedDeck(
    string Message,
    string ExecutionArn,
    string ExecutionName,
    int TotalLessons,
    int TotalBatches,
    int BatchSize,
    IReadOnlyList<StartedBatch> Batches)
{
    /// <summary>Where the merged deck will be, as <c>bucket/path</c>; null where the batch decks are not merged.</summary>
    public string? Deck { get; init; }

    /// <summary>The answer as JSON: <c>execution_arn</c>, <c>total_batches</c>, <c>batches</c> and so on.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, StatesJsonContext.Default.StartedDeck);
}

/// <summary>A batch of a <see cref="StartedDeck"/>.</summary>
/// <param name="BatchIndex">Its number, from 0.</param>
/// <param name="LessonStart">Its first lesson, from 1.</param>
/// <param name="LessonEnd">Its last lesson.</param>
public sealed record StartedBatch(int BatchIndex, int LessonStart, int LessonEnd);
