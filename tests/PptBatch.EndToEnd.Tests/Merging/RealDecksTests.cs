using PptBatch.MergeProof.Choosing;
using PptBatch.MergeProof.Comparing;
using PptBatch.MergeProof.Pictures;
using PptBatch.OpenXml.Merging;
using PptBatch.Testing;
using PptBatch.Testing.Rendering;

namespace PptBatch.EndToEnd.Tests.Merging;

/// <summary>
/// Public decks, merged and compared with what went in; <c>tests/prove-merge</c> goes through all pairs and other folders.
/// </summary>
public sealed class RealDecksTests
{
    private static readonly Lazy<IReadOnlyList<ProofInput>> Inputs = new(() =>
        [.. Directory.GetFiles(SharedInputs.PathOf("decks", "real"), "*.pptx").Order(StringComparer.Ordinal).Select(ProofInput.Of)]);

    private readonly MergeCheck _check = new(new OpenXmlDeckMerger());

    [SharedFact]
    public async Task Merge_EveryRealDeckAlone_GivesWhatWentIn()
    {
        List<string> faults = [];
        foreach (ProofInput input in Inputs.Value.Where(input => input.Slides.Count > 0))
        {
            faults.AddRange(await _check.FaultsAsync([input]));
        }

        Assert.Empty(faults);
    }

    [SharedFact]
    public async Task Merge_PairsOfEveryKindOfContent_GiveWhatWentIn()
    {
        List<string> faults = [];
        foreach ((int first, int second) in PairChoice.Cover([.. Inputs.Value.Select(input => input.Kinds)], bothWays: false))
        {
            ProofInput[] pair = [Inputs.Value[first], Inputs.Value[second]];
            if (pair.Any(input => input.Slides.Count > 0))
            {
                faults.AddRange((await _check.FaultsAsync(pair)).Select(fault => $"{pair[0].Name} + {pair[1].Name}: {fault}"));
            }
        }

        Assert.Empty(faults);
    }

    [LibreOfficeFact(NeedsShared = true)]
    public async Task Merge_RealDecksInPairs_ShowsThePagesOfTheInputs()
    {
        // One pair of all: LibreOffice takes minutes for all of them, and tests/prove-merge does that.
        List<ProofInput[]> pairs = [.. Inputs.Value.Where(input => input.Slides.Count > 0).Chunk(2).Where((_, index) => index % 48 == 0)];
        List<byte[]> merged = [];
        foreach (ProofInput[] pair in pairs)
        {
            merged.Add((await _check.MergeAsync(pair)).Deck.ToArray());
        }

        InputPages pages = new();
        pages.Render([.. pairs.SelectMany(pair => pair)]);
        PictureCheck pictures = new(pages);
        IEnumerable<string> faults = pairs.Zip(InputPages.Render(merged)).SelectMany(pair => pictures.Faults(pair.First, pair.Second));

        Assert.Empty(faults);
    }

    [SharedFact]
    public async Task Merge_EveryRealDeckAtOnce_KeepsEverySlide() => Assert.Empty(await _check.FaultsAsync(Inputs.Value));
}
