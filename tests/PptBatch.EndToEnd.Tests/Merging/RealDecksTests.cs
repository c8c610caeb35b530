using PptBatch.Testing;

namespace PptBatch.EndToEnd.Tests.Merging;

/// <summary>Every public deck alone, and a sample of pairs that covers each deck twice: all pairs with PPTBATCH_ALL_PAIRS=1.</summary>
public sealed class RealDecksTests
{
    private static readonly bool AllPairs = Environment.GetEnvironmentVariable("PPTBATCH_ALL_PAIRS") == "1";

    [SharedFact]
    public async Task Merge_EveryRealDeckAlone_BringsNoNewFault()
    {
        List<string> faults = [];
        foreach (string path in MergeProof.RealDecks.Where(HasSlides))
        {
            faults.AddRange((await MergeProof.NewFaultsAsync(path)).Select(fault => $"{Path.GetFileName(path)}: {fault}"));
        }

        Assert.Empty(faults);
    }

    [SharedFact]
    public async Task Merge_PairsOfRealDecks_BringsNoNewFault()
    {
        IReadOnlyList<string> decks = MergeProof.RealDecks;
        List<string> faults = [];
        foreach ((int first, int second) in Pairs(decks.Count))
        {
            if (HasSlides(decks[first]) || HasSlides(decks[second]))
            {
                faults.AddRange((await MergeProof.NewFaultsAsync(decks[first], decks[second]))
                    .Select(fault => $"{Path.GetFileName(decks[first])} + {Path.GetFileName(decks[second])}: {fault}"));
            }
        }

        Assert.Empty(faults);
    }

    [SharedFact]
    public async Task Merge_EveryRealDeckAtOnce_KeepsEverySlide()
    {
        (_, MergeResult result) = await MergeProof.MergeAsync([.. MergeProof.RealDecks]);

        Assert.Equal(MergeProof.RealDecks.Select(MergeProof.SlideCount), result.PartSlideCounts);
    }

    private static bool HasSlides(string path) => MergeProof.SlideCount(path) > 0;

    private static IEnumerable<(int First, int Second)> Pairs(int count) =>
        from first in Enumerable.Range(0, count)
        from second in Enumerable.Range(0, count)
        where AllPairs || second == ((first * 29) + 17) % count
        select (first, second);
}
