using PptBatch.Tests.Pipeline.Hosting;

namespace PptBatch.Tests.Pipeline;

/// <summary>A batch that no worker ever gave a deck.</summary>
public sealed class LostBatchTests
{
    [Fact]
    public async Task RunAsync_BatchWithoutADeck_HasMarkedPlaceholdersInItsPlace()
    {
        await using TestHost host = new() { LostBatches = [2] };
        await TestCourse.StoreAsync(host.Store, 7);

        DeckResult result = await host.RunAsync();

        Assert.Equal(DeckStatus.Partial, result.Status);
        Assert.Contains(LosingExecutor.Lost, result.Diagnostics);
        string deck = (await host.DeckAsync())!;
        Assert.Equal(
            Enumerable.Range(1, 7).Select(number => $"section {number} Lección {number}"),
            deck.Split('\n').Where(line => line.StartsWith("section ", StringComparison.Ordinal)));
        Assert.Equal(3, deck.Split("data-kind=\"warning\"").Length - 1);
        Assert.Contains(LosingExecutor.Lost.Message, deck, StringComparison.Ordinal);
        Assert.Contains("Lección 4 -> 3", deck, StringComparison.Ordinal);
        Assert.DoesNotContain(await TestCourse.ListAsync(host.Store), key => key.EndsWith("infographic_2.pptx", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_NoBatchHasADeck_FailsWithoutADeck()
    {
        await using TestHost host = new() { LostBatches = [1, 2, 3] };
        await TestCourse.StoreAsync(host.Store, 7);

        DeckResult result = await host.RunAsync();

        Assert.Equal(DeckStatus.Failed, result.Status);
        Assert.Null(await host.DeckAsync());
    }
}
