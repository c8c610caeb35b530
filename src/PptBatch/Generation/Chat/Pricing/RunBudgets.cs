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
