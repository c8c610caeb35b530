using PptBatch.Benchmarks.ColdStart;
using PptBatch.Benchmarks.Merging;

return args switch
{
    ["merge", .. string[] rest] => await MergeBenchmark.RunAsync(rest),
    ["merge-once", string output, .. string[] inputs] => await MergeBenchmark.MergeOnceAsync(output, inputs),
    ["cold-start", .. string[] rest] => await ColdStartBenchmark.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("merge [COUNT...]          time merges of the shared benchmark decks, beside zipmerge where it is installed");
    Console.Error.WriteLine("merge-once OUT IN...      one merge, for measuring a whole process");
    Console.Error.WriteLine("cold-start [FOLDER]       start of a worker to its first answer: JIT, ReadyToRun, native AOT; keeps what it publishes in FOLDER");
    return 2;
}
