using System.Diagnostics;
using PptBatch.Artifacts;
using PptBatch.OpenXml.Merging;
using PptBatch.Testing;

namespace PptBatch.OpenXml.Tests.Merging;

public sealed class MergingToStreamsTests
{
    // As for rendering: a hundred times the promise of 50 ms, and what ignores the token ends without an error.
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(5);
    private static readonly OpenXmlDeckMerger Merger = new();

    [Fact]
    public async Task MergeAsync_StreamsThatOnlyReadAndWriteAsynchronously_GivesTheSameBytes()
    {
        byte[][] decks = [new SmallDeck(slides: 3).Zip(), Large(1)];
        byte[] expected = await Merging.MergeAsync(decks);
        using MemoryStream written = new();
        await using AsyncOnlyStream output = new(written);
        await Merger.MergeAsync(
            Request(decks.Select(deck => (Func<Stream>)(() => new AsyncOnlyStream(new MemoryStream(deck))))), output);
        Assert.Equal(expected, written.ToArray());
    }

    [Fact]
    public async Task MergeAsync_SeekableStreamThatOnlyReadsAsynchronously_IsReadFromItsStart()
    {
        byte[] deck = new SmallDeck().Zip();
        MemoryStream inner = new(deck) { Position = 7 };
        using MemoryStream written = new();
        await Merger.MergeAsync(Request([() => new AsyncOnlyStream(inner, canSeek: true)]), written);
        Assert.Equal(await Merging.MergeAsync(deck), written.ToArray());
    }

    [Fact]
    public async Task MergeAsync_CancelledAtTheFirstByteWritten_WritesNoMore()
    {
        using CancellationTokenSource stop = new();
        using MemoryStream written = new();
        Stopwatch since = new();
        DeafStream output = new(written, () =>
        {
            since.Start();
            stop.Cancel();
        });
        MergeRequest request = Request(Enumerable.Range(1, 3).Select(number => (Func<Stream>)(() => new MemoryStream(Large(number)))));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Merger.MergeAsync(request, output, stop.Token));
        Assert.InRange(since.Elapsed, TimeSpan.Zero, Most);
        Assert.InRange(output.Writes, 1, 2);
    }

    [Fact]
    public async Task MergeAsync_CancelledAtTheFirstByteRead_ReadsNoMoreAndWritesNothing()
    {
        using CancellationTokenSource stop = new();
        using MemoryStream written = new();
        Stopwatch since = new();
        int passed = 0;
        byte[] large = Large(1);
        MergeRequest request =
            Request(Enumerable.Range(1, 20).Select(_ => (Func<Stream>)(() => new ForwardOnlyStream(new Watched(large, Read)))));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Merger.MergeAsync(request, written, stop.Token));
        Assert.InRange(since.Elapsed, TimeSpan.Zero, Most);
        Assert.Equal(0, written.Length);
        Assert.InRange(passed, 1, 1_000);

        void Read()
        {
            if (Interlocked.Increment(ref passed) == 1)
            {
                since.Start();
                stop.Cancel();
            }
        }
    }

    [Fact]
    public async Task MergeAsync_CancelledWhileItIsStored_LeavesNoFile()
    {
        using TemporaryFolder folder = new();
        using CancellationTokenSource stop = new();
        ArtifactKey key = new(folder.Path, "decks/complete.pptx");
        MergeRequest request = Request(Enumerable.Range(1, 3).Select(number => (Func<Stream>)(() => new MemoryStream(Large(number)))));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => StreamedWrite.WriteAsync(
            new FileArtifactStore(),
            key,
            (output, token) => Merger.MergeAsync(request, new AsyncOnlyStream(output, onWrite: written => Cancel(written, stop)), token),
            stop.Token));
        Assert.Empty(Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories));
    }

    private static void Cancel(long written, CancellationTokenSource stop)
    {
        if (written > 0)
        {
            stop.Cancel();
        }
    }

    private static MergeRequest Request(IEnumerable<Func<Stream>> decks) => new()
    {
        Parts = [.. decks.Select((open, index) => new DeckPart($"deck{index}.pptx", _ => Task.FromResult(open())))],
        CreatedAt = Merging.Time,
    };

    /// <summary>A deck with a picture of 3 MB that is like no other: it does not shrink.</summary>
    private static byte[] Large(int seed) => new SmallDeck(picture: string.Create(3_000_000, new Random(seed), (text, random) =>
    {
        for (int index = 0; index < text.Length; index++)
        {
            text[index] = (char)random.Next(33, 127);
        }
    })).Zip();

    private sealed class Watched(byte[] bytes, Action onRead) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer)
        {
            onRead();
            return base.Read(buffer);
        }
    }
}
