using System.Security.Cryptography;
using System.Text;
using PptBatch.MergeProof.Reading;

namespace PptBatch.MergeProof.Comparing;

/// <summary>A short name for the content of a part, the same wherever the part lies and whatever ids lead to others.</summary>
internal sealed class PartHashes(ReadDeck deck)
{
    private readonly Dictionary<string, string> _shallow = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _full = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The content of the part, and of the parts that it names by id as far as they are their own.</summary>
    public string Of(string part)
    {
        if (!_full.TryGetValue(part, out string? hash))
        {
            Dictionary<string, string> targets = deck.Links(part).DistinctBy(link => link.Id).ToDictionary(
                link => link.Id, link => link.Part is null ? link.Target : $"{link.Kind}:{Shallow(link.Part)}");
            _full[part] = hash = Hash(part, targets.GetValueOrDefault);
        }

        return hash;
    }

    private string Shallow(string part)
    {
        if (!_shallow.TryGetValue(part, out string? hash))
        {
            Dictionary<string, string> kinds = deck.Links(part)
                .DistinctBy(link => link.Id).ToDictionary(link => link.Id, link => link.Kind);
            _shallow[part] = hash = Hash(part, kinds.GetValueOrDefault);
        }

        return hash;
    }

    private string Hash(string part, Func<string, string?> leadsTo)
    {
        byte[] content = deck.IsXml(part) ? Encoding.UTF8.GetBytes(CanonicalXml.Write(deck.Xml(part), leadsTo)) : deck.Bytes(part);
        return Convert.ToHexString(SHA256.HashData(content).AsSpan(0, 8));
    }
}
