using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using PptBatch.OpenXml.Packaging;
using PptBatch.OpenXml.Validation.Packaging;
using static PptBatch.OpenXml.Validation.Packaging.Ooxml;

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
            HashSet<string> group = new(parts, StringComparer.OrdinalIgnoreCase);
            using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (string part in parts)
            {
                Append(hash, deck, part, group);
            }

            fingerprint = Convert.ToHexString(hash.GetHashAndReset());
            _byPackedBytes[packed] = fingerprint;
        }

        return fingerprint;
    }

    private static void Append(IncrementalHash hash, SourceDeck deck, string part, HashSet<string> seen)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(deck.Type(part)));
        ZipEntry entry = deck.Entry(part) ?? throw PackageFault.MissingPart(deck.Name, part, "a slide master");
        List<Relationship> relationships = deck.Relationships(part);
        bool isXml = deck.Type(part).EndsWith("xml", StringComparison.OrdinalIgnoreCase);
        if (isXml)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Canonical(deck.Load(part), relationships)));
        }
        else
        {
            using Stream content = deck.Reader.OpenInflated(entry);
            hash.AppendData(SHA256.HashData(content));
        }

        foreach (Relationship relationship in relationships.Where(relationship => !relationship.External))
        {
            string target = deck.Find(relationship, part);
            if (relationship.Kind is not ("slideMaster" or "slideLayout" or "slide") && seen.Add(target))
            {
                Append(hash, deck, target, seen);
            }
        }
    }

    private static string Canonical(XElement root, List<Relationship> relationships)
    {
        Dictionary<string, int> order = relationships.OrderBy(relationship => relationship.Type, StringComparer.Ordinal)
            .ThenBy(relationship => relationship.External ? relationship.Target : "", StringComparer.Ordinal)
            .Select((relationship, index) => (relationship.Id, index)).DistinctBy(pair => pair.Id).ToDictionary(pair => pair.Id, pair => pair.index);
        foreach (XElement element in root.DescendantsAndSelf())
        {
            foreach (XAttribute attribute in element.Attributes().Where(attribute => attribute.Name.Namespace == R))
            {
                attribute.Value = order.TryGetValue(attribute.Value, out int index) ? "#" + index : attribute.Value;
            }

            if (element.Name == P + "sldLayoutId")
            {
                element.RemoveAttributes();
            }
        }

        return root.ToString(SaveOptions.DisableFormatting);
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
            foreach (Relationship relationship in deck.Relationships(part).Where(relationship => !relationship.External && relationship.Kind != "slide"))
            {
                string target = deck.Find(relationship, part);
                if (seen.Add(target))
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
