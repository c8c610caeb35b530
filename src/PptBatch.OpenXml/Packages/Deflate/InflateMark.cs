namespace PptBatch.OpenXml.Packages.Deflate;

/// <summary>A place at which compressed bytes can be cut and ended: what comes before it stays as it is.</summary>
/// <param name="Filled">Bytes of content that come out before the place.</param>
/// <param name="Bit">Where it is in the compressed bytes.</param>
/// <param name="BlockBit">Where the block begins that it is in; its first bit says that it is the last block.</param>
/// <param name="EndCode">The code that ends the block.</param>
/// <param name="EndBits">Length of that code; 0 between two blocks.</param>
internal readonly record struct InflateMark(int Filled, long Bit, long BlockBit, uint EndCode, int EndBits);
