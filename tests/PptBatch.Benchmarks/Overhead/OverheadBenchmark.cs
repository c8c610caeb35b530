using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace PptBatch.Benchmarks.Overhead;

/// <summary>
/// What a lesson costs in CPU beside its model call and its rendering: planning, hashing, prompt, streaming, checking, checkpoint, ledger.
/// The model answers at once with a lesson's worth of slides; decks are not rendered. Printed as a share of the limit.
/// </summary>
internal static class OverheadBenchmark
{
    private const double LimitMilliseconds = 5;
    private const int Rounds = 5;

    public static async Task<int> RunAsync(string[] arguments)
    {
        int lessons = arguments is [{ } count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 160;
        await RunOnceAsync(lessons);
        double[] measured = new double[Rounds];
        for (int round = 0; round < Rounds; round++)
        {
            TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
            await RunOnceAsync(lessons);
            measured[round] = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / lessons;
        }

        Array.Sort(measured);
        double median = measured[Rounds / 2];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{lessons} lessons: {median:0.00} ms of CPU a lesson (lowest {measured[0]:0.00}, highest {measured[^1]:0.00}), "
                + $"{median / LimitMilliseconds:0.00} of the limit of {LimitMilliseconds} ms"));
        return median <= LimitMilliseconds ? 0 : 1;
    }

    private static async Task RunOnceAsync(int lessons)
    {
        ServiceCollection collection = new();
        collection.AddSingleton<IChatClient>(new CannedChatClient());
        collection.AddSingleton<IDeckRenderer, NoDecks>();
        collection.AddSingleton<IDeckMerger, NoDecks>();
        collection.AddPptBatchOrchestration().UseMemoryArtifacts().UseInProcessExecutor().UseChatGenerator(o => o.WriterModel = "canned");
        await using ServiceProvider services = collection.BuildServiceProvider();
        using MemoryStream book = new(Book(lessons));
        await services.GetRequiredService<IArtifactStore>()
            .WriteAsync(new ArtifactKey("courses", "faros/book/book.json"), book, WriteCondition.Always);
        DeckResult result = await services.GetRequiredService<IDeckPipeline>().RunAsync(
            new DeckRequest { CourseBucket = "courses", ProjectFolder = "faros", AutoCombine = false });
        if (result.Status != DeckStatus.Complete
            || result.Ledger.Attempts.Count != lessons || result.Diagnostics.Any(finding => finding.Code == "PB2110"))
        {
            throw new InvalidOperationException("The run did not do what is measured.");
        }
    }

    // About the size of a real lesson: 9,000 characters with code and a table.
    private static byte[] Book(int lessons) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
    {
        metadata = new { title = "Faros y sensores" },
        lessons = Enumerable.Range(1, lessons).Select(number => new
        {
            title = $"Lección {number}",
            lesson_number = number,
            module_number = 1,
            content = string.Concat(Enumerable.Range(1, CannedChatClient.Sections).Select(section =>
                $"## Tema {section}\n\n{string.Concat(Enumerable.Repeat("El faro mide la presión del aire y la temperatura del mar. ", 10))}\n\n"
                + $"```r\nvalor{section} <- c(1, 2, 3)\n```\n\n"))
                + "| faro | altura |\n|---|---|\n| Norte | 31 |\n| Sur | 28 |\n",
        }),
    }));
}
