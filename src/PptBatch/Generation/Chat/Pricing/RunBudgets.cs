using System.Collections.Concurrent;

namespace PptBatch.Generation.Chat.Pricing;

/// <summary>One budget for each run of this process. Safe for concurrent use.</summary>
/// <param name="capUsd">Most that a run may spend in US dollars, or null for no cap.</param>
internal sealed class RunBudgets(decimal? capUsd)
{
    // A host that lives for months makes many runs; only the latest can still be active.
    private const int MostRuns = 256;

    private readonly CostBudget _boundless = new(null);
    private readonly Lock _gate = new();
    private readonly OrderedDictionary<string, Task<CostBudget>> _budgets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<decimal, RunBudgets> _otherCaps = [];

    /// <summary>The budgets of runs that have a cap of their own; null is this one's.</summary>
    public RunBudgets With(decimal? ownCapUsd)
    {
        if (ownCapUsd is not { } cap)
        {
            return this;
        }

        if (_otherCaps.Count > MostRuns)
        {
            _otherCaps.Clear();
        }

        return _otherCaps.GetOrAdd(cap, own => new RunBudgets(own));
    }

    /// <summary>Lets the next call of a run read its ledger again, whatever its cap is.</summary>
    public void Forget(string runId)
    {
        lock (_gate)
        {
            List<string> known =
                [.. _budgets.Keys.Where(name => name == runId || name.StartsWith(runId + "/", StringComparison.Ordinal))];
            foreach (string name in known)
            {
                _budgets.Remove(name);
            }
        }

        foreach (RunBudgets other in _otherCaps.Values)
        {
            other.Forget(runId);
        }
    }

    /// <summary>The budget of a run, less what earlier attempts have spent.</summary>
    public Task<CostBudget> OfAsync(SpendScope scope, CancellationToken cancellationToken)
    {
        if (capUsd is not { } cap)
        {
            return Task.FromResult(_boundless);
        }

        lock (_gate)
        {
            if (!_budgets.TryGetValue(scope.Name, out Task<CostBudget>? budget) || budget.IsFaulted || budget.IsCanceled)
            {
                budget = ReadAsync();
                _budgets[scope.Name] = budget;
                if (_budgets.Count > MostRuns)
                {
                    _budgets.RemoveAt(0);
                }
            }

            return budget;
        }

        async Task<CostBudget> ReadAsync() => new(cap * scope.Share, await scope.EarlierUsd(cancellationToken));
    }
}
