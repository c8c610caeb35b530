using System.Xml.Linq;
using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Layout;
using PptBatch.OpenXml.Merging.Output;
using PptBatch.OpenXml.Merging.Parts;
using PptBatch.OpenXml.Merging.Sources;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Zip;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Writing;
using PptBatch.OpenXml.Writing.Plan;

namespace PptBatch.OpenXml.Merging;

/// <summary>The cover and agenda as a small deck of their own, merged first; its links are set when every section is known.</summary>
internal static class FrontMatterDeck
{
    public static async Task<SourceDeck> OpenAsync(
        MergeRequest request, int slides, DeckDesign design, PackageLimits limits, CancellationToken cancellationToken)
    {
        FrontMatter matter = request.FrontMatter!;
        IReadOnlyList<Page> pages = FrontMatterComposer.Compose(matter, slides, design, cancellationToken);
        MemoryStream bytes = new();
        await DeckWriter.WriteAsync(
            new DeckPages
            {
                Title = request.Title ?? matter.Title,
                Language = matter.Language,
                Author = request.Author,
                CreatedAt = request.CreatedAt,
                Sections = [new SectionPages(0, matter.Title, pages)],
            },
            design,
            bytes,
            cancellationToken).ConfigureAwait(false);
        bytes.Position = 0;
        return await SourceDeck.OpenAsync(
            new DeckPart("cover and agenda", _ => Task.FromResult<Stream>(bytes)), limits, shelf: null, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>The part of the first slide of each section behind the front matter's own; null for an empty one.</summary>
    public static IReadOnlyList<string?> FirstSlides(MergedDeck merged)
    {
        Dictionary<uint, string> slides = merged.Slides.ToDictionary(slide => slide.Id, slide => slide.Part.Name);
        return [.. merged.Sections.List.Skip(1).Select(section => section.Slides.Count == 0 ? null : slides[section.Slides[0]])];
    }

    /// <summary>The same for each lesson of the agenda, in its order: where a deck is missing, its lessons have none.</summary>
    public static IReadOnlyList<string?> FirstSlides(MergedDeck merged, FrontMatter matter)
    {
        IReadOnlyList<string?> sections = FirstSlides(merged);
        return [.. matter.Agenda.SelectMany(entry => entry.Lessons)
            .Select(lesson => lesson.Section is { } section ? sections.ElementAtOrDefault(section) : null)];
    }

    /// <summary>Leads every link of the agenda to the first slide of its section.</summary>
    /// <param name="front">The opened front matter.</param>
    /// <param name="parts">The merged deck's parts that come from it.</param>
    /// <param name="merged">The merged deck, every input read; its first section is the front matter's own.</param>
    public static void Link(SourceDeck front, IEnumerable<OutputPart> parts, MergedDeck merged)
    {
        IReadOnlyList<string?> targets = FirstSlides(merged);
        foreach (OutputPart part in parts.Where(part => part.Deck == front))
        {
            // The front matter is read first, so its parts keep their names and their relationships lead where they led.
            List<Relationship> links = front.Relationships(part.Entry!.Part);
            if (links.Exists(link => SectionLinks.TryParseRelationshipId(link.Id, out _)))
            {
                part.RelationshipsEntry = null;
                part.Links = new PartLinks(links, [.. links.Select(Led)]);
            }
        }

        string? Led(Relationship link) =>
            (SectionLinks.TryParseRelationshipId(link.Id, out int section) ? targets.ElementAtOrDefault(section) : null) ?? link.PartName;
    }
}
