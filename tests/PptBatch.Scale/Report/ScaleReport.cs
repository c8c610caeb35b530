using PptBatch.Generation.Chat.Pricing;
using PptBatch.Scale.Prices;
using PptBatch.Scale.Quotas;
using PptBatch.Scale.Simulation;
using static System.FormattableString;

namespace PptBatch.Scale.Report;

/// <summary><c>docs/scale.md</c> and its curves.</summary>
internal static class ScaleReport
{
    private static readonly int[] Sizes = [100, 1_000, 10_000];
    private static readonly int[] CurveSizes = [16, 100, 300, 1_000, 3_000, 10_000];
    private static readonly int[] BatchSizes = [3, 6, 12, 24, 48];
    private static readonly int[] CurveConcurrencies = [1, 2, 5, 10, 20, 40, 100, 200];

    /// <summary>The documents by name.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> WriteAsync()
    {
        WorkLoad load = WorkLoad.Default;
        Dictionary<(string, int), ScaleResult> runs = [];
        foreach (AccountQuotas quotas in AccountQuotas.All)
        {
            foreach (int lessons in CurveSizes.Union(Sizes))
            {
                runs[(quotas.Name, lessons)] = await ScaleRun.RunAsync(lessons, quotas, load);
            }
        }

        AccountQuotas usual = AccountQuotas.All[1];
        List<ScaleResult> byConcurrency = [];
        foreach (int concurrency in CurveConcurrencies)
        {
            byConcurrency.Add(await ScaleRun.RunAsync(1_000, usual with { Concurrency = concurrency }, load));
        }

        List<ScaleResult> byBatchSize = [];
        foreach (int size in BatchSizes)
        {
            byBatchSize.Add(await ScaleRun.RunAsync(1_000, usual, load, size));
        }

        return new Dictionary<string, string>
        {
            ["docs/scale.md"] = Page(load, runs, byConcurrency, byBatchSize),
            ["docs/scale-lessons.svg"] = Chart.Svg("Time of a course", "lessons", "minutes",
            [
                .. AccountQuotas.All.Select((quotas, index) => new Curve(quotas.Name, index, Points(quotas, run => run.Makespan))),
                .. AccountQuotas.All.Select(
                    (quotas, index) => new Curve("its lower bound", index, Points(quotas, run => run.Binding.Seconds), true)),
            ]),
            ["docs/scale-concurrency.svg"] = Chart.Svg("1,000 lessons, usual quotas", "Concurrency (batches at once)", "minutes",
            [
                new Curve("simulated", 0, [.. byConcurrency.Select(run => ((double)run.Quotas.Concurrency, run.Makespan / 60))]),
                .. byConcurrency[0].Bounds.Select((bound, index) => new Curve(
                    bound.Limit, index
                        + 1, [.. byConcurrency.Select(run => ((double)run.Quotas.Concurrency, run.Bounds[index].Seconds / 60))], true)),
            ]),
        };

        (double, double)[] Points(AccountQuotas quotas, Func<ScaleResult, double> seconds) =>
            [.. CurveSizes.Select(lessons => ((double)lessons, seconds(runs[(quotas.Name, lessons)]) / 60))];
    }

    private static string Page(
        WorkLoad load,
        Dictionary<(string, int), ScaleResult> runs,
        List<ScaleResult> byConcurrency,
        List<ScaleResult> byBatchSize)
    {
        IEnumerable<ScaleResult> table = AccountQuotas.All.SelectMany(quotas => Sizes.Select(lessons => runs[(quotas.Name, lessons)]));
        AwsPrices prices = AwsPrices.Embedded;
        return Invariant($"""
            # 100, 1,000 and 10,000 lessons

            Written by `dotnet run -c Release --project tests/PptBatch.Scale -- .`; a test holds this page equal to what the code writes. Nothing
            here was run on AWS. The book, the plan, the orders, the state machine's definition and the functions plan and status are the
            product's own, run to the end; batches and the merge are a discrete-event model of Lambda and of a model's quota. The same seed
            gives the same page.

            ## What a course comes to

            {Lines(Rows.Accounts(AccountQuotas.All))}

            {Lines(Rows.Runs(table))}

            ![Time of a course](scale-lessons.svg)

            **What binds.** Tokens a minute, as soon as Concurrency is high enough to use them: a lesson burns about
            {Figures.Count(load.InputTokens + (load.OutputTokens * load.OutputBurn))} tokens of quota, {load.OutputBurn} for each that it writes.
            More batches at once than the quota feeds do harm: their calls are refused, and a lesson that is refused seven times is left out of
            the deck until the course is run again.

            {Lines(Rows.Concurrencies(byConcurrency))}

            ![Time by concurrency](scale-concurrency.svg)

            A worker has {load.LessonsAtOnce} lessons in work and a lesson takes about {Figures.Time(load.FirstTokenSeconds + (load.OutputTokens / load.TokensPerSecond))},
            so a batch at work burns about {Figures.Count(BurnAMinute(load))} tokens a minute: **Concurrency = tokens a minute ÷ {Figures.Count(BurnAMinute(load))}**.

            **Rounds.** A batch that a worker cannot end before its time guard leaves lessons over, and they go out again in the next pass. A lesson
            that was begun just before the guard and is still in work in the last minute is cut off, and its call is paid for twice: batches that
            need no second pass are cheaper. With the usual quotas and 1,000 lessons:

            {Lines(Rows.BatchSizes(byBatchSize))}

            ## Against AWS's limits

            {Lines(Rows.Limits(table))}

            ## What it costs

            {Lines(Rows.Costs(Sizes.Select(lessons => runs[(AccountQuotas.All[1].Name, lessons)]), prices))}

            Prices of AWS as of {prices.AsOf}, of the model as of {PriceTable.Embedded.AsOf}; a lost worker's calls are paid twice and are in it.

            ## What is assumed

            {Lines(Rows.Assumptions(load))}

            What is not modelled: repairs of replies, several courses in one account, the spread of S3's answers, and other users of the quota.

            """);
    }

    private static double BurnAMinute(WorkLoad load) => load.LessonsAtOnce * 60
        * (load.InputTokens + (load.OutputTokens * load.OutputBurn)) / (
            load.FirstTokenSeconds + (load.OutputTokens / load.TokensPerSecond));

    private static string Lines(IEnumerable<string> rows) => string.Join('\n', rows);
}
