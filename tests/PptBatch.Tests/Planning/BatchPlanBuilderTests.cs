using PptBatch.Planning;

namespace PptBatch.Tests.Planning;

public sealed class BatchPlanBuilderTests
{
    [Fact]
    public void Build_SameBookSettingsAndClock_GivesTheSamePlan() =>
        Assert.Equal(PlanJson.Serialize(PlanFixture.Plan()), PlanJson.Serialize(PlanFixture.Plan()));

    [Fact]
    public void Build_OtherBookSettingsOutputOrTime_GivesAnotherRunId()
    {
        PlanningOptions options = new() { BatchSize = 2 };
        CourseBook course = PlanFixture.Course(3);
        BatchPlanBuilder builder = PlanFixture.Builder();
        string[] ids =
        [
            builder.Build(course, PlanFixture.Folder, null, options).RunId,
            builder.Build(PlanFixture.Course(3, "beef"), PlanFixture.Folder, null, options).RunId,
            builder.Build(course with { Outline = null }, PlanFixture.Folder, null, options).RunId,
            builder.Build(course, PlanFixture.Folder, new CourseLocation("otro", "x"), options).RunId,
            builder.Build(course, PlanFixture.Folder, null, new PlanningOptions { BatchSize = 3 }).RunId,
            PlanFixture.Builder(start: PlanFixture.Start.AddMilliseconds(1)).Build(course, PlanFixture.Folder, null, options).RunId,
        ];

        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(ids, id => Assert.StartsWith("20261124T040506Z-", id, StringComparison.Ordinal));
    }

    [Fact]
    public void Build_PlannerThatLosesALesson_IsRefused()
    {
        FixedPlanner loses = new([new Batch(1, 1, 1), new Batch(2, 3, 3)]);
        FixedPlanner stops = new([new Batch(1, 1, 2)]);

        Assert.Equal("PB1041", Failure(loses).Code);
        Assert.Contains("lesson 2 of 3", Failure(stops).Message, StringComparison.Ordinal);
    }

    private static Diagnostic Failure(IBatchPlanner planner) => Assert.Throws<PptBatchException>(
        () => PlanFixture.Builder(planner).Build(PlanFixture.Course(3), PlanFixture.Folder, null, new PlanningOptions())).Diagnostic;

    private sealed class FixedPlanner(IReadOnlyList<Batch> batches) : IBatchPlanner
    {
        public IReadOnlyList<Batch> Plan(CourseBook book, PlanningOptions options) => batches;
    }
}
