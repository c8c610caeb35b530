namespace PptBatch.Tests.Reporting;

public sealed class DeckResultTests
{
    [Fact]
    public void EnsureComplete_LessonMissing_ThrowsItsFailure() =>
        Assert.Same(FinishedRun.Failure, Assert.Throws<PptBatchException>(FinishedRun.Partial.EnsureComplete).Diagnostic);

    [Fact]
    public void EnsureComplete_NoLessonToBlame_ThrowsHowTheRunEnded()
    {
        Diagnostic found = Assert.Throws<PptBatchException>(
            (FinishedRun.Partial with { Status = DeckStatus.Failed, Batches = [] }).EnsureComplete).Diagnostic;
        Assert.Equal("PB5002", found.Code);
        Assert.Contains("Failed", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EnsureComplete_Complete_DoesNotThrow() =>
        Assert.Null(Record.Exception((FinishedRun.Partial with { Status = DeckStatus.Complete }).EnsureComplete));
}
