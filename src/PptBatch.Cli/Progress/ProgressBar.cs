using System.Globalization;
using Spectre.Console;

namespace PptBatch.Cli.Progress;

/// <summary>A bar over the lessons of a run, for a person at a terminal.</summary>
internal static class ProgressBar
{
    public static Task<DeckResult> ShowAsync(Func<IProgress<DeckProgress>, Task<DeckResult>> run)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(context => run(new Bar(context.AddTask("Reading the book", autoStart: true))));
    }

    private sealed class Bar(ProgressTask task) : IProgress<DeckProgress>
    {
        private int _finished;

        public void Report(DeckProgress value)
        {
            switch (value)
            {
                case PlanReady(var plan, _):
                    task.MaxValue = plan.Lessons.Count + plan.Batches.Count;
                    Describe($"{plan.Lessons.Count} lessons in {plan.Batches.Count} batches");
                    break;
                case BatchInferenceWaiting(_, var lessons):
                    Describe($"A batch inference job writes {lessons} lessons");
                    break;
                case LessonWaiting(_, var lesson, var wait):
                    Describe($"Lesson {lesson} {WaitText.Of(wait)}");
                    break;
                case LessonFinished(_, var lesson):
                    task.Increment(1);
                    Describe($"Lesson {lesson.Number} ({++_finished}): {lesson.Title}");
                    break;
                case BatchFinished(var batch):
                    task.Increment(1);
                    Describe($"Batch {batch.Batch.Number}: {batch.SlideCount} slides");
                    break;
                case MergeStarted(var decks):
                    Describe($"Merging {decks} batch decks");
                    break;
            }
        }

        private void Describe(FormattableString text)
        {
            string line = text.ToString(CultureInfo.InvariantCulture);
            task.Description = Markup.Escape(line.Length <= 48 ? line : line[..47] + "…");
        }
    }
}
