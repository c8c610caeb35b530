using PptBatch.Localization;
using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Layout.Blocks;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout;

/// <summary>How a slide is arranged: which layout, where its text goes, and whether a picture stands beside it.</summary>
internal sealed class Composition
{
    private const double WidePicture = 1.9;
    private const int MostContents = 3;
    private readonly PictureFlow? _picture;
    private readonly bool _pictureLeft;
    private readonly bool _opener;
    private readonly PageLayout? _layout;

    private Composition(Stack stack, PageLayout? layout, PictureFlow? picture = null, bool pictureLeft = false)
    {
        (Stack, _layout, _picture, _pictureLeft) = (stack, layout, picture, pictureLeft);
        _opener = layout is PageLayout.LessonOpener or PageLayout.Section;
    }

    /// <summary>What is paginated: everything, or the text beside a picture.</summary>
    public Stack Stack { get; }

    /// <summary>True for an arrangement that cannot go on: it is taken where it holds the slide on one page.</summary>
    public bool OnePage { get; private init; }

    /// <summary>The arrangements that a slide may take, the one that suits it best first.</summary>
    public static IEnumerable<Composition> Of(SlideModel slide, BlockContext context, Ruler ruler)
    {
        PageLayout? layout = Layout(slide, context);
        if (Alone(slide, context, ruler) is { } alone)
        {
            yield return new Composition(new Stack(WithRoom(slide, [alone], context)), alone is QuoteFlow && !slide.RightToLeft
                ? PageLayout.Quote
                : layout) { OnePage = true };
        }

        bool opener = layout is PageLayout.LessonOpener or PageLayout.Section;
        if (PictureBeside(slide, context) is { } picture)
        {
            // What comes first in the HTML is read first, and stands where reading begins.
            bool left = slide.Blocks[0] == picture != slide.RightToLeft;
            yield return new Composition(
                new Stack(FlowBuilder.Build(slide.Blocks.Where(block => block != picture), context)),
                left ? PageLayout.PictureLeft : PageLayout.PictureRight,
                PictureFlows.Flow(picture, context),
                left)
            {
                OnePage = true,
            };
        }

        IReadOnlyList<Flow> flows = WithRoom(slide, FlowBuilder.Build(slide.Blocks, context), context);
        if (opener)
        {
            yield return new Composition(new Stack(flows), layout) { OnePage = true };
        }

        layout = opener ? null : layout;
        yield return new Composition(new Stack(flows), layout);
        if (Examples.SideBySide(flows) is { } examples)
        {
            yield return new Composition(new Stack(examples), layout);
        }
    }

    public Box Body(bool hasSubtitle, Zones zones) =>
        _layout == PageLayout.Section ? zones.SectionBody : _opener ? zones.OpenerBody : hasSubtitle ? zones.BodyUnderSubtitle : zones.Body;

    public double StackWidth(Box body) => _picture is null ? body.Width : TextBox(body).Width;

    public Page Page(
        SlideModel slide, Stack content, TitleText title, string marker, Box body, TypeScale scale, bool first, BlockContext context,
        Ruler ruler)
    {
        PageBuilder page = new(slide.Language, slide.RightToLeft);
        PlaceTitle(page, title, marker, context.Words, ruler);
        bool pictureFirst = _picture is not null && _pictureLeft != page.RightToLeft;
        if (pictureFirst)
        {
            _picture!.Place(PictureBox(body), scale, ruler, page);
        }

        content.Place(_picture is null ? body : TextBox(body), scale, ruler, page);
        if (!pictureFirst)
        {
            _picture?.Place(PictureBox(body), scale, ruler, page);
        }

        List<InlineText> notes = first ? [.. slide.Notes,
            .. slide.Blocks.SelectMany(block => context.Table.Of(block).Notes(block, context.Words)), .. Source(slide)] : [];
        return page.Build(Layout(page), notes);
    }

    private void PlaceTitle(PageBuilder page, TitleText title, string marker, Phrasebook words, Ruler ruler)
    {
        (TextZone titleZone, TextZone subtitleZone) = _layout switch
        {
            PageLayout.Section => (ruler.Zones.SectionTitle, ruler.Zones.SectionSubtitle),
            PageLayout.LessonOpener => (ruler.Zones.OpenerTitle, ruler.Zones.OpenerSubtitle),
            _ => (ruler.Zones.Title, ruler.Zones.Subtitle),
        };
        Box titleBox = titleZone.Box;
        TextParagraph heading = title.Paragraph(marker, page.RightToLeft, ruler) with { Align = titleZone.Align };
        TextParagraph large = heading with { Spans = [.. heading.Spans.Select(span => span with { SizePt = titleZone.SizePt })] };
        page.Add(new TextFrame
        {
            Box = titleZone.Outer,
            Insets = titleZone.Insets,
            Name = "Title",
            Placeholder = PlaceholderRole.Title,
            Paragraphs =
                ruler.Fitted(
                [_opener && ruler.Measure(large, titleBox.Width) is { LineCount: <= 2 } lines && lines.Height <= titleBox.Height
                ? large
                : heading], titleBox.Width),
            Anchor = titleZone.Anchor,
        });
        if (title.SubtitleParagraph(subtitleZone.Box, page.RightToLeft, ruler) is { } written)
        {
            TextParagraph subtitle = _layout == PageLayout.Section ? SectionNumber.Large(written, subtitleZone.Box, words) : written;
            page.Add(new TextFrame
            {
                Box = subtitleZone.Outer,
                Insets = subtitleZone.Insets,
                Name = "Subtitle",
                Placeholder = PlaceholderRole.Subtitle,
                Paragraphs = ruler.Fitted([subtitle with { Align = subtitleZone.Align }], subtitleZone.Box.Width),
                Anchor = subtitleZone.Anchor,
            });
        }
    }

    private PageLayout Layout(PageBuilder page) =>
        _picture is null && page.BodyCount > 1 && _layout != PageLayout.Quote
            ? page.BodyCount > MostContents ? PageLayout.ManyContents : PageLayout.TwoContent
            : _layout ?? (page.BodyCount == 0 ? PageLayout.TitleOnly : PageLayout.TitleAndContent);

    private Box PictureBox(Box body) => Side(body, _pictureLeft, PictureWidth(body));

    private Box TextBox(Box body) => Side(body, !_pictureLeft, body.Width - Zones.Gutter - PictureWidth(body));

    // A wide picture gets seven of twelve columns, any other six.
    private double PictureWidth(Box body) => (body.Width - Zones.Gutter) * (_picture!.AspectRatio > 1.5 ? 7.0 / 12 : 0.5);

    private static Box Side(Box body, bool left, double width) => body with { X = left ? body.X : body.Right - width, Width = width };

    // A quotation, a sentence or a callout that has the slide to itself is large.
    private static Flow? Alone(SlideModel slide, BlockContext context, Ruler ruler) =>
        slide.Blocks is [{ } block] ? context.Table.Of(block).Large(block, slide, context.In(block), ruler) : null;

    private static IReadOnlyList<Flow> WithRoom(SlideModel slide, IReadOnlyList<Flow> flows, BlockContext context) =>
        slide.Blocks.Any(block => context.Table.Of(block).NeedsWritingRoom(block)) ? [.. flows, new WritingRoom()] : flows;

    private static PictureBlock? PictureBeside(SlideModel slide, BlockContext context)
    {
        List<PictureBlock> pictures = [.. slide.Blocks.OfType<PictureBlock>()];
        return pictures.Count == 1
            && slide.Blocks.Count > 1 && slide.Blocks.All(block => context.Table.Of(block).StandsBesideAPicture(block))
            && slide.LayoutWish is not ("image-full" or "title" or "section")
            && (context.Pictures.Find(pictures[0].Source) is not { } picture
                || (double)picture.PixelWidth / picture.PixelHeight <= WidePicture)
            ? pictures[0]
            : null;
    }

    private static PageLayout? Layout(SlideModel slide, BlockContext context) => slide.LayoutWish switch
    {
        "title" => PageLayout.LessonOpener,
        "section" => PageLayout.Section,
        "exercise" => PageLayout.Exercise,
        "summary" => PageLayout.Summary,
        "closing" => PageLayout.Closing,
        _ => slide.Blocks is [{ } block] ? context.Table.Of(block).Page : null,
    };

    private static IEnumerable<InlineText> Source(SlideModel slide) =>
        string.IsNullOrEmpty(slide.Source) ? [] : [new InlineText([new Inline("[" + slide.Source + "]", InlineStyle.Italic)])];
}
