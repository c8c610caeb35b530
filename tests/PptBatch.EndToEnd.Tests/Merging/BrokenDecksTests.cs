using PptBatch.MergeProof.Generating;
using PptBatch.MergeProof.Reading;
using PptBatch.OpenXml.Merging;

namespace PptBatch.EndToEnd.Tests.Merging;

/// <summary>A deck that is broken somewhere is merged, or refused with an error that names it; nothing else is ever thrown.</summary>
public sealed class BrokenDecksTests
{
    private const int Decks = 250;

    [Fact]
    public async Task Merge_BrokenDeck_IsMergedOrNamed()
    {
        byte[] good = RandomDeck.Make(1);
        List<string> faults = [];
        int merged = 0;
        for (int seed = 1; seed <= Decks; seed++)
        {
            byte[] broken = DeckMutation.Of(RandomDeck.Make(seed % 50), seed);
            using MemoryStream output = new();
            try
            {
                await new OpenXmlDeckMerger().MergeAsync(Request(good, broken, brokenFirst: seed % 2 == 0), output);
                Assert.NotEmpty(new ReadDeck(output).Slides);
                merged++;
            }
            catch (PptBatchException named) when (named.Diagnostic.Place?.StartsWith("broken.pptx", StringComparison.Ordinal) == true)
            {
                Assert.Equal(0, output.Length);
            }
            catch (Exception other)
            {
                faults.Add(
                    $"seed {seed}: {other.GetType().Name} {other.Message} "
                        + $"{other.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Merging"))}");
            }
        }

        Assert.Empty(faults);
        Assert.InRange(merged, Decks / 4, Decks - 1);
    }

    private static MergeRequest Request(byte[] good, byte[] broken, bool brokenFirst) => new()
    {
        Parts =
        [
            new DeckPart("good.pptx", _ => Task.FromResult<Stream>(new MemoryStream(good)), Order: 1),
            new DeckPart("broken.pptx", _ => Task.FromResult<Stream>(new MemoryStream(broken)), Order: brokenFirst ? 0 : 2),
        ],
        CreatedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
    };
}
