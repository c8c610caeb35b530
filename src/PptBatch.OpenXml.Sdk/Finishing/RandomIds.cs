using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace PptBatch.OpenXml.Sdk.Finishing;

/// <summary>Replaces relationship ids that were drawn at random, in the list of relationships and in the part that uses them.</summary>
internal static partial class RandomIds
{
    /// <param name="package">The package.</param>
    /// <param name="list">A list of relationships in it.</param>
    /// <param name="changed">Receives what changes, by name of the entry.</param>
    public static void Replace(ZipArchive package, ZipArchiveEntry list, Dictionary<string, byte[]> changed)
    {
        string relationships = Text(Read(list));
        List<string> random = [.. RandomId().Matches(relationships).Select(match => match.Groups[1].Value).Distinct()];
        if (random.Count == 0)
        {
            return;
        }

        ZipArchiveEntry? owner = package.GetEntry(OwnerOf(list.FullName));
        byte[] part = owner is null ? [] : Read(owner);
        if (part is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            // UTF-16: no program that is known writes it, and an id that differs from run to run is better than one that leads nowhere.
            return;
        }

        string text = Text(part);
        int next = 1;
        foreach (string id in random)
        {
            string free;
            do
            {
                free = $"rId{next++}";
            }
            while (relationships.Contains($"\"{free}\"", StringComparison.Ordinal));

            relationships = relationships.Replace($"\"{id}\"", $"\"{free}\"", StringComparison.Ordinal);
            text = text.Replace($"\"{id}\"", $"\"{free}\"", StringComparison.Ordinal);
        }

        changed[list.FullName] = Encoding.UTF8.GetBytes(relationships);
        if (owner is not null)
        {
            changed[owner.FullName] = Encoding.UTF8.GetBytes(text);
        }
    }

    private static string OwnerOf(string list) =>
        list[..^".rels".Length].Replace("_rels/", "", StringComparison.Ordinal);

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using Stream content = entry.Open();
        using MemoryStream bytes = new();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string Text(byte[] utf8) => Encoding.UTF8.GetString(utf8);

    [GeneratedRegex("""\bId="((?:R|rId)(?:[0-9a-f]{16}|[0-9a-f]{32}))"\s?""", RegexOptions.CultureInvariant)]
    private static partial Regex RandomId();
}
