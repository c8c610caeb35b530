using System.Diagnostics;
using PptBatch.Artifacts;
using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Rendering;
using PptBatch.Testing;

namespace PptBatch.OpenXml.Tests.Rendering;

public sealed class RenderingToStreamsTests
{
    // The promise is 50 ms, which the benchmark `cancel` measures; a machine that is busy with other tests gets a hundred times that. What
    // ignores the token is found without a clock: it ends without an error.
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(5);
    private static readonly OpenXmlDeckRenderer Renderer = new(DesignCatalog.Default);

    [Fact]
    public async Task RenderAsync_StreamThatOnlyWritesAsynchronously_GivesTheSameBytes()
    {
        using MemoryStream expected = new();
        await Renderer.RenderAsync(Course(lessons: 12), NoPictures.Instance, expected);
        using MemoryStream written = new();
        await using AsyncOnlyStream output = new(written);
        await Renderer.RenderAsync(Course(lessons: 12), NoPictures.Instance, output);
        Assert.Equal(expected.ToArray(), written.ToArray());
        Assert.True(expected.Length > 200_000, $"{expected.Length} bytes are too few to be written in pieces");
    }

    [Fact]
    public async Task RenderAsync_CancelledAtTheFirstByteWritten_WritesNoMore()
    {
        using CancellationTokenSource stop = new();
        using MemoryStream written = new();
        Stopwatch since = new();
        DeafStream output = new(written, () =>
        {
            since.Start();
            stop.Cancel();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Renderer.RenderAsync(Course(lessons: 40), NoPictures.Instance, output, stop.Token));
        Assert.InRange(since.Elapsed, TimeSpan.Zero, Most);
        Assert.InRange(output.Writes, 1, 4); // the buffers of 64 KB that were full by then
    }

    [Fact]
    public async Task RenderAsync_CancelledWhileItIsStored_LeavesNoFile()
    {
        using TemporaryFolder folder = new();
        using CancellationTokenSource stop = new();
        ArtifactKey key = new(folder.Path, "decks/infographic_1.pptx");
        bool stored = false;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new FileArtifactStore().WriteAsync(
            key,
            (output, token) => Renderer.RenderAsync(Course(lessons: 40), NoPictures.Instance, new DeafStream(output, () =>
            {
                stored = true;
                stop.Cancel();
            }), token),
            stop.Token));
        Assert.True(stored, "it was cancelled before a byte was written");
        Assert.Empty(Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task RenderAsync_CancelledAtTheFirstPicture_LaysOutNoFurtherLesson()
    {
        using CancellationTokenSource stop = new();
        using MemoryStream written = new();
        Stopwatch since = new();
        Pictures pictures = new(() =>
        {
            since.Start();
            stop.Cancel();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Renderer.RenderAsync(Course(lessons: 200), pictures, written, stop.Token));
        Assert.InRange(since.Elapsed, TimeSpan.Zero, Most);
        Assert.InRange(pictures.Opened, 1, Environment.ProcessorCount);
        Assert.Equal(0, written.Length);
    }

    [Fact]
    public async Task RenderAsync_CancelledWhileALongSlideIsPlaced_StopsInItsMiddle()
    {
        string words = string.Concat(Enumerable.Repeat("<p>Una frase que no es muy larga, pero que se repite.</p>", 130_000));
        DeckContent deck = Course(lessons: 0) with
        {
            Lessons = [new LessonContent(1, "Uno", $"<section class=\"slide\"><h2>Uno</h2><img src=\"a.png\" alt=\"\">{words}</section>")],
        };
        using CancellationTokenSource stop = new();
        Stopwatch since = new();

        // The picture is asked for before the words are placed, which takes a second. A thread of its own waits for nobody.
        Thread cancelling = new(() =>
        {
            Thread.Sleep(100);
            since.Start();
            stop.Cancel();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Task.Run(() => Renderer.RenderAsync(deck, new Pictures(cancelling.Start), Stream.Null, stop.Token)));
        Assert.InRange(since.Elapsed, TimeSpan.Zero, Most);
    }

    private static DeckContent Course(int lessons) => new()
    {
        Title = "Curso", Language = "es", CreatedAt = DateTimeOffset.UnixEpoch,
        Lessons = [.. Enumerable.Range(1, lessons).Select(number => new LessonContent(number, $"Lección {number}", Html(number)))],
    };

    private static string Html(int lesson) => string.Concat(Enumerable.Range(1, 8).Select(slide =>
        $"<section class=\"slide\"><h2>Idea {lesson}.{slide}</h2><img src=\"{lesson}.png\" alt=\"Foto\"><ul>"
        + string.Concat(Enumerable.Range(1, 5).Select(item => $"<li>Punto {item} de la idea {slide}</li>")) + "</ul></section>"));

    /// <summary>Has no picture, and tells when the first is asked for.</summary>
    private sealed class Pictures(Action onFirst) : IPictureSource
    {
        private int _opened;

        public int Opened => _opened;

        public Task<Stream?> OpenAsync(int lesson, string reference, CancellationToken cancellationToken = default)
        {
            if (Interlocked.Increment(ref _opened) == 1)
            {
                onFirst();
            }

            return Task.FromResult<Stream?>(null);
        }
    }
}
