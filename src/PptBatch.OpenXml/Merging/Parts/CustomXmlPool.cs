using PptBatch.OpenXml.Merging.Sources;
using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Merging.Parts;

/// <summary>Custom XML of the deck as a whole: decks of one organisation bring the same items, which are kept once.</summary>
internal sealed class CustomXmlPool
{
    private readonly List<OutputPart> _items = [];

    /// <summary>An item with the same content, or null.</summary>
    public OutputPart? Find(SourceDeck deck, string part)
    {
        ZipEntry? entry = deck.Entry(part);
        return _items.Find(item => entry is not null && item.Entry!.Crc == entry.Crc && item.Entry.Size == entry.Size
            && MediaPool.SameBytes(deck, entry, item.Deck!, item.Entry));
    }

    public void Add(string kind, OutputPart part)
    {
        if (kind == "customXml")
        {
            _items.Add(part);
        }
    }
}
