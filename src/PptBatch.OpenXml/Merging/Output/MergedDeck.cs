using System.Xml.Linq;
using PptBatch.OpenXml.Merging.Masters;
using PptBatch.OpenXml.Merging.Parts;
using PptBatch.OpenXml.Merging.Presentation;
using PptBatch.OpenXml.Merging.Sources;
using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Merging.Output;

/// <summary>The deck that is being put together: its parts and the lists that its presentation part will hold.</summary>
internal sealed class MergedDeck
{
    public FreePartNames Names { get; } = new();

    /// <summary>Every part, in the order in which it is written.</summary>
    public List<OutputPart> Parts { get; } = [];

    public MediaPool Media { get; } = new();

    /// <summary>Links to sections that only the merged deck has.</summary>
    public PendingLinks SectionLinks { get; } = new();

    public CustomXmlPool CustomXml { get; } = new();

    public MasterSet Masters { get; } = new();

    public MergeFindings Findings { get; } = new();

    public PresentationLinks Links { get; } = new();

    public List<MergedSlide> Slides { get; } = [];

    public SectionList Sections { get; } = new();

    public CommentAuthorList CommentAuthors { get; } = new();

    public TableStyleList TableStyles { get; } = new();

    public EmbeddedFontList Fonts { get; } = new();

    /// <summary>What programs keep with the deck as a whole, relationship ids those of the merged presentation.</summary>
    public List<XElement> CustomerData { get; } = [];

    /// <summary>Parts that the package names beside the presentation, with the types of their relationships.</summary>
    public List<(string Type, OutputPart Part)> RootParts { get; } = [];

    public CustomShowList CustomShows { get; } = new();

    /// <summary>The one notes master that PowerPoint knows: the first that an input has.</summary>
    public OutputPart? NotesMaster { get; set; }

    public OutputPart? HandoutMaster { get; set; }

    /// <summary>Number of the first slide, as the first deck sets it.</summary>
    public int FirstNumber { get; set; } = 1;

    public SlideSize? Size { get; set; }

    /// <summary>The first deck's text defaults, which hold for every slide.</summary>
    public XElement? DefaultTextStyle { get; set; }

    /// <summary>Adds a part that is copied from an input, under its old name while that is free.</summary>
    public OutputPart Copy(SourceDeck deck, ZipEntry entry, string contentType, PartEdit? edit, string? name)
    {
        OutputPart part = new(Names.Take(name ?? entry.Part), contentType) { Deck = deck, Entry = entry, Edit = edit };
        Parts.Add(part);
        return part;
    }

    /// <summary>Adds a part that is made here.</summary>
    public OutputPart Make(string name, string contentType)
    {
        OutputPart part = new(Names.Take(name), contentType);
        Parts.Add(part);
        return part;
    }
}

/// <summary>A slide of the merged deck.</summary>
/// <param name="Id">Its id, unique in the deck.</param>
/// <param name="Part">Its part.</param>
/// <param name="Facts">What the properties say of it; filled in when the slide is read.</param>
/// <param name="Edit">How it was changed, for who must change it again.</param>
internal sealed record MergedSlide(uint Id, OutputPart Part, SlideFacts Facts, PartEdit Edit);

/// <summary>Width and height in EMU.</summary>
internal sealed record SlideSize(long Width, long Height);
