using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;
using PptBatch.Benchmarks.Measuring;
using PptBatch.Benchmarks.Merging;
using PptBatch.OpenXml;
using PptBatch.Testing;

namespace PptBatch.Benchmarks.Checking;

/// <summary>
/// Checking a deck of 29,250 slides beside reading the same parts with the platform's zip and XML, one after another, which is what a
/// checker cannot do without.
/// </summary>
internal static class CheckBenchmark
{
    private const int Decks = 117;
    private const int Rounds = 5;
    private const double MostTimes = 3;

    public static async Task<int> RunAsync()
    {
        using TemporaryFolder folder = new();
        string deck = Path.Combine(folder.Path, "deck.pptx");
        await BenchDecks.MergeAsync(deck, BenchDecks.Take(Decks));
        List<double> checks = [], ratios = [];
        for (int round = 0; round < Rounds; round++)
        {
            double read = Seconds(() => Read(deck));
            double check = Seconds(() => Check(deck));
            checks.Add(check);
            ratios.Add(check / read);
        }

        Console.WriteLine($"check of {Decks * BenchDecks.Slides} slides, s: {Limits.Show(checks)} (best / median)");
        return Limits.Report("check to reading its XML", ratios, MostTimes);
    }

    private static double Seconds(Action work)
    {
        Stopwatch watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }

    private static void Check(string path)
    {
        using FileStream deck = File.OpenRead(path);
        new DeckValidator().Validate(deck);
    }

    private static void Read(string path)
    {
        using ZipArchive archive = ZipFile.OpenRead(path);
        foreach (ZipArchiveEntry entry in archive.Entries.Where(entry => Path.GetExtension(entry.FullName) is ".xml" or ".rels"))
        {
            using Stream part = entry.Open();
            XDocument.Load(part);
        }
    }
}
