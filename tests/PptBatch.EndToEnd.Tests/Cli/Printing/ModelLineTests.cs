using PptBatch.Cli.Printing;

namespace PptBatch.EndToEnd.Tests.Cli.Printing;

public sealed class ModelLineTests
{
    [Fact]
    public void Of_CallsWithARetry_CountsThemAndTheirCost()
    {
        ModelAttempt call = new()
        {
            Lesson = 1, Model = "m", Purpose = "write", Outcome = "Complete", InputTokens = 100, CacheReadTokens = 900, OutputTokens = 50,
            CostUsd = 0.256m,
        };
        ModelLedger ledger = new([call with { Outcome = "Broken" }, call]);
        Assert.Equal("2 calls (0 repairs, 1 retries), 2000 tokens in (1800 cached), 100 out, US$ 0.51", ModelLine.Of(ledger));
    }

    [Fact]
    public void Of_ACallWithoutAPrice_DoesNotSayZero()
    {
        ModelLedger ledger = new([new ModelAttempt { Lesson = 1, Model = "m", Purpose = "write", Outcome = "Complete" }]);
        Assert.EndsWith("cost not known", ModelLine.Of(ledger), StringComparison.Ordinal);
    }
}
