using System.IO.Compression;

namespace PptBatch.OpenXml.Sdk.Finishing;

/// <summary>
/// Copies a package that the SDK saved. The SDK stamps entries with the time of day and names new relationships at random; here entries
/// have
/// one fixed time, and such names are replaced by the next free number.
/// </summary>
internal static class SteadyPackage
{
    private static readonly DateTimeOffset FixedTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="saved">The package, at its start.</param>
    /// <param name="output">Receives the copy; left open.</param>
    /// <param name="cancellationToken">Stops between entries.</param>
    public static async Task CopyAsync(Stream saved, Stream output, CancellationToken cancellationToken)
    {
        using ZipArchive from = new(saved, ZipArchiveMode.Read, leaveOpen: true);
        using ZipArchive to = new(output, ZipArchiveMode.Create, leaveOpen: true);
        Dictionary<string, byte[]> renamed = [];
        foreach (ZipArchiveEntry entry in from.Entries.Where(entry => entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            RandomIds.Replace(from, entry, renamed);
        }

        foreach (ZipArchiveEntry entry in from.Entries)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // What is stored is a picture, a film or a workbook: packing it again would gain nothing.
            bool stored = entry.CompressedLength == entry.Length;
            ZipArchiveEntry copy = to.CreateEntry(entry.FullName, stored ? CompressionLevel.NoCompression : CompressionLevel.Fastest);
            copy.LastWriteTime = FixedTime;
            copy.ExternalAttributes = 0;
            using Stream content = renamed.TryGetValue(entry.FullName, out byte[]? bytes) ? new MemoryStream(bytes) : entry.Open();
            using Stream target = copy.Open();
            await content.CopyToAsync(target, cancellationToken).ConfigureAwait(false);
        }
    }
}
