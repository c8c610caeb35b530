using SkiaSharp;

namespace PptBatch.Preview.Painting;

/// <summary>Opens pictures of decks and templates. They are untrusted: a size is read before anything is unpacked.</summary>
internal static class BoundedImage
{
    private const long MostPixels = 64_000_000;

    /// <summary>The picture; null where it cannot be read or has too many pixels.</summary>
    public static SKImage? Decode(ReadOnlySpan<byte> bytes)
    {
        using SKData data = SKData.CreateCopy(bytes);
        using SKCodec? codec = SKCodec.Create(data);
        return codec is not null && (long)codec.Info.Width * codec.Info.Height <= MostPixels ? SKImage.FromEncodedData(data) : null;
    }
}
