using PptBatch.MergeProof.Comparing;
using PptBatch.MergeProof.Generating;
using PptBatch.OpenXml.Merging;

namespace PptBatch.EndToEnd.Tests.Merging;

/// <summary>
/// Made decks of every kind of content in the ways of different writers, in pairs. Others are drawn by <c>tests/prove-merge random</c>.
/// </summary>
public sealed class RandomDecksTests
{
    private const int Decks = 40;

    [Fact]
    public async Task Merge_RandomDecks_GivesWhatWentIn()
    {
        List<ProofInput> inputs =
            [.. Enumerable.Range(1, Decks).Select(seed => new ProofInput($"random {seed}", () => RandomDeck.Make(seed)))];
        MergeCheck check = new(new OpenXmlDeckMerger());
        List<string> faults = [];
        for (int first = 0; first < inputs.Count; first++)
        {
            ProofInput[] pair = [inputs[first], inputs[(first * 7 + 3) % inputs.Count]];
            faults.AddRange((await check.FaultsAsync(pair)).Select(fault => $"{pair[0].Name} + {pair[1].Name}: {fault}"));
        }

        Assert.Empty(faults);
    }

    [Fact]
    public void Make_SameSeed_GivesTheSameDeck() => Assert.Equal(RandomDeck.Make(5), RandomDeck.Make(5));
}
