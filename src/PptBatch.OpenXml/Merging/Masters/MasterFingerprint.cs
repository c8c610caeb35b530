using System.Security.Cryptography;
using System.Text;
using PptBatch.OpenXml.Merging.Sources;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Merging.Masters;

/// <summary>
/// Says when two masters are the same: the content of the master, its theme, its layouts in order and all that they name, whatever
/// the parts are called and whatever ids lead to them.
/// </summary>
internal sealed class MasterFingerprint
{
    // Decks of one batch hold the same bytes: those are known again without being parsed.
    private readonly Dictionary<string, MasterContent> _byPackedBytes = [];

    /// <summary>The content of a master.</summary>
    /// <param name="deck">The deck.</param>
    /// <param name="master">The master's part.</param>
    /// <param name="layouts">Reads the names of its layouts, in order.</param>
    public MasterContent Of(SourceDeck deck, string master, Func<List<string>> layouts)
    {
        string packed = Packed(deck, master);
        if (!_byPackedBytes.TryGetValue(packed, out MasterContent? known))
        {
            List<string> parts = [master, .. layouts()];
            ContentHash contents = new(deck, parts);
            string all = string.Join('|', parts.Select(contents.Of));
            string fingerprint = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
            _byPackedBytes[packed] = known = new MasterContent(fingerprint, parts[1..]);
        }

        return known;
    }

    /// <summary>Names and compressed bytes of all that a master leads to, its layouts among them.</summary>
    private static string Packed(SourceDeck deck, string master)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase) { master };
        Queue<string> open = new([master]);
        while (open.TryDequeue(out string? part))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part));
            AppendPacked(hash, deck, deck.Entry(part));
            AppendPacked(hash, deck, deck.Entry(part)?.Relationships);
            foreach (Relationship relationship in deck.Relationships(part)
                .Where(relationship => !relationship.External && relationship.Kind != "slide"))
            {
                if (deck.FindOrNull(relationship) is { } target && seen.Add(target))
                {
                    open.Enqueue(target);
                }
            }
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static void AppendPacked(IncrementalHash hash, SourceDeck deck, ZipEntry? entry)
    {
        if (entry is not null)
        {
            // An entry that lies about itself is not the same as one that does not.
            hash.AppendData(BitConverter.GetBytes(entry.Size ^ ((long)entry.Crc << 32)));
            using Stream packed = deck.Reader.OpenCompressed(entry);
            hash.AppendData(SHA256.HashData(packed));
        }
    }
}

/// <summary>What a master is, whatever its parts are called.</summary>
/// <param name="Fingerprint">Equal for equal contents.</param>
/// <param name="Layouts">Its layouts' parts in order.</param>
internal sealed record MasterContent(string Fingerprint, List<string> Layouts);
