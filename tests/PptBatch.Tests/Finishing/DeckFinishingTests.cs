using PptBatch.Finishing;

namespace PptBatch.Tests.Finishing;

public sealed class DeckFinishingTests
{
    private static readonly ArtifactKey Key = new("courses", "faros/infographics/infographic_1.pptx");

    [Fact]
    public async Task FinishAsync_DeckThatWasJustWritten_IsReadAndAnsweredFromTheStart()
    {
        using MemoryStream deck = new();
        deck.Write("deck"u8);
        Finisher finisher = new(async (read, output) =>
        {
            using StreamReader reader = new(read, leaveOpen: true);
            await output.WriteAsync(System.Text.Encoding.UTF8.GetBytes(await reader.ReadToEndAsync() + " and more"));
        });
        await using Stream finished = await DeckFinishing.FinishAsync(finisher, deck, Context, CancellationToken.None);
        using StreamReader answer = new(finished);
        Assert.Equal("deck and more", await answer.ReadToEndAsync());
    }

    [Fact]
    public async Task FinishAsync_FinisherThrows_ClosesWhatItWroteAndTellsItsError()
    {
        using MemoryStream deck = new();
        FileStream? place = null;
        Finisher finisher = new((_, output) =>
        {
            place = (FileStream)output;
            throw new InvalidOperationException("no logo");
        });
        InvalidOperationException error =
            await Assert.ThrowsAsync<InvalidOperationException>(
                () => DeckFinishing.FinishAsync(finisher, deck, Context, CancellationToken.None));
        Assert.Equal("no logo", error.Message);
        Assert.False(place!.CanWrite);
        Assert.False(File.Exists(place.Name));
    }

    private static DeckContext Context => new()
    {
        Key = Key,
        Lessons = [1],
        Plan = new BatchPlan
        {
            RunId = "run",
            StartedAt = DateTimeOffset.UnixEpoch,
            Input = new CourseLocation("courses", "faros"),
            Output = new CourseLocation("courses", "faros"),
            Book = new BookSource(Key, "00"),
            Title = "Faros",
            Language = "es",
            Batches = [],
            Lessons = [],
        },
    };

    private sealed class Finisher(Func<Stream, Stream, Task> finish) : IDeckFinisher
    {
        public Task FinishAsync(Stream deck, Stream output, DeckContext context, CancellationToken cancellationToken = default) =>
            finish(deck, output);
    }
}
