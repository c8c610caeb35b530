using System.Text.Json.Nodes;

namespace PptBatch.Scale.Machine;

/// <summary>A Task state's Retry list at work: one count for each rule.</summary>
internal sealed class RetryRules(JsonNode task, Random random)
{
    private readonly JsonArray _rules = task["Retry"]?.AsArray() ?? [];
    private readonly Dictionary<int, int> _tried = [];

    /// <summary>Seconds until the next attempt, or null when the error ends the state.</summary>
    public double? DelayAfter(string error)
    {
        for (int rule = 0; rule < _rules.Count; rule++)
        {
            JsonNode one = _rules[rule]!;
            if (!one["ErrorEquals"]!.AsArray().Any(name => (string?)name == error))
            {
                continue;
            }

            int tried = _tried.GetValueOrDefault(rule);
            if (tried >= (int)one["MaxAttempts"]!)
            {
                return null;
            }

            _tried[rule] = tried + 1;
            double delay = (double)one["IntervalSeconds"]! * Math.Pow((double)one["BackoffRate"]!, tried);
            delay = Math.Min(delay, (double?)one["MaxDelaySeconds"] ?? double.MaxValue);
            return (string?)one["JitterStrategy"] == "FULL" ? delay * random.NextDouble() : delay;
        }

        return null;
    }
}
