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
    // A list that needs much less than the others is smaller by itself.
    private const double MostUnder = 4;

    private readonly UniqueTitles _titles = new();

    private Ruler Ruler => field ??= new Ruler(design, cancellationToken) { Icons = Icons };

    /// <summary>The icons that slides may name. Default: those of the set.</summary>
    public IconSet Icons { get; init; } = IconSet.Standard;

    /// <summary>
    /// True for slides whose items appear one click at a time: those that ask for it, or all where none of the lesson does. Default: false.
    /// </summary>
    public bool Builds { get; init; }

    public List<Diagnostic> Diagnostics { get; } = [];

    public IReadOnlyList<Page> Compose(LessonModel lesson)
    {
        bool all = !lesson.Slides.Any(slide => slide.Builds);
        Fitted[] slides =
            [.. lesson.Slides.Select(slide => Fit(slide, lesson) with { Builds = Builds && (all || slide.Builds) })];
        double shared = SharedListSize(slides);
        return [.. slides.SelectMany((slide, index) => Pages(slide.IsList && slide.Scale.Body > shared
            ? slide with { Scale = TypeScale.Steps.First(scale => scale.Body <= shared) }
            : slide).Select(page => page with { Slide = index + 1 }))];
    }

    // The lists of a lesson share the smallest size that one of them needs.
    private static double SharedListSize(IEnumerable<Fitted> slides)
    {
        double[] sizes = [.. slides.Where(slide => slide.IsList).Select(slide => slide.Scale.Body)];
        return sizes.Length == 0 ? 0 : sizes.Where(size => size >= sizes.Max() - MostUnder).Min();
    }

    private IEnumerable<Page> Pages(Fitted slide)
    {
        for (int part = 0; part < slide.Parts.Count; part++)
        {
            yield return slide.Composition.Page(slide, part, Ruler);
        }
    }

    private Fitted Fit(SlideModel slide, LessonModel lesson)
    {
        BlockContext context = new(Phrases.For(slide.Language), slide.RightToLeft, pictures, table) 
        {
            Icons = Icons, Title = slide.Title.Plain, Sums = slide.LayoutWish == "summary",
        };
        TitleText title = TitleText.Fit(slide.Title, slide.Subtitle, "", Ruler);
        Fitted? alone = _titles.Knows(title.Head.Plain) ? null : Fit(Whole(slide, title), context, title, "");
        Fitted fitted;
        if (alone is { Parts.Count: 1 })
        {
            fitted = alone;
        }
        else
        {
            // Which part it is stands after the title, and needs room there.
            title = TitleText.Fit(slide.Title, slide.Subtitle, TitleText.LongestMarker, Ruler);
            fitted = Fit(Whole(slide, title), context, title, TitleText.LongestMarker);
        }

        if (!fitted.Complete)
        {
            Diagnostics.Add(new Diagnostic(
                "PB3003", DiagnosticSeverity.Error,
                $"The slide's content takes more than {fitted.Parts.Count} pages; the rest was omitted.",
                $"lesson {lesson.Number} ({lesson.Title}), slide \"{slide.Title.Plain[..Math.Min(60, slide.Title.Plain.Length)]}\""));
        }

        return fitted with { Markers = _titles.Markers(title.Head.Plain, fitted.Parts.Count), Lesson = lesson.Number };
    }

    // A tail of the title that no subtitle holds begins the body.
    private static SlideModel Whole(SlideModel slide, TitleText title) =>
        title.Lead is { } lead ? slide with { Blocks = [new ParagraphBlock(lead), .. slide.Blocks] } : slide;

    // The first composition that holds the slide on one page, else the one that takes the fewest.
    private Fitted Fit(SlideModel slide, BlockContext context, TitleText title, string longestMarker)
    {
        Fitted? best = null;
        double height = title.Height(longestMarker, Ruler);
        foreach (Composition composition in Composition.Of(slide, context, Ruler)
            .Select(one => one.BesideTitle(title, longestMarker, Ruler)))
        {
            if (composition.OnePage && !composition.Holds(title, Ruler))
            {
                continue;
            }

            Box body = composition.Body(title, height, Ruler);
            (IReadOnlyList<Stack> parts, TypeScale scale, bool complete) =
                Paginator.Fit(composition.Stack, composition.StackWidth(body), body.Height, Ruler);
            Fitted fitted = new(slide, context, title, height, composition, body, parts, scale, complete);
            if (parts.Count == 1 && scale.Body >= composition.LeastBody)
            {
                return fitted;
            }

            if (!composition.OnePage && (best is null || parts.Count < best.Parts.Count))
            {
                best = fitted;
            }
        }

        return best!;
    }
}
