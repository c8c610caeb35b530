using System.Diagnostics;
using System.IO.Compression;
using PptBatch.OpenXml.Packages.Deflate;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.Benchmarks.Merging;

/// <summary>
/// Inflates every XML part of a benchmark deck with our tables and with the platform's <see cref="DeflateStream"/>, and packs them again.
/// </summary>
internal static class InflateBenchmark
{
    private const int Rounds = 400;

    public static async Task<int> RunAsync()
    {
        List<(byte[] Packed, byte[] Content)> parts = await PartsAsync(BenchDecks.Take(1)[0]);
        Inflater inflater = new();
        FastDeflate deflate = new();
        List<double> ours = [];
        List<double> theirs = [];
        List<double> scanning = [];
        List<double> oursPacking = [];
        List<double> theirsPacking = [];
        for (int round = 0; round < Rounds; round++)
        {
            ours.Add(Time(() => parts.ForEach(part => inflater.TryInflate(part.Packed, part.Content))));
            theirs.Add(Time(() => parts.ForEach(Inflate)));
            scanning.Add(Time(() => parts.ForEach(part => WellFormed.Check(part.Content))));
            oursPacking.Add(Time(() => parts.ForEach(part => deflate.Pack(part.Content))));
            theirsPacking.Add(Time(() => parts.ForEach(Deflate)));
        }

        Console.WriteLine(
            $"{parts.Count} parts, {parts.Sum(part => part.Packed.Length)} bytes packed, {parts.Sum(part => part.Content.Length)} "
                + $"inflated; the best of {Rounds} runs");
        Console.WriteLine(
            $"inflate: ours {ours.Min():0.00} ms, DeflateStream {theirs.Min():0.00} ms: {theirs.Min() / ours.Min():0.0} times");
        Console.WriteLine(
            $"deflate: ours {oursPacking.Min():0.00} ms, DeflateStream (fastest) {theirsPacking.Min():0.00} ms: "
                + $"{theirsPacking.Min() / oursPacking.Min():0.0} times");
        Console.WriteLine($"well-formed: {scanning.Min():0.00} ms");
        return 0;
    }

    private static double Time(Action work)
    {
        Stopwatch watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static void Inflate((byte[] Packed, byte[] Content) part)
    {
        using DeflateStream inflater = new(new MemoryStream(part.Packed), CompressionMode.Decompress);
        inflater.ReadExactly(part.Content);
    }

    private static void Deflate((byte[] Packed, byte[] Content) part)
    {
        using DeflateStream deflate = new(new MemoryStream(part.Packed.Length), CompressionLevel.Fastest);
        deflate.Write(part.Content);
    }

    private static async Task<List<(byte[] Packed, byte[] Content)>> PartsAsync(string path)
    {
        await using ByteSource source = await ByteSource.OpenAsync(File.OpenRead(path), CancellationToken.None);
        EntryReader reader = new(source, path, PackageLimits.Default);
        List<(byte[], byte[])> parts = [];
        foreach (ZipEntry entry in ZipDirectory.Read(source, path, PackageLimits.Default).Values)
        {
            if (entry.Method == 8
                && entry.Size is > 0 and <= FastDeflate.MaxBytes && entry.Part.EndsWith("xml", StringComparison.OrdinalIgnoreCase))
            {
                using RentedBytes packed = reader.ReadCompressed(entry);
                parts.Add((packed.Span.ToArray(), new byte[entry.Size]));
            }
        }

        return parts;
    }
}
