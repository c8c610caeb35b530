using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace PptBatch.EndToEnd.Tests.Rendered;

/// <summary>The paragraphs of a deck, read with Microsoft's own library.</summary>
internal static class SlideParagraphs
{
    /// <summary>For each slide, what its shapes and tables show.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Shown(string path) => Read(path, slide => [.. Paragraphs(slide.Slide!)]);

    /// <summary>For each slide, the same and what its charts and notes say.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> All(string path) => Read(path, slide =>
    [
        .. Paragraphs(slide.Slide!),
        .. slide.ChartParts.SelectMany(chart => chart.ChartSpace!.Descendants<C.NumericValue>().Select(value => value.Text)),
        .. slide.NotesSlidePart is { } notes ? Paragraphs(notes.NotesSlide!) : [],
    ]);

    private static List<IReadOnlyList<string>> Read(string path, Func<SlidePart, IReadOnlyList<string>> paragraphs)
    {
        using PresentationDocument document = PresentationDocument.Open(path, isEditable: false);
        PresentationPart presentation = document.PresentationPart!;
        return [.. presentation.Presentation!.SlideIdList!.Elements<SlideId>()
            .Select(id => paragraphs((SlidePart)presentation.GetPartById(id.RelationshipId!.Value!)))];
    }

    private static IEnumerable<string> Paragraphs(OpenXmlElement root) =>
        root.Descendants<A.Paragraph>().Select(paragraph => string.Concat(paragraph
        .ChildElements.SelectMany(child => child is AlternateContent choice
            ? choice.GetFirstChild<AlternateContentFallback>()!.ChildElements
            : (IEnumerable<OpenXmlElement>)[child])
        .Select(child => child switch
        {
            A.Run run => run.Text?.Text,
            A.Field field => field.Text?.Text,
            A.Break => "\n",
            _ => "",
        })));
}
