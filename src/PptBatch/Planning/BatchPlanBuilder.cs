using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PptBatch.Planning;

/// <summary>Makes the plan of a run from the course as read, the planner and the clock.</summary>
internal sealed class BatchPlanBuilder(IBatchPlanner planner, TimeProvider clock)
{
    /// <summary>Plans a run that starts now.</summary>
    /// <param name="book">The course.</param>
    /// <param name="input">The folder that it was read from.</param>
    /// <param name="output">Where results go, or null for the same folder.</param>
    /// <param name="options">How to split it.</param>
    /// <param name="look">The look of its decks, or null.</param>
    /// <param name="writing">How its slides are written, or null.</param>
    public BatchPlan Build(
        CourseBook book, CourseLocation input, CourseLocation? output, PlanningOptions options, DeckLook? look = null,
        WritingSettings? writing = null)
    {
        IReadOnlyList<Batch> batches = planner.Plan(book, options);
        List<PlannedLesson> lessons =
            [.. book.Lessons.Select(lesson => new PlannedLesson(lesson.Number, lesson.Title, lesson.ModuleNumber, lesson.Kind))];
        ThrowIfIncomplete(batches, lessons.Count);

        BatchPlan plan = new()
        {
            SchemaVersion = look is null && writing is null ? 1 : 2,
            RunId = "",
            StartedAt = clock.GetUtcNow(),
            Input = input,
            Output = output ?? input,
            Book = book.Source,
            Outline = book.Outline,
            Title = book.Title,
            Language = book.Language,
            Batches = batches,
            Lessons = lessons,
            Look = look,
            Writing = writing,
        };
        return plan with { RunId = RunIdOf(plan) };
    }

    // A planner from outside that loses a lesson would lose it silently from the deck.
    private static void ThrowIfIncomplete(IReadOnlyList<Batch> batches, int lessons)
    {
        int next = 1;
        for (int i = 0; i < batches.Count; i++)
        {
            if (batches[i].Number != i + 1 || batches[i].FirstLesson != next || batches[i].LessonCount < 1)
            {
                throw Incomplete($"Batch {i + 1} does not start at lesson {next}.");
            }

            next = batches[i].LastLesson + 1;
        }

        if (next != lessons + 1)
        {
            throw Incomplete($"The batches end at lesson {next - 1} of {lessons}.");
        }
    }

    private static PptBatchException Incomplete(string what) => new(new Diagnostic(
        "PB1041", DiagnosticSeverity.Error, what, nameof(IBatchPlanner), "A planner returns every lesson once, in course order."));

    private static string RunIdOf(BatchPlan plan)
    {
        // Sortable by start; the hash tells apart two runs of one second.
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(PlanJson.Serialize(plan)));
        string start = plan.StartedAt.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        return $"{start}-{Convert.ToHexStringLower(hash)[..12]}";
    }
}
