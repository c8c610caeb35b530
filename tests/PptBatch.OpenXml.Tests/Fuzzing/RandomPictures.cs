using System.Buffers.Binary;

namespace PptBatch.OpenXml.Tests.Fuzzing;

/// <summary>A wide, a tall and a small picture, grey and nearly empty.</summary>
internal sealed class RandomPictures : IPictureSource
{
    public Task<Stream?> OpenAsync(int lesson, string reference, CancellationToken cancellationToken = default) =>
        Task.FromResult<Stream?>(reference switch
    {
        "wide.png" => new MemoryStream(Png(1600, 700)),
        "tall.png" => new MemoryStream(Png(300, 1500)),
        "small.png" => new MemoryStream(Png(20, 20)),
        _ => null,
    });

    private static readonly byte[] End = [0, 0, 0, 0, .. "IEND"u8, 0xAE, 0x42, 0x60, 0x82];

    // The header of a PNG says its size; no test that reads packages decodes the rest.
    private static byte[] Png(int width, int height)
    {
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0,
            0, 0, 0, 0, 0, 0, .. End];
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        return png;
    }
}
