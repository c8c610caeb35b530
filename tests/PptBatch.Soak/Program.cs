using System.Diagnostics;
using System.Globalization;
using PptBatch.Soak;
using PptBatch.Soak.Goes;

const string Usage = """
    --seeds N     plays N seeds, 1 and on (default 10000), and prints what they came to and which do not hold
    --first S     begins with seed S
    --seed S      plays one seed, every call of it on standard output
    --singles     plays every single fault at every call, by each executor
    """;

Dictionary<string, int> options = [];
bool singles = args is ["--singles"];
for (int at = 0; !singles && at + 1 < args.Length && int.TryParse(args[at + 1], CultureInfo.InvariantCulture, out int number); at += 2)
{
    options[args[at]] = number;
}

if (!singles && (options.Count * 2 != args.Length || options.Keys.Except(["--seeds", "--first", "--seed"]).Any()))
{
    Console.Error.WriteLine(Usage);
    return 2;
}

Soak soak = await Soak.StartAsync(writesQuickly: singles);
if (options.TryGetValue("--seed", out int only))
{
    SoakResult result = await soak.PlayAsync(soak.SettingOf(only), Console.WriteLine);
    Console.WriteLine(Shown(result));
    return result.Problems.Count == 0 ? 0 : 1;
}

IEnumerable<SoakSetting> settings = singles
    ? Enum.GetValues<Executor>().SelectMany(soak.Singles)
    : Enumerable.Range(options.GetValueOrDefault("--first", 1), options.GetValueOrDefault("--seeds", 10_000)).Select(soak.SettingOf);
SoakFigures figures = new();
Stopwatch watch = Stopwatch.StartNew();
await Parallel.ForEachAsync(settings, async (setting, _) =>
{
    SoakResult result = await soak.PlayAsync(setting);
    lock (figures)
    {
        figures.Add(result);
        if (result.Problems.Count > 0)
        {
            Console.WriteLine(Shown(result));
        }
    }
});
Console.Write(figures.Text(watch.Elapsed));
return figures.Failed.Count == 0 ? 0 : 1;

static string Shown(SoakResult result) =>
    $"seed {result.Setting.Seed}: {string.Join(", ", result.Setting.Faults)}; cap {result.Setting.CapUsd} USD, "
    + $"{result.Setting.LessonsAtOnce} at once, workers of {result.Setting.FunctionTimeout.TotalMinutes} min; "
    + $"goes {string.Join(", ", result.Goes)}; met {result.Struck.Count}; "
    + (result.Problems.Count == 0 ? "holds" : string.Join("; ", result.Problems)) + $" ({result.Fingerprint:x16})";
