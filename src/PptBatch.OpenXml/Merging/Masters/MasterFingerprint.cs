using System.Security.Cryptography;
using System.Text;
using PptBatch.OpenXml.Packaging;
using PptBatch.OpenXml.Validation.Packaging;

namespace PptBatch.OpenXml.Merging.Masters;

/// <summary>
/// Says when two masters are the same: the content of the master, its theme, its layouts in order and all that they name, whatever
/// the parts are called and whatever ids lead to them.
/// </summary>
internal sealed class MasterFingerprint
{
    // Decks of one batch hold the same bytes: those are known again without being parsed.
    private readonly Dictionary<string, string> _byPackedBytes = [];

    public string Of(SourceDeck deck, string master, IReadOnlyList<string> layouts)
    {
        List<string> parts = [master, .. layouts];
        string packed = Packed(deck, parts);
        if (!_byPackedBytes.TryGetValue(packed, out string? fingerprint))
        {
            ContentHash contents = new(deck, parts);
            string all = string.Join('|', parts.Select(contents.Of));
            _byPackedBytes[packed] = fingerprint = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
        }

        return fingerprint;
    }

    private static string Packed(SourceDeck deck, List<string> parts)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        HashSet<string> seen = new(parts, StringComparer.OrdinalIgnoreCase);
        Queue<string> open = new(parts);
        while (open.TryDequeue(out string? part))
        {
            AppendPacked(hash, deck, part);
            AppendPacked(hash, deck, PartName.Relationships(part));
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

    private static void AppendPacked(IncrementalHash hash, SourceDeck deck, string part)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(part));
        if (deck.Entry(part) is { } entry)
        {
            using Stream packed = deck.Reader.OpenCompressed(entry);
            hash.AppendData(SHA256.HashData(packed));
        }
    }
}
