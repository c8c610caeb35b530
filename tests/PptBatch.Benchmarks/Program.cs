using PptBatch.Benchmarks.Checking;
using PptBatch.Benchmarks.ColdStart;
using PptBatch.Benchmarks.Courses;
using PptBatch.Benchmarks.Executors;
using PptBatch.Benchmarks.Merging;
using PptBatch.Benchmarks.Overhead;
using PptBatch.Benchmarks.Rendering;

return args switch
{
    ["render"] => await RenderBenchmark.RunAsync(),
    ["cold"] => ColdBenchmark.Run(),
    ["cancel"] => await CancelBenchmark.RunAsync(),
    ["course"] => CourseBenchmark.Run(),
    ["merge", .. string[] rest] => await MergeBenchmark.RunAsync(rest),
    ["merge-once", string output, .. string[] inputs] => await MergeBenchmark.MergeOnceAsync(output, inputs),
    ["check"] => await CheckBenchmark.RunAsync(),
    ["inflate"] => await InflateBenchmark.RunAsync(),
    ["executors"] => await ExecutorBenchmark.RunAsync(),
    ["cold-start", .. string[] rest] => await ColdStartBenchmark.RunAsync(rest),
    ["overhead", .. string[] rest] => await OverheadBenchmark.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("render                    warm ms a slide on one core, a lesson of 24 slides");
    Console.Error.WriteLine("cancel                    ms from cancelling a rendering or a merge to its end");
    Console.Error.WriteLine("cold                      ms to the first deck of a cold process of the published tool");
    Console.Error.WriteLine(
        "course                    the real course as a whole process, beside pandoc and pptxgenjs, then 4 and 16 times as long");
    Console.Error.WriteLine("merge [COUNT...]          time merges of the shared benchmark decks, beside zipmerge where it is installed");
    Console.Error.WriteLine("merge-once OUT IN...      one merge, for measuring a whole process");
    Console.Error.WriteLine("check                     check of a deck of 29,250 slides, beside reading its XML");
    Console.Error.WriteLine("inflate                   inflate and deflate the parts of a deck: ours beside the platform's");
    Console.Error.WriteLine("executors                 what each executor takes for a batch beside the model, on loopback");
    Console.Error.WriteLine(
        "cold-start [FOLDER]       start of a worker to its first answer: JIT, ReadyToRun, native AOT; keeps what it publishes in FOLDER");
    Console.Error.WriteLine("overhead [LESSONS]        CPU of a lesson beside its model call and its rendering, against the limit of 5 ms");
    return 2;
}
