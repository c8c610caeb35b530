using DocumentFormat.OpenXml.Office2010.PowerPoint;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using A = DocumentFormat.OpenXml.Drawing;

namespace PptBatch.EndToEnd.Tests.Pipeline;

/// <summary>What a reader of a deck would want to know, read with Microsoft's own library.</summary>
internal sealed record FinishedDeck(
    int SlideCount, IReadOnlyList<string> Sections, IReadOnlyList<string?> NumberFields, int SlidesWithNotes, int Masters, string CoverText,
    IReadOnlyList<string?> AgendaTargets)
{
    public static FinishedDeck Read(string path)
    {
        using PresentationDocument document = PresentationDocument.Open(path, isEditable: false);
        PresentationPart presentation = document.PresentationPart!;
        List<SlidePart> slides = [.. presentation.Presentation!.SlideIdList!.Elements<SlideId>()
            .Select(id => (SlidePart)presentation.GetPartById(id.RelationshipId!))];
        return new FinishedDeck(
            slides.Count,
            [.. presentation.Presentation.Descendants<Section>().Select(section => section.Name?.Value ?? "")],
            [.. slides.Select(NumberField)],
            slides.Count(slide => slide.NotesSlidePart is not null),
            presentation.SlideMasterParts.Count(),
            slides[0].Slide!.InnerText,
            [.. slides.Skip(1).TakeWhile(HasJumps).SelectMany(slide => JumpTargets(slide, slides, presentation.Presentation))]);
    }

    private static bool HasJumps(SlidePart slide) =>
        slide.Slide!.Descendants<A.HyperlinkOnClick>().Any(link => link.Action?.Value is not null);

    /// <summary>
    /// For each paragraph with a link to another slide, the name of the section that starts there; a long link is a run a line.
    /// </summary>
    private static IEnumerable<string?> JumpTargets(SlidePart slide, List<SlidePart> slides, Presentation presentation)
    {
        List<SlideId> ids = [.. presentation.SlideIdList!.Elements<SlideId>()];
        IEnumerable<A.HyperlinkOnClick> links = slide.Slide!.Descendants<A.Paragraph>()
            .SelectMany(paragraph => paragraph.Descendants<A.HyperlinkOnClick>()
                .Where(link => link.Action?.Value is not null).DistinctBy(link => link.Id?.Value));
        foreach (A.HyperlinkOnClick link in links)
        {
            uint? id = ids[slides.IndexOf((SlidePart)slide.GetPartById(link.Id!))].Id?.Value;
            yield return presentation.Descendants<Section>()
                .FirstOrDefault(section => section.Descendants<SectionSlideIdListEntry>().First().Id?.Value == id)?.Name?.Value;
        }
    }

    /// <summary>The cached text of a slide's number field, or null when it shows none.</summary>
    private static string? NumberField(SlidePart slide) => slide.Slide!.Descendants<A.Field>()
        .Where(field => field.Type?.Value == "slidenum")
        .Select(field => field.Text?.Text)
        .FirstOrDefault();
}
