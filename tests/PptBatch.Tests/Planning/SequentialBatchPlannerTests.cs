using CsCheck;
using PptBatch.Planning;

namespace PptBatch.Tests.Planning;

public sealed class SequentialBatchPlannerTests
{
    private static IReadOnlyList<Batch> Plan(int lessons, int size) =>
        new SequentialBatchPlanner().Plan(PlanFixture.Course(lessons), new PlanningOptions { BatchSize = size });

    [Fact]
    public void Plan_SixteenBySix_GivesThreeBatches() =>
        Assert.Equal([new Batch(1, 1, 6), new Batch(2, 7, 12), new Batch(3, 13, 16)], Plan(16, 6));

    [Fact]
    public void Plan_AnyCourse_HoldsEveryLessonOnceInOrder() =>
        Gen.Select(Gen.Int[1, 400], Gen.Int[1, 1000]).Sample((lessons, size) =>
        {
            IReadOnlyList<Batch> batches = Plan(lessons, size);
            Assert.Equal(Enumerable.Range(1, lessons), batches.SelectMany(b => Enumerable.Range(b.FirstLesson, b.LessonCount)));
            Assert.All(batches, batch => Assert.InRange(batch.LessonCount, 1, size));
        });

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1001)]
    public void Plan_SizeOutOfRange_IsOneClearError(int size)
    {
        PptBatchException error = Assert.Throws<PptBatchException>(() => Plan(3, size));

        Assert.Equal("PB1040", error.Diagnostic.Code);
        Assert.Equal("BatchSize", error.Diagnostic.Place);
        Assert.Contains("1 to 1000", error.Message, StringComparison.Ordinal);
    }
}
