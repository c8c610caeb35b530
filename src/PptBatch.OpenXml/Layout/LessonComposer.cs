using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Slides;
using PptBatch.OpenXml.Text;

namespace PptBatch.OpenXml.Layout;

/// <summary>Places every slide of a lesson on one page or several.</summary>
internal sealed class LessonComposer(FontScheme fonts)
{
    private readonly Ruler _ruler = new(fonts);
    private readonly UniqueTitles _titles = new();

    public List<Diagnostic> Diagnostics { get; } = [];

    public IReadOnlyList<Page> Compose(LessonModel lesson) => [.. lesson.Slides.SelectMany(slide => Compose(slide, lesson))];

    private IEnumerable<Page> Compose(SlideModel slide, LessonModel lesson)
    {
        Phrasebook words = Phrases.For(slide.Language);
        Composition composition = Composition.Of(slide, words);
        string suffix = _titles.Suffix(slide.Title.Plain);
        TitleText sample = TitleText.Fit(slide.Title, slide.Subtitle, suffix + " (00/00)", Composition.TitleWidth, _ruler);
        Box body = composition.Body(sample.Subtitle is not null);
        (IReadOnlyList<Stack> parts, TypeScale scale, bool whole) = Paginator.Fit(composition.Stack, composition.StackWidth(body), body.Height, _ruler);
        if (!whole)
        {
            Diagnostics.Add(new Diagnostic(
                "PB3003", DiagnosticSeverity.Error, $"The slide's content takes more than {parts.Count} pages; what is beyond them was left out.",
                $"lesson {lesson.Number} ({lesson.Title}), slide \"{slide.Title.Plain[..Math.Min(60, slide.Title.Plain.Length)]}\""));
        }

        for (int part = 0; part < parts.Count; part++)
        {
            string marker = parts.Count == 1 ? suffix : $"{suffix} {Phrasebook.PartMarker(part + 1, parts.Count)}";
            TitleText title = TitleText.Fit(slide.Title, slide.Subtitle, marker, Composition.TitleWidth, _ruler);
            yield return composition.Page(slide, parts[part], title, body, scale, part == 0, words, _ruler);
        }
    }
}
