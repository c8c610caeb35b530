using System.Globalization;
using System.Xml.Linq;
using PptBatch.OpenXml.Merging.Looks;
using PptBatch.OpenXml.Merging.Masters;
using PptBatch.OpenXml.Merging.Output;
using PptBatch.OpenXml.Merging.Parts;
using PptBatch.OpenXml.Merging.Presentation;
using PptBatch.OpenXml.Merging.Sources;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Zip;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Merging.Copying;

/// <summary>Takes one input into the merged deck: masters, slides, and what its presentation part lists.</summary>
internal sealed class DeckReader(MergedDeck merged, SourceDeck deck, MergeRequest request, MasterFingerprint fingerprints)
{
    private readonly PartCopier _copier = new(merged, deck);

    /// <summary>Reads the deck.</summary>
    /// <param name="isFirst">True for the deck whose size, properties and defaults the merged deck keeps.</param>
    /// <param name="cancellationToken">Stops between parts.</param>
    /// <returns>The presentation part, its relationship ids those of the merged deck when it is the first.</returns>
    public (XElement Presentation, int Slides) Read(bool isFirst, CancellationToken cancellationToken)
    {
        XElement presentation = SourcePresentation.Load(deck);
        Dictionary<string, Relationship> links = deck.Relationships(deck.MainPart)
            .DistinctBy(link => link.Id).ToDictionary(link => link.Id);
        if (isFirst)
        {
            merged.FirstNumber = (int?)presentation.Attribute("firstSlideNum") ?? 1;
            merged.DefaultTextStyle = presentation.Element(P + "defaultTextStyle");
        }

        SlideScale? scale = Scale(presentation);
        TextDefaults? defaults = isFirst
            ? null
            : TextDefaults.Differing(presentation.Element(P + "defaultTextStyle"), merged.DefaultTextStyle, scale);
        SourceLook look = new(scale, defaults);
        _copier.Scale = scale;
        new MasterReader(merged, deck, _copier, fingerprints, request.Masters).Read(presentation, links, look);
        merged.CustomShows.Reserve(presentation.Descendants(P + "custShow"), deck.CustomShowIds);
        List<MergedSlide> slides = TakeSlides(presentation, links, look, isFirst && KeepsFirst);
        UnlistedParts unlisted = new(merged, deck, _copier, isAlone: request.Parts.Count == 1);
        unlisted.Take(presentation, links.Values, isFirst);
        _copier.Drain(cancellationToken);
        merged.Sections.Add(presentation, deck, [.. slides.Select(slide => slide.Id)], always: request.Parts.Count > 1);
        TakeListed(presentation, links, isFirst);
        _copier.Drain(cancellationToken);
        unlisted.SayWhatIsLeft(presentation);
        if (slides.Count == 0)
        {
            merged.Findings.Warn("PB4010", deck.Name, "The deck has no slides.");
        }

        return (presentation, slides.Count);
    }

    /// <summary>
    /// Takes what the package names beside the presentation: properties of its own, labels, and the picture of its first slide.
    /// </summary>
    /// <param name="withThumbnail">True when its first slide is the merged deck's.</param>
    /// <param name="cancellationToken">Stops between parts.</param>
    public void TakeRootParts(bool withThumbnail, CancellationToken cancellationToken)
    {
        foreach (Relationship link in deck.RootRelationships.Where(link => !link.External
            && (link.Kind is "custom-properties" or "classificationlabels" or "customXml" || (withThumbnail && link.Kind == "thumbnail"))))
        {
            if (deck.FindOrNull(link) is { } part && _copier.MayCopy(link))
            {
                merged.RootParts.Add((link.Type, _copier.Copy(part, "the package")));
            }
        }

        _copier.Drain(cancellationToken);
    }

    private SlideScale? Scale(XElement presentation)
    {
        XElement? size = presentation.Element(P + "sldSz");
        SlideSize own = new((long?)size?.Attribute("cx") ?? 9144000, (long?)size?.Attribute("cy") ?? 6858000);
        if (own.Width <= 0 || own.Height <= 0)
        {
            throw PackageFault.WrongKind(deck.Name, deck.MainPart, $"Its slides are {own.Width} x {own.Height} EMU, which is not valid.");
        }

        merged.Size ??= own;
        if (own == merged.Size)
        {
            return null;
        }

        string sizes = $"{own.Width} x {own.Height} EMU, the first deck {merged.Size.Width} x {merged.Size.Height}";
        if (request.Sizes == SizeHandling.Refuse)
        {
            throw new PptBatchException(new Diagnostic(
                "PB4011", DiagnosticSeverity.Error, $"Its slides are {sizes}.", deck.Name, "Make the sizes equal, or allow scaling."));
        }

        merged.Findings.Tell("PB4024", deck.Name, $"Its slides were scaled to fit: they are {sizes}.");
        return SlideScale.Fit(own, merged.Size);
    }

    /// <summary>
    /// Where all decks take the first one's look, its own slides are not touched; a cover before them would move their numbers.
    /// </summary>
    private bool KeepsFirst => request.Masters == MasterHandling.UseFirst && request.FrontMatter is null;

    private List<MergedSlide> TakeSlides(XElement presentation, Dictionary<string, Relationship> links, SourceLook look, bool asTheyAre)
    {
        List<MergedSlide> slides = [];
        foreach (XElement entry in presentation.Element(P + "sldIdLst")?.Elements(P + "sldId") ?? [])
        {
            string id = (string?)entry.Attribute(R + "id") ?? "";
            string source = links.TryGetValue(id, out Relationship? link)
                ? deck.Find(link, deck.MainPart)
                : throw PackageFault.Damaged(deck.Name, deck.MainPart, $"The slide list names relationship {id}, which does not exist.");
            PartKind.Slide.RequireType(deck.Name, source, deck.Type(source));
            if (_copier.Mapped(source) is not null)
            {
                merged.Findings.Warn("PB4028", $"{deck.Name}, {source}", "The slide is listed twice; it was merged once.");
                continue;
            }

            int index = merged.Slides.Count;
            SlideFacts facts = new();
            int? number = asTheyAre ? null : merged.FirstNumber + index;
            PartEdit edit = new() { SlideNumber = number, Facts = facts, Kind = PartKind.Slide };
            if (!look.IsKept)
            {
                edit.Add(look.Apply);
            }

            // LibreOffice takes the number in a slide's name for its place when it follows a link.
            string name = string.Create(CultureInfo.InvariantCulture, $"/ppt/slides/slide{index + 1}.xml");
            MergedSlide slide = new(256 + (uint)index, _copier.Copy(source, deck.MainPart, edit, name), facts, edit);
            deck.SlideIds[(uint?)entry.Attribute("id") ?? 0] = slide.Id;
            merged.Slides.Add(slide);
            slides.Add(slide);
        }

        return slides;
    }

    /// <summary>Parts that the presentation names by id, in lists of its own.</summary>
    private void TakeListed(XElement presentation, Dictionary<string, Relationship> links, bool isFirst)
    {
        foreach (XElement font in presentation.Element(P + "embeddedFontLst")?.Elements(P + "embeddedFont") ?? [])
        {
            if (merged.Fonts.Missing(font) is { } missing)
            {
                Relink(missing, links);
                merged.Fonts.Add(EmbeddedFontList.Face(font), missing);
            }
        }

        TakeCustomerData(presentation, links);

        foreach (XElement show in presentation.Element(P + "custShowLst")?.Elements(P + "custShow") ?? [])
        {
            IEnumerable<string?> slides = show.Descendants(P + "sld").Select(slide => Link(links, (string?)slide.Attribute(R + "id")));
            merged.CustomShows.Add((string?)show.Attribute("name") ?? "", slides.OfType<string>());
        }

        if (isFirst)
        {
            presentation.Elements().Where(PresentationXml.IsRebuilt).Remove();
            presentation.Descendants(P14 + "sectionLst")
                .Select(list => list.Parent!).Where(extension => extension.Parent is not null).Distinct()
                .Remove();
            Relink(presentation, links);
        }
    }

    /// <summary>Data that programs keep with the deck as a whole: all of it, and the tags of the first deck that has some.</summary>
    private void TakeCustomerData(XElement presentation, Dictionary<string, Relationship> links)
    {
        foreach (XElement data in presentation.Element(P + "custDataLst")?.Elements() ?? [])
        {
            if (data.Name != P + "tags" || merged.CustomerData.TrueForAll(other => other.Name != data.Name))
            {
                XElement copy = new(data);
                if (Link(links, (string?)copy.Attribute(R + "id")) is { } id)
                {
                    copy.SetAttributeValue(R + "id", id);
                    merged.CustomerData.Add(copy);
                }
            }
            else
            {
                merged.Findings.Tell("PB4029", deck.Name, "Its deck-level tags were dropped: a deck has only one list of them.");
            }
        }
    }

    private void Relink(XElement root, Dictionary<string, Relationship> links)
    {
        foreach (XAttribute attribute in root.DescendantsAndSelf().Attributes().Where(attribute => attribute.Name.Namespace == R).ToList())
        {
            if (Link(links, attribute.Value) is { } id)
            {
                attribute.Value = id;
            }
            else if (attribute.Parent?.Parent is not null)
            {
                attribute.Parent.Remove();
            }
        }
    }

    private string? Link(Dictionary<string, Relationship> links, string? id) =>
        id is not null && links.TryGetValue(id, out Relationship? link) && !link.External
            && _copier.MayCopy(link) && (link.Kind != "slide" || _copier.Mapped(deck.Find(link, deck.MainPart)) is not null)
            ? merged.Links.Id(_copier.Copy(deck.Find(link, deck.MainPart), deck.MainPart), link.Type)
            : null;
}
