using PptBatch.MergeProof.Choosing;
using PptBatch.MergeProof.Reading;

namespace PptBatch.MergeProof.Comparing;

/// <summary>A deck that goes into merges, read once; only what is compared is held, for several threads to read.</summary>
public sealed class ProofInput
{
    private readonly Lazy<HashSet<string>> _faults;

    /// <param name="name">Its file name.</param>
    /// <param name="read">Reads its bytes, which are not held.</param>
    public ProofInput(string name, Func<byte[]> read)
    {
        Name = name;
        Read = read;
        ReadDeck deck = new(new MemoryStream(read()));
        Slides = SlideContents.Of(deck);
        Size = deck.Presentation.Element(Names.P + "sldSz") is { } size
            ? ((long)size.Attribute("cx")!, (long)size.Attribute("cy")!)
            : (9144000, 6858000);
        TextDefaults = deck.Presentation.Element(Names.P + "defaultTextStyle") is { } style ? CanonicalXml.Write(style, id => id) : "";
        IsOffice2007 = deck.Links("").FirstOrDefault(link => link.Kind == "extended-properties")?.Part is { } app
            && deck.Xml(app).Elements()
            .Any(element => element.Name.LocalName == "AppVersion" && element.Value.StartsWith("12.", StringComparison.Ordinal));
        HasPictureBackground = deck.Parts
            .Any(part => deck.Xml(part).Element(Names.P + "cSld")?.Element(Names.P + "bg")?.Descendants(Names.A + "blip").Any() == true);
        Kinds = ContentKinds.Of(deck, Size);
        _faults = new(() => [.. DeckFaults.Of(new MemoryStream(read())).Select(DeckFaults.Kind)]);
    }

    public string Name { get; }

    public Func<byte[]> Read { get; }

    public IReadOnlyList<SlideContent> Slides { get; }

    public (long Width, long Height) Size { get; }

    /// <summary>
    /// What slides inherit from the presentation; a slide that comes under another is written differently and looks the same.
    /// </summary>
    public string TextDefaults { get; }

    /// <summary>Charts of Office 2007 leave out what the merged deck writes down.</summary>
    public bool IsOffice2007 { get; }

    public bool HasPictureBackground { get; }

    /// <summary>The kinds of content that it has.</summary>
    public IReadOnlySet<string> Kinds { get; }

    /// <summary>The kinds of faults that it has before it is merged.</summary>
    public IReadOnlySet<string> Faults => _faults.Value;

    public static ProofInput Of(string path) => new(Path.GetFileName(path), () => File.ReadAllBytes(path));
}
