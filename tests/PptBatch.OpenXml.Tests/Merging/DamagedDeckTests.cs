using CsCheck;
using PptBatch.OpenXml.Merging;
using PptBatch.Testing;

namespace PptBatch.OpenXml.Tests.Merging;

/// <summary>Whatever is wrong with the bytes of a deck, it is one error that names the deck, or a deck that can be read.</summary>
[Trait(SeededCases.Kind, SeededCases.Seeded)]
public sealed class DamagedDeckTests
{
    private static readonly string[] CutOff = ["PB4001", "PB4005"];

    private static readonly byte[] Good = new SmallDeck(3).Zip();

    [Fact]
    public void Merge_CutOffAnywhere_IsOneError() => SeededCases.Check(
        Gen.Int[0, Good.Length - 1], 100, length => $"{length} bytes", length => Assert.Contains(Outcome(Good[..length]), CutOff));

    [Fact]
    public void Merge_BytesChangedAnywhere_IsOneErrorOrADeck() => SeededCases.Check(
        Gen.Select(Gen.Int[0, Good.Length - 1], Gen.Byte).Array[1, 4],
        400,
        changes => string.Join(", ", changes),
        changes =>
        {
            byte[] deck = [.. Good];
            Array.ForEach(changes, change => deck[change.Item1] = change.Item2);
            AssertOneErrorOrADeck(deck);
        });

    [Fact]
    public void Merge_BytesTakenOut_IsOneErrorOrADeck() => SeededCases.Check(
        Gen.Select(Gen.Int[0, Good.Length - 100], Gen.Int[1, 99]),
        100,
        hole => $"{hole.Item2} bytes at {hole.Item1}",
        hole => AssertOneErrorOrADeck([.. Good[..hole.Item1], .. Good[(hole.Item1 + hole.Item2)..]]));

    private static void AssertOneErrorOrADeck(byte[] deck) => Assert.Matches("^$|^PB4", Outcome(deck));

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
