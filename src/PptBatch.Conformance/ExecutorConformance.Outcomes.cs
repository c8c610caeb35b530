using System.Collections.Concurrent;
using PptBatch.Conformance.Courses;
using PptBatch.Conformance.Hosting;

namespace PptBatch.Conformance;

// What comes back: every outcome once, as it is known, and decks that do not show where they were made.
public abstract partial class ExecutorConformance
{
    /// <summary>The decks are those that one process makes, byte for byte.</summary>
    [Fact]
    public async Task Execute_WholeCourse_GivesTheDecksOfOneProcess()
    {
        DeckRequest request = await ReadyAsync();
        IReadOnlyList<string> expected = await DecksOfOneProcessAsync(request);
        DeckResult result = await RunAsync(request);
        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Equal(4, expected.Count);
        Assert.Equal(expected, await DecksAsync());
    }

    /// <summary>Every batch has exactly one outcome, and every lesson is written once.</summary>
    [Fact]
    public async Task Execute_WholeCourse_GivesOneOutcomeForEachBatchAndWritesEachLessonOnce()
    {
        DeckRequest request = await ReadyAsync();
        ConcurrentQueue<DeckProgress> seen = [];
        DeckResult result = await RunAsync(request, new EventSink(seen.Enqueue));
        Assert.Equal([1, 2, 3], BatchesIn(seen).Order());
        Assert.Equal([1, 2, 3], result.Batches.Select(batch => batch.Batch.Number));
        Assert.Equal(Enumerable.Range(1, Lessons), result.Batches.SelectMany(batch => batch.Lessons).Select(lesson => lesson.Number));
        Assert.Equal(Enumerable.Range(1, Lessons), _site.Script.Asked.Order());
        Assert.All(result.Batches.SelectMany(batch => batch.Lessons), lesson => Assert.Equal(LessonStatus.Generated, lesson.Status));
    }

    /// <summary>No outcome is lost among many.</summary>
    [Fact]
    public async Task Execute_ManyBatches_GivesOneOutcomeForEach()
    {
        DeckRequest request = await ReadyAsync(lessons: 30) with { BatchSize = 1 };
        ConcurrentQueue<DeckProgress> seen = [];
        Assert.Equal(DeckStatus.Complete, (await RunAsync(request, new EventSink(seen.Enqueue))).Status);
        Assert.Equal(Enumerable.Range(1, 30), BatchesIn(seen).Order());
    }

    /// <summary>Outcomes come in the order in which batches end, not in that of the plan.</summary>
    [Fact]
    public async Task Execute_FirstBatchTakesLong_GivesTheOutcomeOfAnotherFirst()
    {
        DeckRequest request = await ReadyAsync(lessons: 4);
        TaskCompletionSource secondEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _site.Script.Before = async call =>
        {
            await (call.Lesson <= 2 ? secondEnded.Task : Task.CompletedTask);
            return null;
        };
        ConcurrentQueue<DeckProgress> seen = [];
        await RunAsync(request, new EventSink(progress =>
        {
            seen.Enqueue(progress);
            if (progress is BatchFinished { Outcome.Batch.Number: 2 })
            {
                secondEnded.TrySetResult();
            }
        }));
        Assert.Equal([2, 1], BatchesIn(seen));
    }

    /// <summary>Progress names every lesson once when it has ended.</summary>
    [Fact]
    public async Task Progress_WholeCourse_NamesEveryLessonOnce()
    {
        DeckRequest request = await ReadyAsync();
        ConcurrentQueue<DeckProgress> seen = [];
        await RunAsync(request, new EventSink(seen.Enqueue));
        Assert.Equal(Enumerable.Range(1, Lessons), seen.OfType<LessonFinished>().Select(lesson => lesson.Outcome.Number).Order());
    }

    /// <summary>Progress names a lesson while others of its batch are still in work.</summary>
    [Fact]
    public async Task Progress_LessonEnds_IsNamedBeforeItsBatchEnds()
    {
        DeckRequest request = await ReadyAsync(lessons: 2);
        TaskCompletionSource firstSeen = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _site.Script.Before = async call =>
        {
            await (call.Lesson == 2 ? firstSeen.Task : Task.CompletedTask);
            return null;
        };
        DeckResult result = await RunAsync(request, new EventSink(progress =>
        {
            if (progress is LessonFinished { Outcome.Number: 1 })
            {
                firstSeen.TrySetResult();
            }
        }));
        Assert.Equal(DeckStatus.Complete, result.Status);
    }

    /// <summary>Two courses that run at the same time in one host do not meet.</summary>
    [Fact]
    public async Task Execute_TwoCoursesAtOnce_KeepsThemApart()
    {
        DeckRequest request = await ReadyAsync();
        DeckRequest second = await SmallCourse.StoreAsync(Store, Bucket, Lessons, "mareas");
        DeckResult[] results = await _site.RunAllAsync([request, second], UseExecutor).WaitAsync(Patience, TimeProvider.System);
        Assert.All(results, result => Assert.Equal(DeckStatus.Complete, result.Status));
        Assert.Equal(4, (await DecksAsync()).Count);
        Assert.Equal(4, (await SmallCourse.DecksAsync(Store, Bucket, "mareas")).Count);
        Assert.Equal(2 * Lessons, _site.Script.Asked.Count);
    }

    private static IEnumerable<int> BatchesIn(IEnumerable<DeckProgress> seen) =>
        seen.OfType<BatchFinished>().Select(batch => batch.Outcome.Batch.Number);
}
