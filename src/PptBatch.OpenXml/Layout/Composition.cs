using System.Globalization;
using PptBatch.Localization;
using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Design.Styles;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Layout.Blocks;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout;

/// <summary>How a slide is arranged: which layout, where its text goes, and what stands beside it.</summary>
internal sealed class Composition
{
    private const int MostContents = 3;
    private const double BesideGap = 30;
    private const double NarrowPictureShare = 0.45;
    private const double NumeralSize = 140;
    private readonly PageLayout? _layout;

    private Composition(Stack stack, PageLayout? layout) => (Stack, _layout) = (stack, layout);

    /// <summary>What is paginated: everything, or what stands beside <see cref="Beside"/>.</summary>
    public Stack Stack { get; }

    /// <summary>True for an arrangement that cannot go on: it is taken where it holds the slide on one page.</summary>
    public bool OnePage { get; private init; }

    /// <summary>The least first size at which the arrangement is taken rather than the next, in points.</summary>
    public double LeastBody { get; private init; }

    /// <summary>True where lists have the size of the lesson's other lists.</summary>
    public bool SharesListSize => _layout is null or PageLayout.LeadAndList or PageLayout.Summary;

    /// <summary>A picture, or the sentence that leads to a list; null for none.</summary>
    private Flow? Beside { get; init; }

    private bool BesideIsLeft { get; init; }

    private double BesideShare { get; init; }

    private bool Opens => _layout is PageLayout.LessonOpener or PageLayout.Section;

    /// <summary>The arrangements that a slide may take, the one that suits it best first.</summary>
    public static IEnumerable<Composition> Of(SlideModel slide, BlockContext context, Ruler ruler)
    {
        PageLayout? layout = Standing(Layout(slide, context), slide, context, ruler);
        bool opens = layout is PageLayout.LessonOpener or PageLayout.Section;
        if (slide.Blocks is [{ } only] && !opens)
        {
            BlockFlows kind = context.Table.Of(only);
            if (kind.Large(only, slide, context.In(only), ruler) is { } large)
            {
                PageLayout? page =
                    slide.LayoutWish is null or "content" ? Standing(kind.LargePage, slide, context, ruler) ?? layout : layout;
                yield return new Composition(new Stack(WithRoom(slide, [large], context)), page) { OnePage = true };
            }
        }

        if (PictureBeside(slide, context) is { } picture)
        {
            yield return WithPicture(slide, picture, context);
        }

        if (!opens && WithLead(slide, context) is { } led)
        {
            yield return led;
        }

        foreach (Composition stacked in Stacked(slide, layout, context))
        {
            yield return stacked;
        }
    }

    // Everything under each other, or in columns where it is many short things.
    private static IEnumerable<Composition> Stacked(SlideModel slide, PageLayout? layout, BlockContext context)
    {
        bool opens = layout is PageLayout.LessonOpener or PageLayout.Section;
        IReadOnlyList<Flow> flows = WithRoom(slide, FlowBuilder.Build(slide.Blocks, context), context);
        if (opens)
        {
            yield return new Composition(new Stack(flows), layout) { OnePage = true };
        }

        layout = opens ? null : layout;
        if (Examples.InColumns(flows) is { } columns)
        {
            yield return new Composition(new Stack(columns), layout) { OnePage = true, LeastBody = 22 };
        }

        yield return new Composition(new Stack(flows), layout);
        if (Examples.SideBySide(flows) is { } examples)
        {
            yield return new Composition(new Stack(examples), layout);
        }
    }

    /// <summary>Room for content under a title.</summary>
    public Box Body(TitleText title, double titleHeight, Ruler ruler) => _layout switch
    {
        PageLayout.Section => ruler.Zones.SectionBody,
        PageLayout.LessonOpener => ruler.Zones.OpenerBody,
        _ => ruler.Zones.BodyUnder(
            titleHeight, title.SubtitleParagraph(ruler.Zones.Subtitle.Box, false, ruler) is { } subtitle
                ? ruler.Measure(subtitle, ruler.Zones.Subtitle.Box.Width).Height : null),
    };

    public double StackWidth(Box body) => StackBox(body).Width;

    /// <summary>A page of a slide.</summary>
    public Page Page(Fitted slide, int part, Ruler ruler)
    {
        SlideModel model = slide.Slide;
        PageBuilder page = new(model.Language, model.RightToLeft, slide.Builds);
        PlaceTitle(page, slide, part, ruler);
        bool besideFirst = Beside is not null && BesideIsLeft != page.RightToLeft;
        if (besideFirst)
        {
            Beside!.Place(BesideBox(slide.Body), slide.Scale, ruler, page);
        }

        slide.Parts[part].Place(StackBox(slide.Body), slide.Scale, ruler, page);
        if (!besideFirst)
        {
            Beside?.Place(BesideBox(slide.Body), slide.Scale, ruler, page);
        }

        List<InlineText> notes = part > 0 ? [] : [.. model.Notes,
            .. model.Blocks.SelectMany(block => slide.Context.Table.Of(block).Notes(block, slide.Context.Words)), .. Source(model)];
        Page built = page.Build(LayoutOf(page), notes);

        // The numbers of openers of our own say where one is.
        return Opens && ruler.Zones.OpenerNumeral is not null ? built with { ShowFooter = false } : built;
    }

    private void PlaceTitle(PageBuilder page, Fitted slide, int part, Ruler ruler)
    {
        (TextZone titleZone, TextZone subtitleZone) = _layout switch
        {
            PageLayout.Section => (ruler.Zones.SectionTitle, ruler.Zones.SectionSubtitle),
            PageLayout.LessonOpener => (ruler.Zones.OpenerTitle, ruler.Zones.OpenerSubtitle),
            _ => (ruler.Zones.Title, ruler.Zones.SubtitleUnder(slide.TitleHeight)),
        };
        string marker = slide.Markers[part];
        TextParagraph heading = Opens
            ? slide.Title.Large(marker, titleZone, page.RightToLeft, ruler)
            : slide.Title.Paragraph(marker, slide.TitleHeight, page.RightToLeft, ruler);
        Box outer = Opens || !ruler.Zones.TitleHangs ? titleZone.Outer
            : titleZone.Outer with { Height = titleZone.Outer.Height + Math.Max(0, slide.TitleHeight - titleZone.Box.Height) };
        page.Add(new TextFrame
        {
            Box = outer,
            Insets = titleZone.Insets,
            Name = "Title",
            Placeholder = PlaceholderRole.Title,
            Paragraphs = ruler.Fitted([heading with { Align = titleZone.Align }], titleZone.Box.Width),
            Anchor = titleZone.Anchor,
            Fill = Opens ? null : ruler.Zones.TitleFill,
        });
        if (!Opens && ruler.Style.Mark == TitleMark.Rule)
        {
            PlaceRule(page, new Box(titleZone.Box.X, outer.Bottom, titleZone.Box.Width, 0));
        }

        PlaceSubtitle(page, slide, subtitleZone, ruler);
        if (_layout == PageLayout.LessonOpener && ruler.Zones.OpenerNumeral is { } numeral)
        {
            PlaceNumeral(page, slide.Lesson, numeral, ruler);
        }
    }

    private void PlaceSubtitle(PageBuilder page, Fitted slide, TextZone zone, Ruler ruler)
    {
        if (slide.Title.SubtitleParagraph(zone.Box, page.RightToLeft, ruler) is { } written)
        {
            TextParagraph subtitle = _layout != PageLayout.Section ? written
                : SectionNumber.Large(Spans.Colored(written, ruler.Zones.SectionSubtitleColor), zone.Box, slide.Context.Words);
            page.Add(new TextFrame
            {
                Box = zone.Outer,
                Insets = zone.Insets,
                Name = "Subtitle",
                Placeholder = PlaceholderRole.Subtitle,
                Paragraphs = ruler.Fitted([subtitle with { Align = zone.Align }], zone.Box.Width),
                Anchor = zone.Anchor,
            });
        }
    }

    private static void PlaceNumeral(PageBuilder page, int lesson, Box box, Ruler ruler)
    {
        TextSpan number = Spans.Of(lesson.ToString(CultureInfo.InvariantCulture), NumeralSize, ruler.Style.OpenerNumeral, bold: true);
        page.Add(new TextFrame
        {
            Box = box,
            Name = "Lesson number",
            AltText = "",
            Anchor = VerticalAnchor.Middle,
            Paragraphs = [new TextParagraph { Spans = [number with { Heading = true }], Align = TextAlign.Center }],
        });
    }

    // A double rule below the title, wherever the title ends.
    private static void PlaceRule(PageBuilder page, Box under)
    {
        SymbolFrame[] lines =
        [
            new() { Box = under with { Y = under.Y + 8, Height = 2.25 }, Name = "Rule", AltText = "", Fill = ColorToken.Accent },
            new() { Box = under with { Y = under.Y + 12, Height = 0.75 }, Name = "Rule", AltText = "", Fill = ColorToken.Accent },
        ];
        page.Add(new GroupFrame { Box = under with { Y = under.Y + 8, Height = 4.75 }, Name = "Title rule", AltText = "", Parts = lines });
    }

    private PageLayout LayoutOf(PageBuilder page) =>
        Beside is null && page.BodyCount > 1 && _layout is not (PageLayout.Quote or PageLayout.Exercise or PageLayout.Solution)
            ? page.BodyCount > MostContents ? PageLayout.ManyContents : PageLayout.TwoContent
            : _layout ?? (page.BodyCount == 0 ? PageLayout.TitleOnly : PageLayout.TitleAndContent);

    private Box BesideBox(Box body) => LayoutCatalog.Beside(body, BesideIsLeft ? BesideShare : 1 - BesideShare, BesideIsLeft, BesideGap);

    private Box StackBox(Box body) => Beside is null ? body
        : LayoutCatalog.Beside(body, BesideIsLeft ? BesideShare : 1 - BesideShare, !BesideIsLeft, BesideGap);

    private static Composition? WithLead(SlideModel slide, BlockContext context) =>
        slide.Blocks is [ParagraphBlock lead, ListBlock list] && LeadFlow.Of(lead.Text, list, context.RightToLeft) is { } words
            ? new Composition(new Stack(FlowBuilder.Build([list], context)), PageLayout.LeadAndList)
            {
                OnePage = true, LeastBody = 22, Beside = words, BesideIsLeft = !slide.RightToLeft, BesideShare = LayoutCatalog.LeadShare,
            }
            : null;

    private static Composition WithPicture(SlideModel slide, PictureBlock picture, BlockContext context)
    {
        // What comes first in the HTML is read first, and stands where reading begins; but a wish for a side is honoured.
        bool left = slide.LayoutWish switch
        {
            "image-left" => true,
            "image-right" => false,
            _ => slide.Blocks[0] == picture != slide.RightToLeft,
        };
        PictureFlow flow = PictureFlows.Flow(picture, context);
        return new Composition(
            new Stack(FlowBuilder.Build(slide.Blocks.Where(block => block != picture), context)),
            left ? PageLayout.PictureLeft : PageLayout.PictureRight)
        {
            OnePage = true,
            Beside = flow,
            BesideIsLeft = left,
            BesideShare = flow.AspectRatio < 1 ? NarrowPictureShare : LayoutCatalog.PictureShare,
        };
    }

    private static IReadOnlyList<Flow> WithRoom(SlideModel slide, IReadOnlyList<Flow> flows, BlockContext context) =>
        slide.Blocks.Any(block => context.Table.Of(block).NeedsWritingRoom(block)) ? [.. flows, new WritingRoom()] : flows;

    private static PictureBlock? PictureBeside(SlideModel slide, BlockContext context)
    {
        const double widePicture = 2.4;
        List<PictureBlock> pictures = [.. slide.Blocks.OfType<PictureBlock>()];
        return pictures.Count == 1
            && slide.Blocks.Count > 1 && slide.Blocks.All(block => context.Table.Of(block).StandsBesideAPicture(block))
            && slide.LayoutWish is not ("image-full" or "title" or "section")
            && (slide.LayoutWish is "image-left" or "image-right" || context.Pictures.Find(pictures[0].Source) is not { } picture
                || (double)picture.PixelWidth / picture.PixelHeight <= widePicture)
            ? pictures[0]
            : null;
    }

    // On a filled ground stand words alone: code and tables have panels of the page's colours, and viewers give links the theme's colour.
    private static PageLayout? Standing(PageLayout? layout, SlideModel slide, BlockContext context, Ruler ruler) =>
        layout is { } page and not (PageLayout.Section or PageLayout.LessonOpener or PageLayout.Hero)
        && GroundInks.Of(ruler.Style.Ground(page)) is not null
        && !(slide.Blocks.All(block => context.Table.Of(block).Text(block, false) is not null || block is QuoteBlock) && !HasLinks(slide))
            ? null : layout;

    private static bool HasLinks(SlideModel slide) =>
        slide.Blocks.SelectMany(block => block.Words).Prepend(slide.Title).Any(text => text.Runs.Any(run => run.Href is not null));

    private static PageLayout? Layout(SlideModel slide, BlockContext context) => slide.LayoutWish switch
    {
        "title" => PageLayout.LessonOpener,
        "section" => PageLayout.Section,
        "exercise" => PageLayout.Exercise,
        "summary" => PageLayout.Summary,
        "closing" => PageLayout.Closing,
        _ when slide.Blocks is [CalloutBlock { Kind: CalloutKind.Exercise }, ..] => PageLayout.Exercise,
        _ when slide.Blocks is [CalloutBlock { Kind: CalloutKind.Solution }, ..] => PageLayout.Solution,
        _ => slide.Blocks is [{ } block] ? context.Table.Of(block).Page : null,
    };

    private static IEnumerable<InlineText> Source(SlideModel slide) =>
        string.IsNullOrEmpty(slide.Source) ? [] : [new InlineText([new Inline("[" + slide.Source + "]", InlineStyle.Italic)])];
}
