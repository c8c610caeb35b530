using PptBatch.Localization.Phrasebooks;
using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Icons;
using PptBatch.OpenXml.Layout.Blocks;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pictures;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout;

/// <summary>Places every slide of a lesson on one page or several.</summary>
internal sealed class LessonComposer(
    DeckDesign design, OpenedPictures pictures, FlowTable table, CancellationToken cancellationToken)
{
    private readonly Ruler _ruler = new(design, cancellationToken);
    private readonly UniqueTitles _titles = new();

    /// <summary>The icons that slides may name. Default: those of the set.</summary>
    public IconSet Icons { get; init; } = IconSet.Standard;

    public List<Diagnostic> Diagnostics { get; } = [];

    public IReadOnlyList<Page> Compose(LessonModel lesson) => [.. lesson.Slides.SelectMany(slide => Compose(slide, lesson))];

    private IEnumerable<Page> Compose(SlideModel slide, LessonModel lesson)
    {
        BlockContext context = new(Phrases.For(slide.Language), slide.RightToLeft, pictures, table) { Icons = Icons };
        TitleText title = TitleText.Fit(slide.Title, slide.Subtitle, _ruler);
        SlideModel whole = title.Lead is { } lead ? slide with { Blocks = [new ParagraphBlock(lead), .. slide.Blocks] } : slide;
        (Composition composition, Box body, IReadOnlyList<Stack> parts, TypeScale scale, bool complete) = Fit(whole, context, title);
        if (!complete)
        {
            Diagnostics.Add(new Diagnostic(
                "PB3003", DiagnosticSeverity.Error, $"The slide's content takes more than {parts.Count} pages; the rest was omitted.",
                $"lesson {lesson.Number} ({lesson.Title}), slide \"{slide.Title.Plain[..Math.Min(60, slide.Title.Plain.Length)]}\""));
        }

        IReadOnlyList<string> markers = _titles.Markers(title.Head.Plain, parts.Count);
        for (int part = 0; part < parts.Count; part++)
        {
            yield return composition.Page(whole, parts[part], title, markers[part], body, scale, part == 0, context, _ruler);
        }
    }

    // The first composition that holds the slide on one page, else the one that takes the fewest.
    private Fitted Fit(SlideModel slide, BlockContext context, TitleText title)
    {
        Fitted? best = null;
        foreach (Composition composition in Composition.Of(slide, context, _ruler))
        {
            Box body = composition.Body(title.Subtitle is not null, _ruler.Zones);
            (IReadOnlyList<Stack> parts, TypeScale scale, bool complete) =
                Paginator.Fit(composition.Stack, composition.StackWidth(body), body.Height, _ruler);
            if (parts.Count == 1)
            {
                return new Fitted(composition, body, parts, scale, complete);
            }

            if (!composition.OnePage && (best is null || parts.Count < best.Parts.Count))
            {
                best = new Fitted(composition, body, parts, scale, complete);
            }
        }

        return best!;
    }

    private sealed record Fitted(Composition Composition, Box Body, IReadOnlyList<Stack> Parts, TypeScale Scale, bool Complete);
}
