namespace PptBatch.Tests.Reporting;

public sealed class ModelLedgerTests
{
    [Fact]
    public void Totals_OfCalls_AreTheirSums()
    {
        ModelLedger ledger = new([FinishedRun.Call(1, "write", "Complete", 0.2m), FinishedRun.Call(2, "write", "Complete", 0.1m)]);
        Assert.Equal((20, 10, 0.3m), (ledger.InputTokens, ledger.OutputTokens, ledger.CostUsd));
        Assert.Equal(0.1m, ledger.OfLesson(2).CostUsd);
    }

    [Fact]
    public void CostUsd_OneCallOfUnknownCost_IsNotKnown()
    {
        Assert.Null(
            new ModelLedger([FinishedRun.Call(1, "write", "Complete", 0.2m), FinishedRun.Call(2, "write", "Complete", null)]).CostUsd);
        Assert.Equal(0m, ModelLedger.Empty.CostUsd);
    }

    [Fact]
    public void Retries_AreTheCallsThatWereMadeAgainAndNotContinuationsOrRepairs()
    {
        ModelLedger ledger = new(
        [
            FinishedRun.Call(1, "write", "Throttled"), FinishedRun.Call(1, "write", "Broken"), FinishedRun.Call(1, "write", "Complete"),
            FinishedRun.Call(1, "repair", "Complete"), FinishedRun.Call(2, "write", "Truncated"),
            FinishedRun.Call(2, "continue", "Complete"),
            FinishedRun.Call(3, "write", "Rejected"),
        ]);
        Assert.Equal((2, 1), (ledger.Retries, ledger.Repairs));
    }
}
