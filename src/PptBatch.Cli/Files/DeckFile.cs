namespace PptBatch.Cli.Files;

/// <summary>Tells finished decks from slide HTML by how a file begins.</summary>
internal static class DeckFile
{
    private const int Length = 4;

    /// <summary>True for a zip archive or an old Office file.</summary>
    /// <exception cref="PptBatchException">The file is not there, or may not be read.</exception>
    public static bool IsDeck(string path)
    {
        using FileStream file = InputFile.Open(path);
        byte[] start = new byte[Length];
        return IsDeck(start.AsSpan(0, file.ReadAtLeast(start, Length, throwOnEndOfStream: false)));
    }

    /// <summary>True for the first bytes of a zip archive or an old Office file.</summary>
    public static bool IsDeck(ReadOnlySpan<byte> start) => start is [(byte)'P', (byte)'K', 3, 4, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..];
}
