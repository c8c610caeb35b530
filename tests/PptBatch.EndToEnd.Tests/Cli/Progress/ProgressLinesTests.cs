using PptBatch.Cli.Progress;

namespace PptBatch.EndToEnd.Tests.Cli.Progress;

public sealed class ProgressLinesTests
{
    [Theory]
    [InlineData(LessonStatus.Generated, "made")]
    [InlineData(LessonStatus.Reused, "stored before")]
    [InlineData(LessonStatus.Failed, "failed")]
    [InlineData(LessonStatus.Remaining, "not started")]
    public void Report_LessonThatEnded_SaysHow(LessonStatus status, string says)
    {
        using StringWriter output = new();
        new ProgressLines(output).Report(new LessonFinished(1, new LessonOutcome { Number = 7, Title = "Lentes", Status = status }));
        Assert.Equal($"[1/0] lesson 7 {says}: Lentes{Environment.NewLine}", output.ToString());
    }

    [Fact]
    public void Report_LessonThatBegins_SaysNothing()
    {
        using StringWriter output = new();
        new ProgressLines(output).Report(new LessonStarted(1, 7, "Lentes"));
        Assert.Equal("", output.ToString());
    }
}
