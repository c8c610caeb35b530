using System.Globalization;

namespace PptBatch.Cli.Printing;

/// <summary>What a run's model calls came to, on one line.</summary>
internal static class ModelLine
{
    public static string Of(ModelLedger ledger)
    {
        long input = ledger.InputTokens + ledger.CacheReadTokens + ledger.CacheWriteTokens;
        string calls = string.Create(
            CultureInfo.InvariantCulture,
            $"{ledger.Attempts.Count} calls ({ledger.Repairs} repairs, {ledger.Retries} retries), {input} tokens in "
                + $"({ledger.CacheReadTokens} cached), {ledger.OutputTokens} out");
        return $"{calls}, {Dollars.Of(ledger.CostUsd)}";
    }
}
