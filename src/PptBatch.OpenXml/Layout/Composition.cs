using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Layout.Blocks;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout;

/// <summary>How a slide is arranged: which layout, where its text goes, and what stands beside it.</summary>
internal sealed record Composition
{
    private const int MostContents = 3;
    private const double BesideGap = 30;
    private const double NarrowPictureShare = 0.45;
    private readonly PageLayout? _layout;

    private Composition(Stack stack, PageLayout? layout) => (Stack, _layout) = (stack, layout);

    /// <summary>What is paginated: everything, or what stands beside <see cref="Beside"/>.</summary>
    public Stack Stack { get; private init; }

    /// <summary>True for an arrangement that cannot go on: it is taken where it holds the slide on one page.</summary>
    public bool OnePage { get; private init; }

    /// <summary>The least first size at which the arrangement is taken rather than the next, in points.</summary>
    public double LeastBody { get; private init; }

    /// <summary>True where lists have the size of the lesson's other lists.</summary>
    public bool SharesListSize =>
        _layout is null or PageLayout.LeadAndList or PageLayout.Summary or PageLayout.Side or PageLayout.SideSummary;

    /// <summary>A picture, or the sentence that leads to a list; null for none.</summary>
    private Flow? Beside { get; init; }

    /// <summary>A badge that stands at the end of the title's line; null for none.</summary>
    private BadgeFlow? Badge { get; init; }

    private bool BesideIsLeft { get; init; }

    private double BesideShare { get; init; }

    /// <summary>The arrangements that a slide may take, the one that suits it best first.</summary>
    public static IEnumerable<Composition> Of(SlideModel slide, BlockContext context, Ruler ruler)
    {
        if (slide.Blocks.Count == 0 && slide.LayoutWish is not ("title" or "section" or "closing") && ruler.Zones.Sentence is not null)
        {
            yield return new Composition(new Stack([]), PageLayout.Sentence);
            yield break;
        }

        PageLayout? layout = Standing(Layout(slide, context), slide, context, ruler);
        bool opens = layout is PageLayout.LessonOpener or PageLayout.Section or PageLayout.Closing;
        if (!opens && SideComposition.Layout(slide, context, ruler) is { } side)
        {
            IReadOnlyList<Flow> beside = Flows(slide, context, narrow: true);
            yield return new Composition(new Stack(beside), side) { OnePage = true, LeastBody = 20 };
        }

        if (slide.Blocks is [{ } only] && !opens && ExercisePage.Flows(slide, context) is null)
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
        bool opens = layout is PageLayout.LessonOpener or PageLayout.Section or PageLayout.Closing;
        IReadOnlyList<Flow> flows = Flows(slide, context);
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

        if (PrintedColumns.In(flows) is { } printed)
        {
            yield return new Composition(new Stack(printed), layout);
        }

        if (Examples.RunsInColumns(flows) is { } runs)
        {
            yield return new Composition(new Stack(runs), layout);
        }
    }

    /// <summary>Room for content under or beside a title.</summary>
    public Box Body(TitleText title, double titleHeight, Ruler ruler) => new TitlePlace(_layout, ruler).Body(title, titleHeight);

    /// <summary>True where the title has room in this arrangement.</summary>
    public bool Holds(TitleText title, Ruler ruler) => new TitlePlace(_layout, ruler).Holds(title);

    public double StackWidth(Box body) => StackBox(body).Width;

    /// <summary>The same with its badge at the end of the title, where one line holds both.</summary>
    public Composition BesideTitle(TitleText title, string marker, Ruler ruler) =>
        Stack.Flows is [BadgeFlow badge, _, ..] && new TitlePlace(_layout, ruler).HasRoomFor(badge, title, marker)
            ? this with { Stack = new Stack([.. Stack.Flows.Skip(1)]), Badge = badge } : this;

    /// <summary>A page of a slide.</summary>
    public Page Page(Fitted slide, int part, Ruler ruler)
    {
        SlideModel model = slide.Slide;
        PageBuilder page = new(model.Language, model.RightToLeft, slide.Builds);
        TitlePlace title = new(_layout, ruler);
        title.Place(page, slide, part, part == 0 ? Badge : null);
        bool besideFirst = Beside is not null && BesideIsLeft != page.RightToLeft;
        if (besideFirst)
        {
            Beside!.Place(BesideBox(slide.Body), slide.Scale, ruler, page);
        }

        PageUse use = Use(slide, part, ruler);
        slide.Parts[part].Place(
            use == PageUse.Margins ? StackBox(slide.Body) : ruler.Zones.Beyond(slide.Body, use == PageUse.Page, ruler.Style.PanelGap),
            slide.Scale, ruler, page);
        if (!besideFirst)
        {
            Beside?.Place(BesideBox(slide.Body), slide.Scale, ruler, page);
        }

        List<InlineText> notes = part > 0 ? [] : [.. model.Notes,
            .. model.Blocks.SelectMany(block => slide.Context.Table.Of(block).Notes(block, slide.Context.Words)), .. Source(model)];
        Page built = page.Build(LayoutOf(page), notes);

        // The numbers of openers of our own say where one is, and what takes the page covers them.
        return title.HidesFooter || use == PageUse.Page ? built with { ShowFooter = false } : built;
    }

    // What is alone under a title of our own designs may leave the margins.
    private PageUse Use(Fitted slide, int part, Ruler ruler) =>
        Beside is null && ruler.Zones.Kicker is not null && slide.Slide.Subtitle is null
            && LayoutCatalog.Field(_layout ?? PageLayout.TitleOnly) is null
            && _layout is not (PageLayout.Section or PageLayout.LessonOpener or PageLayout.Closing or PageLayout.Exercise
                or PageLayout.Solution)
            && slide.Parts[part].Flows is [{ } only] ? only.Use(ruler.Style) : PageUse.Margins;

    private PageLayout LayoutOf(PageBuilder page) =>
        Beside is null && page.BodyCount > 1 && _layout is not (PageLayout.Quote or PageLayout.Exercise or PageLayout.Solution
                or PageLayout.Section or PageLayout.LessonOpener or PageLayout.Closing)
            && LayoutCatalog.Field(_layout ?? PageLayout.TitleOnly) is null
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

    private static IReadOnlyList<Flow> Flows(SlideModel slide, BlockContext context, bool narrow = false) =>
        ExercisePage.Flows(slide, context, narrow) ?? WithRoom(slide, FlowBuilder.Build(slide.Blocks, context), context);

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
        "closing" => slide.Blocks is [QuoteBlock] ? PageLayout.Quote : PageLayout.Closing,
        _ when slide.Blocks is [CalloutBlock { Kind: CalloutKind.Exercise }, ..] => PageLayout.Exercise,
        _ when slide.Blocks is [CalloutBlock { Kind: CalloutKind.Solution }, ..] => PageLayout.Solution,
        _ => slide.Blocks is [{ } block] ? context.Table.Of(block).Page : null,
    };

    private static IEnumerable<InlineText> Source(SlideModel slide) =>
        string.IsNullOrEmpty(slide.Source) ? [] : [new InlineText([new Inline("[" + slide.Source + "]", InlineStyle.Italic)])];
}
