using PptBatch.MergeProof.Reading;

namespace PptBatch.MergeProof.Comparing;

/// <summary>A deck that goes into merges, read once.</summary>
public sealed class ProofInput
{
    private readonly Lazy<HashSet<string>> _faults;

    /// <param name="name">Its file name.</param>
    /// <param name="read">Reads its bytes, which are not held.</param>
    public ProofInput(string name, Func<byte[]> read)
    {
        Name = name;
        Read = read;
        Deck = new ReadDeck(new MemoryStream(read()));
        Slides = SlideContents.Of(Deck);
        _faults = new(() => [.. DeckFaults.Of(new MemoryStream(read())).Select(DeckFaults.Kind)]);
    }

    public static ProofInput Of(string path) => new(Path.GetFileName(path), () => File.ReadAllBytes(path));

    public string Name { get; }

    public Func<byte[]> Read { get; }

    public ReadDeck Deck { get; }

    public IReadOnlyList<SlideContent> Slides { get; }

    /// <summary>The kinds of faults that it has before it is merged.</summary>
    public IReadOnlySet<string> Faults => _faults.Value;

    public (long Width, long Height) Size => Deck.Presentation.Element(Names.P + "sldSz") is { } size
        ? ((long)size.Attribute("cx")!, (long)size.Attribute("cy")!)
        : (9144000, 6858000);

    /// <summary>Charts of Office 2007 leave out what the merged deck writes down.</summary>
    public bool IsOffice2007 => Deck.Links("").FirstOrDefault(link => link.Kind == "extended-properties")?.Part is { } app
        && Deck.Xml(app).Elements().Any(element => element.Name.LocalName == "AppVersion" && element.Value.StartsWith("12.",
            StringComparison.Ordinal));

    public bool HasPictureBackground => Deck.Parts.Any(part => Deck.Xml(part).Element(Names.P + "cSld")?.Element(Names.P
        + "bg")?.Descendants(Names.A + "blip").Any() == true);

    /// <summary>What slides inherit from the presentation; a slide that comes under another is written differently and looks the same.</summary>
    public string TextDefaults =>
        Deck.Presentation.Element(Names.P + "defaultTextStyle") is { } style ? CanonicalXml.Write(style, id => id) : "";
}
