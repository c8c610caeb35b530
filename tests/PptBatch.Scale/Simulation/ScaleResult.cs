using PptBatch.Scale.Course;
using PptBatch.Scale.Machine;
using PptBatch.Scale.Quotas;

namespace PptBatch.Scale.Simulation;

/// <summary>What one simulated run came to.</summary>
internal sealed record ScaleResult
{
    public required int Lessons { get; init; }

    public required AccountQuotas Quotas { get; init; }

    public required WorkLoad Load { get; init; }

    public required bool Succeeded { get; init; }

    /// <summary>Lessons that are stored at the end.</summary>
    public required int Done { get; init; }

    public required int BatchSize { get; init; }

    public int Batches => (Lessons + BatchSize - 1) / BatchSize;

    /// <summary>Seconds from the start of the execution to its end.</summary>
    public required double Makespan { get; init; }

    /// <summary>Seconds of plan, status and merge, during which no batch runs.</summary>
    public required double SerialSeconds { get; init; }

    public required double MergeSeconds { get; init; }

    /// <summary>Batches that lost two workers; the next execution tries them again.</summary>
    public required int LostBatches { get; init; }

    public required int CourseCalls { get; init; }

    public required MachineLog Log { get; init; }

    public required FunctionFleet Fleet { get; init; }

    public required ModelQuota Quota { get; init; }

    public required IReadOnlyList<LessonSize> Paid { get; init; }

    public required long PlanBytes { get; init; }

    /// <summary>The longest file of orders, or 0 where they travelled in the state.</summary>
    public required long ItemsBytes { get; init; }

    /// <summary>Bounds that no schedule of the calls that were made can beat, by the limit that sets them.</summary>
    public IReadOnlyList<(string Limit, double Seconds)> Bounds
    {
        get
        {
            double calls = Paid.Sum(size => size.Seconds(Load));
            double tokens = Paid.Sum(size => (double)size.Burn(Load));
            // A call reserves what it may write once, and burns five times what it wrote when it ends: calls in flight overdraw the quota.
            int slots = Math.Min(Quotas.Concurrency, Quotas.LambdaConcurrency) * Load.LessonsAtOnce;
            double overdraft = Math.Min(slots, Paid.Count) * Paid.Max(size => Math.Max(0.0, size.Burn(Load) - size.Reserve(Load)));
            return
            [
                ("tokens a minute", SerialSeconds
                    + (60 * Math.Max(0, tokens - overdraft - Quotas.TokensPerMinute) / Quotas.TokensPerMinute)),
                (Quotas.Concurrency <= Quotas.LambdaConcurrency ? "Concurrency" : "Lambda's concurrency", SerialSeconds + (calls / slots)),
                ("the longest lesson", SerialSeconds + Paid.Max(size => size.Seconds(Load))),
            ];
        }
    }

    /// <summary>Lessons that the model refused to the end.</summary>
    public int Refused => Lessons - Done - (LostBatches * BatchSize);

    /// <summary>The limit that binds: the quota of tokens where it cost lessons, else the highest of the bounds.</summary>
    public (string Limit, double Seconds) Binding =>
        (Refused > 0 ? Bounds[0].Limit : Bounds.MaxBy(bound => bound.Seconds).Limit, Bounds.Max(bound => bound.Seconds));
}
