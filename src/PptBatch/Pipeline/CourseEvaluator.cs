using PptBatch.Artifacts;
using PptBatch.Checkpoints;
using PptBatch.Evaluation;
using PptBatch.Execution;
using PptBatch.Reporting;

namespace PptBatch;

/// <summary>Measures offline, without a model, how well the slides of a finished course teach.</summary>
/// <remarks>Safe for concurrent use. A host resolves it from its services, for a keyed pipeline under its key.</remarks>
public sealed class CourseEvaluator
{
    private readonly IArtifactStore _store;
    private readonly Pipeline.PlanStore _plans;
    private readonly PlannedBooks _books;
    private readonly RunRecordStore _runs;
    private readonly RunReport _report;
    private readonly IDeckMeter? _meter;

    internal CourseEvaluator(
        IArtifactStore store, Pipeline.PlanStore plans, PlannedBooks books, RunRecordStore runs, RunReport report, IDeckMeter? meter) =>
        (_store, _plans, _books, _runs, _report, _meter) = (store, plans, books, runs, report, meter);

    /// <summary>Measures the slides of the last run into a folder against the lessons that they were made from.</summary>
    /// <param name="output">The output folder.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The evaluation; null when the folder has no run that ended.</returns>
    /// <exception cref="PptBatchException">The course has changed since the run, or can no longer be read.</exception>
    public async Task<CourseEvaluation?> EvaluateAsync(CourseLocation output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (await FindAsync(output, cancellationToken) is not ({ } plan, { } record))
        {
            return null;
        }

        CourseBook book = await _books.ReadAsync(plan, cancellationToken);
        Dictionary<int, LessonRequest> requests = book.Modules
            .SelectMany(module => module.Lessons.Select(lesson => new LessonRequest(book, module, lesson)))
            .ToDictionary(request => request.Lesson.Number);
        List<(LessonRecord Lesson, MeasuredLesson Measured)> measured = [];
        List<int> left = [];
        foreach ((LessonRecord lesson, IReadOnlyList<PageMeasure> pages) in await LessonsAsync(output, record, cancellationToken))
        {
            if (await HtmlAsync(output, lesson, cancellationToken) is { } html)
            {
                measured.Add((lesson, await LessonEvaluator.MeasureAsync(requests[lesson.Number], html, pages, cancellationToken)));
            }
            else
            {
                left.Add(lesson.Number);
            }
        }

        return new CourseEvaluation
        {
            RunId = plan.RunId,
            Title = plan.Title,
            Lessons = [.. measured.Select(one => new LessonEvaluation(one.Lesson.Number, one.Lesson.Title, one.Measured.Measures())
            {
                Doubts = one.Measured.Doubts,
            })],
            NotMeasured = left,
            Total = MeasuredLesson.Sum([.. measured.Select(one => one.Measured)]).Measures(),
        };
    }

    /// <summary>Writes the run's <c>report.html</c> again, with an evaluation in it. The next run writes it without.</summary>
    /// <param name="output">The output folder.</param>
    /// <param name="evaluation">An evaluation of its last run; one of an earlier run is not written.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task AddToReportAsync(CourseLocation output, CourseEvaluation evaluation, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(evaluation);
        if (await _runs.FindAsync(output, cancellationToken) is { } record && record.RunId == evaluation.RunId)
        {
            await _report.AddAsync(record, evaluation, output, cancellationToken);
        }
    }

    private async Task<(BatchPlan? Plan, RunRecord? Record)> FindAsync(CourseLocation output, CancellationToken cancellationToken)
    {
        BatchPlan? plan = await _plans.FindAsync(output, cancellationToken);
        RunRecord? record = await _runs.FindAsync(output, cancellationToken);
        return record?.RunId == plan?.RunId ? (plan, record) : (null, null);
    }

    // A batch deck holds the pages of its lessons one after the other and nothing else.
    private async Task<IReadOnlyList<(LessonRecord Lesson, IReadOnlyList<PageMeasure> Pages)>> LessonsAsync(
        CourseLocation output, RunRecord record, CancellationToken cancellationToken)
    {
        List<(LessonRecord Lesson, IReadOnlyList<PageMeasure> Pages)> lessons = [];
        foreach (BatchRecord batch in record.Batches)
        {
            IReadOnlyList<PageMeasure> pages = await PagesAsync(output, batch, cancellationToken);
            int first = 1;
            foreach (LessonRecord lesson in batch.Lessons)
            {
                int end = first + lesson.SlideCount;
                lessons.Add((lesson, [.. pages.Where(page => page.Number >= first && page.Number < end)]));
                first = end;
            }
        }

        return lessons;
    }

    // Slides as a run would use them: what a person made unusable is not measured.
    private async Task<string?> HtmlAsync(CourseLocation output, LessonRecord lesson, CancellationToken cancellationToken) =>
        lesson is { SlideHtml: { } path, IsEmpty: false }
        && await new LessonCheckpoints(_store).FindAsync(output.Key(path), cancellationToken) is { Problem: null } stored
            ? stored.Html : null;

    private async Task<IReadOnlyList<PageMeasure>> PagesAsync(CourseLocation output, BatchRecord batch, CancellationToken cancellationToken)
    {
        if (_meter is null || batch.Deck is null
            || await _store.OpenReadAsync(output.Key(batch.Deck), cancellationToken) is not { } stored)
        {
            return [];
        }

        await using (stored)
        {
            // On disk, as a deck is as large as its pictures.
            await using FileStream deck = ScratchFile.Create();
            await stored.CopyToAsync(deck, cancellationToken);
            deck.Position = 0;
            return _meter.Measure(deck, cancellationToken);
        }
    }
}
