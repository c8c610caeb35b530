using System.IO.Hashing;
using System.Text;
using PptBatch.OpenXml.Packages.Zip;
using PptBatch.OpenXml.Tests.Packages;

namespace PptBatch.OpenXml.Tests.Merging;

/// <summary>A small deck with a large video of zeros on its slide.</summary>
internal static class LargeDeck
{
    public const string Video = "/ppt/media/media1.mp4";

    public static async Task<SparseStream> WriteAsync(long videoBytes)
    {
        SmallDeck deck = new();
        deck.Parts["[Content_Types].xml"] = deck.Parts["[Content_Types].xml"].Replace(
            "<Default ", "<Default Extension=\"mp4\" ContentType=\"video/mp4\"/><Default ", StringComparison.Ordinal);
        deck.Parts["ppt/slides/_rels/slide1.xml.rels"] = SmallDeck.Relationships(
            "slideLayout", "../slideLayouts/slideLayout1.xml", "image", "../media/image1.png", "video", "../media/media1.mp4");
        SparseStream output = new();
        await using ZipWriter writer = new(output);
        await writer.BeginAsync(new(Video), 0, Zeros.Crc(videoBytes), videoBytes, videoBytes, CancellationToken.None);
        await writer.CopyAsync(new Zeros(videoBytes), 0, videoBytes, CancellationToken.None);
        foreach ((string name, string text) in deck.Parts)
        {
            byte[] content = Encoding.UTF8.GetBytes(text);
            await writer.BeginAsync(
                new("/" + name), 0, Crc32.HashToUInt32(content), content.Length, content.Length, CancellationToken.None);
            await writer.WriteAsync(content, CancellationToken.None);
        }

        await writer.FinishAsync(CancellationToken.None);
        output.Position = 0;
        return output;
    }
}
