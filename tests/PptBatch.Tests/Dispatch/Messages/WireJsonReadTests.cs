using PptBatch.Dispatch.Messages;

namespace PptBatch.Tests.Dispatch.Messages;

public sealed class WireJsonReadTests
{
    private static readonly BatchOrder Order = new()
    {
        Output = new CourseLocation("courses", "faros"), RunId = "run", Batch = 2, Round = 3, EarlierRound = 2,
    };

    [Fact]
    public void ReadOrder_WhatWriteGave_IsTheSameOrder() => Assert.Equal(Order, WireJson.ReadOrder(WireJson.Write(Order)));

    [Theory]
    [InlineData("null")]
    [InlineData("[")]
    [InlineData("""{"schemaVersion":2,"output":{"bucket":"b","folder":"f"},"runId":"r","batch":1,"round":1}""")]
    [InlineData("""{"schemaVersion":1,"output":{"bucket":"b","folder":"f"},"runId":"r","batch":1,"round":0}""")]
    public void ReadOrder_AnythingElse_IsOneError(string json) =>
        Assert.Equal("PB5050", Assert.Throws<PptBatchException>(() => WireJson.ReadOrder(json)).Diagnostic.Code);

    [Fact]
    public void ReadState_OfAnotherVersion_NamesBoth()
    {
        PptBatchException error = Assert.Throws<PptBatchException>(() => WireJson.ReadState("""{"schemaVersion":7}"""));
        Assert.Contains("schema version 7; this worker reads version 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadOutcome_WhatWriteGave_SaysTheSame()
    {
        BatchOutcome outcome = new()
        {
            Batch = new Batch(1, 1, 1),
            Lessons = [new LessonOutcome { Number = 1, Title = "Faro", Status = LessonStatus.Remaining }],
        };
        Assert.Equal(WireJson.Write(outcome), WireJson.Write(WireJson.ReadOutcome(WireJson.Write(outcome))));
    }
}
