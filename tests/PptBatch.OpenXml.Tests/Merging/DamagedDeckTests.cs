using CsCheck;
using PptBatch.OpenXml.Merging;

namespace PptBatch.OpenXml.Tests.Merging;

/// <summary>Whatever is wrong with the bytes of a deck, it is one error that names the deck, or a deck that can be read.</summary>
public sealed class DamagedDeckTests
{
    private static readonly byte[] Good = new SmallDeck(3).Zip();

    [Fact]
    public void Merge_CutOffAnywhere_IsOneError() =>
        Gen.Int[0, Good.Length - 1].Sample(length => Outcome(Good[..length]) is "PB4001" or "PB4005", iter: 300, threads: 1);

    [Fact]
    public void Merge_BytesChangedAnywhere_IsOneErrorOrADeck() =>
        Gen.Select(Gen.Int[0, Good.Length - 1], Gen.Byte).Array[1, 4].Sample(
            changes =>
            {
                byte[] deck = [.. Good];
                Array.ForEach(changes, change => deck[change.Item1] = change.Item2);
                return Outcome(deck) is "" or ['P', 'B', '4', ..];
            },
            iter: 3000,
            threads: 1);

    [Fact]
    public void Merge_BytesTakenOut_IsOneErrorOrADeck() =>
        Gen.Select(Gen.Int[0, Good.Length - 100], Gen.Int[1, 99]).Sample(
            hole => Outcome([.. Good[..hole.Item1], .. Good[(hole.Item1 + hole.Item2)..]]) is "" or ['P', 'B', '4', ..], iter: 500,
            threads: 1);

    /// <summary>The error's code, or nothing when the deck was merged.</summary>
    private static string Outcome(byte[] deck)
    {
        using MemoryStream output = new();
        try
        {
            new OpenXmlDeckMerger().MergeAsync(Merging.Request(Good, deck), output).GetAwaiter().GetResult();
            return "";
        }
        catch (PptBatchException error)
        {
            Assert.StartsWith("deck1.pptx", error.Diagnostic.Place, StringComparison.Ordinal);
            Assert.Equal(0, output.Length);
            return error.Diagnostic.Code;
        }
    }
}
