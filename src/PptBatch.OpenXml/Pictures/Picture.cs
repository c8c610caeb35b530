namespace PptBatch.OpenXml.Pictures;

/// <summary>A picture that was opened and whose header was read; its bytes go into the deck unchanged.</summary>
internal sealed record Picture(byte[] Bytes, string ContentType, string Extension, int PixelWidth, int PixelHeight, string Sha256);
