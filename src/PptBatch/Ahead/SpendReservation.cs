using PptBatch.Generation.Chat.Pricing;

namespace PptBatch;

/// <summary>
/// Money reserved under a run's cap until it is known what was used. Disposing it without settling charges all of it. Safe for
/// concurrent use.
/// </summary>
public sealed class SpendReservation : IDisposable
{
    private readonly CostBudget.Reservation _money;

    internal SpendReservation(CostBudget.Reservation money) => _money = money;

    /// <summary>Replaces the reserved amount by what was used. Only the first call counts.</summary>
    /// <param name="usd">What was used in US dollars; null when that is not known, which charges all of it.</param>
    public void Settle(decimal? usd) => _money.Settle(usd);

    /// <inheritdoc/>
    public void Dispose() => _money.Settle(null);
}
