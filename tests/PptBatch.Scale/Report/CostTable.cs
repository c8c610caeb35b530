using PptBatch.Scale.Prices;
using static System.FormattableString;
using static PptBatch.Scale.Report.Figures;

namespace PptBatch.Scale.Report;

/// <summary>What each part of the AWS sample costs, with its arithmetic; a part of the sample's page.</summary>
internal static class CostTable
{
    public const string Begin = "<!-- costs: written by tests/PptBatch.Scale -->";
    public const string End = "<!-- end of costs -->";
    private const int Memory = 1769;

    /// <summary>The page with the table as it should be.</summary>
    public static string Into(string page)
    {
        int begin = page.IndexOf(Begin, StringComparison.Ordinal);
        int end = page.IndexOf(End, StringComparison.Ordinal);
        return begin >= 0 && end > begin
            ? page[..begin] + Begin + "\n" + string.Join('\n', Rows(AwsPrices.Embedded)) + "\n" + page[end..]
            : throw new InvalidDataException("The page has no place for the costs.");
    }

    public static IEnumerable<string> Rows(AwsPrices prices) =>
    [
        $"List prices of us-east-1 as of {prices.AsOf}, without the free tier; look yours up.",
        "",
        "| part | arithmetic | cost |",
        "|---|---|---|",
        Function("512 MB for 60 s on x86_64", 512, 60, prices.LambdaGbSecondX86, prices.Lambda(512, 60, arm: false)),
        Function("512 MB for 60 s on arm64", 512, 60, prices.LambdaGbSecondArm, prices.Lambda(512, 60)),
        Function($"a batch of a minute at {Count(Memory)} MB, arm64", Memory, 60, prices.LambdaGbSecondArm, prices.Lambda(Memory, 60)),
        Function("a batch that takes the whole 900 s", Memory, 900, prices.LambdaGbSecondArm, prices.Lambda(Memory, 900)),
        Invariant($"| an invocation | {Dollars(prices.LambdaRequest * 1_000_000)} for a million | {Dollars(prices.LambdaRequest)} |"),
        Invariant($"| the merge's disk, 9.5 GB more for 60 s | 9.5 GB × 60 s × ${prices.LambdaDiskGbSecond} | {Dollars(9.5m * 60 * prices.LambdaDiskGbSecond)} |"),
        Invariant($"| a new lesson in S3 | 1 write at ${prices.S3Write * 1000} for 1,000, 1 read at ${prices.S3Read * 1000} for 1,000 ")
            + $"| {Dollars(prices.S3Write + prices.S3Read)} |",
        Invariant($"| a state of the machine | ${prices.StepFunctionsTransition * 1000} for 1,000 | {Dollars(prices.StepFunctionsTransition)} |"),
        Invariant($"| a host that waits a minute for a batch | 2 reads every 2 s | {Dollars(60 * prices.S3Read)} |"),
        Invariant($"| the stack at rest, a month | alarms on 13 metrics at ${prices.AlarmMonth}, a dashboard at ${prices.DashboardMonth} ")
            + $"| {Dollars((13 * prices.AlarmMonth) + prices.DashboardMonth)} |",
        Invariant($"| its own metrics, a month in which courses run all the time | 17 at ${prices.MetricMonth}, by the hour ")
            + $"| {Dollars(17 * prices.MetricMonth)} |",
        Invariant($"| 1 GB of courses and decks, a month | | {Dollars(prices.S3GbMonth)} |"),
        "",
        $"A course of 16 lessons in three batches of a minute each, with its merge, costs about {Dollars(Course(prices))} without a model. With one, the",
        "model is the cost: `run.json` has what each call used, and [docs/scale.md](../../docs/scale.md) what 100 to 10,000 lessons come to.",
    ];

    // Three batches and a merge of a minute, plan and status of a second, 16 states, and S3.
    private static decimal Course(AwsPrices prices) =>
        prices.Lambda(Memory, 4 * 60) + prices.Lambda(1024, 2) + (6 * prices.LambdaRequest) + (16 * prices.StepFunctionsTransition)
        + (16 * (prices.S3Write + prices.S3Read)) + (3 * ((4 * prices.S3Write) + (12 * prices.S3Read)));

    private static string Function(string part, int megabytes, int seconds, decimal price, decimal cost) =>
        Invariant($"| {part} | {megabytes / 1024m:0.####} GB × {seconds} s × ${price} | {Dollars(cost)} |");
}
