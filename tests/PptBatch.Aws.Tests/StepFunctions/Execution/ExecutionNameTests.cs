using PptBatch.StepFunctions;
using PptBatch.StepFunctions.Execution;

namespace PptBatch.Aws.Tests.StepFunctions.Execution;

public sealed class ExecutionNameTests
{
    private const string Run = "20260302T093000Z-0123456789ab";

    [Theory]
    [InlineData("faros", 1, "faros-" + Run)]
    [InlineData("faros", 12, "faros-" + Run + "-12")]
    [InlineData("courses/260302 LINUX-ESSENTIALS LPI-010", 1, "260302-LINUX-ESSENTIALS-LPI-010-" + Run)]
    [InlineData("a<b>{c}[d]?*\"#%\\^|~`$&,;:e", 1, "a-b-c-d-e-" + Run)]
    [InlineData("課程", 1, Run)]
    public void Of_Folder_HasOnlyLegalCharacters(string folder, int attempt, string name) =>
        Assert.Equal(name, ExecutionName.Of(Plan(folder, Run), attempt));

    [Fact]
    public void Of_AnyFolderAndRun_IsAtMostEightyCharactersAndTellsAttemptsApart()
    {
        foreach (BatchPlan plan in (BatchPlan[])[Plan(new string('f', 900), Run), Plan("f", new string('r', 200))])
        {
            Assert.Matches(@"\A[A-Za-z0-9_-]{1,80}\z", ExecutionName.Of(plan, 1));
        }

        Assert.NotEqual(ExecutionName.Of(Plan(new string('f', 900), Run), 1), ExecutionName.Of(Plan(new string('f', 900), Run), 2));
    }

    private static BatchPlan Plan(string folder, string run)
    {
        CourseLocation course = new("courses", folder);
        return new BatchPlan
        {
            RunId = run, StartedAt = DateTimeOffset.UnixEpoch, Input = course, Output = course, Title = "t", Language = "es",
            Book = new BookSource(new ArtifactKey("courses", "b.json"), "00"), Batches = [], Lessons = [],
        };
    }
}
