using System.Globalization;

namespace PptBatch.Cli.Progress;

/// <summary>A line for each thing that happened.</summary>
internal sealed class ProgressLines(TextWriter output) : IProgress<DeckProgress>
{
    private int _lessons;
    private int _finished;

    public void Report(DeckProgress value)
    {
        switch (value)
        {
            case PlanReady(var plan, _):
                _lessons = plan.Lessons.Count;
                Write($"{plan.Title}: {plan.Lessons.Count} lessons in {plan.Batches.Count} batches, from {plan.Book.Key.Name}");
                break;
            case BatchInferenceWaiting(var job, var lessons):
                Write(
                    $"a batch inference job writes {lessons} lessons and may take a day; a run after a stop continues with it: {job}");
                break;
            case LessonWaiting(_, var lesson, var wait):
                Write($"lesson {lesson} {WaitText.Of(wait)}");
                break;
            case LessonFinished(_, var lesson):
                Write($"[{++_finished}/{_lessons}] lesson {lesson.Number} {State(lesson)}: {lesson.Title}");
                break;
            case BatchFinished({ Deck: { } deck } batch):
                Write($"batch {batch.Batch.Number}: {deck.Name}, {batch.SlideCount} slides");
                break;
            case MergeStarted(var decks):
                Write($"merging {decks} batch decks");
                break;
        }
    }

    private static string State(LessonOutcome lesson) => lesson.Status switch
    {
        LessonStatus.Generated or LessonStatus.Reused when lesson.IsEmpty => "without content",
        LessonStatus.Generated => "made",
        LessonStatus.Reused => "stored before",
        LessonStatus.Failed => "failed",
        _ => "not started",
    };

    private void Write(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
