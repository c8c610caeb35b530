using PptBatch.OpenXml.Pictures;

namespace PptBatch.OpenXml.Tests.Pictures;

public sealed class PngChunksTests
{
    private static readonly byte[] Whole = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNg+M9QDwADgQF/e5IkGQAAAABJRU5ErkJggg==");

    [Fact]
    public void AreWhole_Picture_True() => Assert.True(PngChunks.AreWhole(Whole));

    [Fact]
    public void AreWhole_BytesAfterTheEnd_True() => Assert.True(PngChunks.AreWhole([.. Whole, 1, 2, 3]));

    [Fact]
    public void AreWhole_CutOffAnywhere_False()
    {
        for (int length = 8; length < Whole.Length; length++)
        {
            Assert.False(PngChunks.AreWhole(Whole.AsSpan(0, length)));
        }
    }

    [Fact]
    public void AreWhole_ChunkLongerThanAnyFile_False()
    {
        byte[] lying = [.. Whole];
        lying[8] = 0xFF;
        Assert.False(PngChunks.AreWhole(lying));
    }
}
