using System.Diagnostics;
using PptBatch.Benchmarks.Measuring;
using PptBatch.Benchmarks.Merging;
using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Merging;
using PptBatch.OpenXml.Rendering;
using PptBatch.Testing;

namespace PptBatch.Benchmarks.Rendering;

/// <summary>From the cancelling of a token to the end of the work that it stops, for rendering and for merging.</summary>
internal static class CancelBenchmark
{
    private const double LimitMs = 50;
    private const int Lessons = 40;
    private const int Rounds = 40;
    private const int WarmUps = 5;
    private static readonly OpenXmlDeckRenderer Renderer = new(DesignCatalog.Default);
    private static readonly DeckContent Course = OrdinaryLesson.Deck with
    {
        Lessons = [.. Enumerable.Range(1, Lessons).Select(number => OrdinaryLesson.Deck.Lessons[0] with { Number = number })],
    };

    public static async Task<int> RunAsync()
    {
        TimeSpan whole = TimeSpan.MaxValue;
        for (int round = 0; round < WarmUps; round++)
        {
            Stopwatch watch = Stopwatch.StartNew();
            await Renderer.RenderAsync(Course, NoPictures.Instance, Stream.Null);
            whole = watch.Elapsed < whole ? watch.Elapsed : whole;
        }

        Console.WriteLine($"a deck of {Lessons} lessons takes {whole.TotalMilliseconds:0} ms");

        List<double?> layout = [];
        List<double?> written = [];
        List<double?> merged = [];
        for (int round = 0; round < Rounds; round++)
        {
            TimeSpan after = whole * round / Rounds;
            layout.Add(await StoppedAsync((_, token) => Renderer.RenderAsync(Course, NoPictures.Instance, Stream.Null, token), after));
            written.Add(await StoppedAsync((first, token) => Renderer.RenderAsync(Course, NoPictures.Instance, first, token), null));
            if (SharedInputs.Available)
            {
                merged.Add(await StoppedAsync(MergeAsync, null));
            }
        }

        return Report("rendering, at moments spread over its whole time", layout)
            | Report("rendering, at the first byte that is written", written)
            | (merged.Count == 0 ? 0 : Report("merging 8 decks of 250 slides, at the first byte that is written", merged));
    }

    private static int Report(string what, List<double?> times)
    {
        List<double> stopped = [.. times.OfType<double>().Order()];
        return Limits.Report(
            FormattableString.Invariant($"ms to stop {what}: {stopped[stopped.Count / 2]:0.0} in the median, {stopped[^1]:0.0} at the most ")
                + $"of {stopped.Count} ({times.Count - stopped.Count} had ended before)",
            stopped[^1] <= LimitMs,
            $"at most {LimitMs}");
    }

    private static async Task MergeAsync(Stream output, CancellationToken cancellationToken) => await new OpenXmlDeckMerger().MergeAsync(
        new MergeRequest
        {
            Parts =
            [
                .. BenchDecks.Take(8)
                    .Select(path => new DeckPart(Path.GetFileName(path), _ => Task.FromResult<Stream>(File.OpenRead(path)))),
            ],
            CreatedAt = OrdinaryLesson.Deck.CreatedAt,
        },
        output,
        cancellationToken);

    /// <summary>Milliseconds from cancelling to the end; null where the work ended first.</summary>
    /// <param name="work">The work; its stream cancels at the first byte where <paramref name="after"/> is null.</param>
    /// <param name="after">When to cancel it.</param>
    private static async Task<double?> StoppedAsync(Func<Stream, CancellationToken, Task> work, TimeSpan? after)
    {
        using CancellationTokenSource stop = new();
        Stopwatch since = new();
        void Cancel()
        {
            since.Start();
            stop.Cancel();
        }

        DeafStream output = new(Stream.Null, after is null ? Cancel : () => { });
        Task working = Task.Run(() => work(output, stop.Token), CancellationToken.None);
        if (after is { } moment)
        {
            await Task.Delay(moment);
            Cancel();
        }

        try
        {
            await working;
            return null;
        }
        catch (OperationCanceledException)
        {
            return since.Elapsed.TotalMilliseconds;
        }
    }
}
