namespace PptBatch.OpenXml.Merging.Parts;

/// <summary>Content that was changed and packed again, waiting to be written.</summary>
/// <param name="Crc">CRC-32 of the content.</param>
/// <param name="Size">Bytes of the content.</param>
/// <param name="PackedSize">Bytes that wait.</param>
/// <param name="Chunk">Where they wait.</param>
/// <param name="Offset">Where in it they begin.</param>
internal sealed record PackedBytes(uint Crc, int Size, int PackedSize, SpoolChunk Chunk, int Offset);
