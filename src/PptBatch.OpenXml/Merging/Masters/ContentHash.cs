using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using PptBatch.OpenXml.Merging.Parts;
using PptBatch.OpenXml.Merging.Sources;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Merging.Masters;

/// <summary>
/// Hashes parts of one deck so that equal content has one hash: a part counts with what its relationships lead to, not with their ids,
/// order
/// or targets' names.
/// </summary>
/// <param name="deck">The deck.</param>
/// <param name="family">A master and its layouts, which name each other; they stand for themselves by their place in this list.</param>
internal sealed class ContentHash(SourceDeck deck, IReadOnlyList<string> family)
{
    private readonly Dictionary<string, string> _known =
        family.Index().ToDictionary(member => member.Item, member => "family " + member.Index, StringComparer.OrdinalIgnoreCase);

    private readonly StringBuilder _text = new();

    public string Of(string part)
    {
        ZipEntry entry = deck.Entry(part) ?? throw PackageFault.MissingPart(deck.Name, part, "a slide master");
        Dictionary<string, string> leadsTo = new(StringComparer.Ordinal);
        foreach (Relationship relationship in deck.Relationships(part))
        {
            leadsTo.TryAdd(relationship.Id, relationship.Kind + " " + Target(relationship));
        }

        _text.Clear();
        _text.Append(deck.Type(part)).Append('|').AppendJoin('|', leadsTo.Values.Order(StringComparer.Ordinal)).Append('|');
        if (PartMarkup.Is(deck.Type(part)))
        {
            CanonicalXml.Append(_text, deck.Load(part), leadsTo);
        }
        else
        {
            _text.Append(Bytes(entry));
        }

        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (ReadOnlyMemory<char> piece in _text.GetChunks())
        {
            hash.AppendData(MemoryMarshal.AsBytes(piece.Span));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private string Target(Relationship relationship)
    {
        if (relationship.External || relationship.Kind == "slide" || deck.FindOrNull(relationship) is not { } target)
        {
            return relationship.Target;
        }

        if (!_known.TryGetValue(target, out string? hash))
        {
            // Parts that name each other in a circle stand in it by what they are.
            _known[target] = relationship.Kind;
            _known[target] = hash = Of(target);
        }

        return hash;
    }

    private string Bytes(ZipEntry entry)
    {
        using Stream content = deck.Reader.OpenInflated(entry);
        return Convert.ToHexString(SHA256.HashData(content));
    }
}
