using System.IO.Compression;

namespace PptBatch.OpenXml.Tests.Writing;

/// <summary>The XML of a part, for what a reader of decks does not show.</summary>
internal static class PackageText
{
    public static string Of(Stream deck, string part)
    {
        deck.Position = 0;
        using ZipArchive archive = new(deck, ZipArchiveMode.Read, leaveOpen: true);
        using StreamReader reader = new(archive.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }

    public static IReadOnlyList<string> Names(Stream deck)
    {
        deck.Position = 0;
        using ZipArchive archive = new(deck, ZipArchiveMode.Read, leaveOpen: true);
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    public static int Count(Stream deck, string folder)
    {
        deck.Position = 0;
        using ZipArchive archive = new(deck, ZipArchiveMode.Read, leaveOpen: true);
        return archive.Entries.Count(entry => entry.FullName.StartsWith(folder, StringComparison.Ordinal));
    }
}
