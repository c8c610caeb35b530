using PptBatch.Scale.Prices;
using PptBatch.Scale.Quotas;
using PptBatch.Scale.Simulation;
using static PptBatch.Scale.Report.Figures;
using static System.FormattableString;

namespace PptBatch.Scale.Report;

/// <summary>The tables of the page.</summary>
internal static class Rows
{
    public const int MaxEvents = 25_000;
    public const int MaxState = 262_144;

    public static IEnumerable<string> Accounts(IEnumerable<AccountQuotas> accounts) =>
    [
        "| account | tokens a minute | Lambda's concurrency | Concurrency |",
        "|---|---|---|---|",
        .. accounts.Select(q => $"| {q.Name} | {Count(q.TokensPerMinute)} | {Count(q.LambdaConcurrency)} | {q.Concurrency} |"),
    ];

    public static IEnumerable<string> Runs(IEnumerable<ScaleResult> runs) =>
    [
        "| account | lessons | batches | passes | time | bound | the limit that binds | workers at once | lost | calls refused | lessons left out |",
        "|---|---|---|---|---|---|---|---|---|---|---|",
        .. runs.Select(run =>
            $"| {run.Quotas.Name} | {Count(run.Lessons)} | {Count(run.Batches)} | {run.Log.Passes} | {Time(run.Makespan)} | {Time(run.Binding.Seconds)} "
            + $"| {run.Binding.Limit} | {run.Fleet.MostAtOnce} | {run.Fleet.Lost} | {Count(run.Quota.Throttles)} | {run.Lessons - run.Done} |"),
    ];

    public static IEnumerable<string> Concurrencies(IEnumerable<ScaleResult> runs) =>
    [
        "| Concurrency | time | bound | the limit that binds | calls refused | lessons left out |",
        "|---|---|---|---|---|---|",
        .. runs.Select(run =>
            $"| {run.Quotas.Concurrency} | {Time(run.Makespan)} | {Time(run.Binding.Seconds)} | {run.Binding.Limit} | {Count(run.Quota.Throttles)} "
            + $"| {run.Lessons - run.Done} |"),
    ];

    public static IEnumerable<string> BatchSizes(IEnumerable<ScaleResult> runs) =>
    [
        "| lessons of a batch | batches | passes | time | invocations | calls paid twice | lessons left out |",
        "|---|---|---|---|---|---|---|",
        .. runs.Select(run =>
            $"| {run.BatchSize} | {Count(run.Batches)} | {run.Log.Passes} | {Time(run.Makespan)} | {Count(run.Fleet.Invocations)} "
            + $"| {run.Paid.Count - run.Done} | {run.Lessons - run.Done} |"),
    ];

    public static IEnumerable<string> Limits(IEnumerable<ScaleResult> table)
    {
        ScaleResult[] runs = [.. table];
        return
        [
            "| limit | | " + string.Join(" | ", runs.DistinctBy(run => run.Lessons).Select(run => Count(run.Lessons) + " lessons")) + " |",
            "|---|---|" + string.Concat(runs.DistinctBy(run => run.Lessons).Select(_ => "---|")),
            Row("events of the execution", Count(MaxEvents), run => run.Log.Events, Count),
            Row("events of a batch's own execution", Count(MaxEvents), run => run.Log.MostChildEvents, Count),
            Row("largest state", Bytes(MaxState), run => run.Log.LargestState, Bytes),
            Row("file of orders", "", run => run.ItemsBytes, Bytes),
            Row("plan", "16 MiB", run => run.PlanBytes, Bytes),
            Row("merge", "900 s", run => run.MergeSeconds, Time),
        ];

        string Row(string name, string limit, Func<ScaleResult, double> value, Func<double, string> text) =>
            $"| {name} | {limit} | "
            + string.Join(" | ", runs.GroupBy(run => run.Lessons).Select(group => group.Max(value) is var most && most == 0 ? "none" : text(most))) + " |";
    }

    public static IEnumerable<string> Costs(IEnumerable<ScaleResult> runs, AwsPrices prices) =>
    [
        "| lessons | model | Lambda | Step Functions | S3 | all | of it AWS without the model |",
        "|---|---|---|---|---|---|---|",
        .. runs.Select(run => (run.Lessons, Cost: CourseCost.Of(run, prices))).Select(row =>
            $"| {Count(row.Lessons)} | {Dollars(row.Cost.Model)} | {Dollars(row.Cost.Lambda)} | {Dollars(row.Cost.StepFunctions)} | {Dollars(row.Cost.S3)} "
            + Invariant($"| {Dollars(row.Cost.Total)} | {100 * (row.Cost.Total - row.Cost.Model) / row.Cost.Total:0.0} % |")),
    ];

    public static IEnumerable<string> Assumptions(WorkLoad load) =>
    [
        "| | |",
        "|---|---|",
        $"| model | {load.Model} |",
        Invariant($"| a lesson's own prompt | {Count(load.InputTokens)} tokens, lognormal with {load.Spread} |"),
        $"| the shared prompt | {Count(load.CachedTokens)} tokens, read from the cache |",
        Invariant($"| a reply | {Count(load.OutputTokens)} tokens, lognormal with {load.Spread}; {Count(load.MaxTokens)} are reserved |"),
        Invariant($"| speed | {load.TokensPerSecond} tokens a second after {load.FirstTokenSeconds} s |"),
        $"| refused calls | come back after 2 s, doubled up to 60 s, six times; then the lesson is left out |",
        Invariant($"| rendering | {load.RenderSecondsPerLesson} s a lesson; merging {load.MergeSecondsPerLesson} s a lesson |"),
        Invariant($"| cold start | {load.ColdStartSeconds} s; {load.BatchOverheadSeconds} s to read plan and book; {1000 * load.StoreSeconds} ms a request to S3 |"),
        Invariant($"| a worker dies | {100 * load.LostWorkers} % of the invocations |"),
        $"| function | {Count(load.MegabytesOfMemory)} MB, {load.FunctionTimeout.TotalSeconds} s, no lesson begun in the last "
            + $"{new WorkerOptions().SaveReserve.TotalSeconds} s, cut off in the last {new WorkerOptions().RenderReserve.TotalSeconds} s |",
    ];
}
