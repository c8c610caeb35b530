using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Slides;

namespace PptBatch.OpenXml.Layout;

/// <summary>How a slide is arranged: which layout, where its text goes, and whether a picture stands beside it.</summary>
internal sealed class Composition
{
    private const double WidePicture = 1.9;
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

    /// <summary>The arrangement to take where this one does not hold the slide on one page; null where this one can go on.</summary>
    public Func<Composition>? Plainer { get; private init; }

    public static Composition Of(SlideModel slide, Phrasebook words, Ruler ruler)
    {
        PageLayout? layout = Layout(slide);
        if (slide.Blocks is [QuoteBlock quote] && QuoteFlow.Holds(quote, slide.RightToLeft, ruler))
        {
            return new Composition(new Stack([new QuoteFlow(quote, slide.RightToLeft)]), PageLayout.Quote);
        }

        Composition Plain() => new(new Stack(FlowBuilder.Build(slide.Blocks, words, slide.RightToLeft)), layout is PageLayout.LessonOpener or PageLayout.Section ? null : layout);
        if (PictureBeside(slide) is not { } picture)
        {
            Composition plain = Plain();
            return layout is PageLayout.LessonOpener or PageLayout.Section ? new Composition(plain.Stack, layout) { Plainer = () => plain } : plain;
        }

        // What comes first in the HTML is read first, and stands where reading begins.
        bool left = slide.Blocks[0] == picture != slide.RightToLeft;
        return new Composition(
            new Stack(FlowBuilder.Build(slide.Blocks.Where(block => block != picture), words, slide.RightToLeft)),
            left ? PageLayout.PictureLeft : PageLayout.PictureRight,
            new PictureFlow(picture, words.PictureNotAvailable, slide.RightToLeft),
            left)
        {
            Plainer = Plain,
        };
    }

    public Box Body(bool hasSubtitle, Zones zones) =>
        _layout == PageLayout.Section ? zones.SectionBody : _opener ? zones.OpenerBody : hasSubtitle ? zones.BodyUnderSubtitle : zones.Body;

    public double StackWidth(Box body) => _picture is null ? body.Width : TextBox(body).Width;

    public Page Page(
        SlideModel slide, Stack content, TitleText title, string marker, Box body, TypeScale scale, bool first, Phrasebook words, Ruler ruler)
    {
        PageBuilder page = new(slide.Language, slide.RightToLeft);
        PlaceTitle(page, title, marker, ruler);
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

        List<InlineText> notes = first ? [.. slide.Notes, .. QuizUnits.Notes(slide.Blocks, words), .. Source(slide)] : [];
        return page.Build(Layout(page), notes);
    }

    private void PlaceTitle(PageBuilder page, TitleText title, string marker, Ruler ruler)
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
            Box = titleBox,
            Name = "Title",
            Placeholder = PlaceholderRole.Title,
            Paragraphs = ruler.Fitted([_opener && ruler.Measure(large, titleBox.Width).LineCount <= 2 ? large : heading], titleBox.Width),
            Anchor = titleZone.Anchor,
        });
        if (title.SubtitleParagraph(subtitleZone.Box, page.RightToLeft, ruler) is { } subtitle)
        {
            page.Add(new TextFrame
            {
                Box = subtitleZone.Box,
                Name = "Subtitle",
                Placeholder = PlaceholderRole.Subtitle,
                Paragraphs = ruler.Fitted([subtitle with { Align = subtitleZone.Align }], subtitleZone.Box.Width),
                Anchor = subtitleZone.Anchor,
            });
        }
    }

    private PageLayout Layout(PageBuilder page) =>
        _picture is null && page.BodyCount > 1 && _layout != PageLayout.Quote ? PageLayout.TwoContent
            : _layout ?? (page.BodyCount == 0 ? PageLayout.TitleOnly : PageLayout.TitleAndContent);

    private Box PictureBox(Box body) => Side(body, _pictureLeft, PictureWidth(body));

    private Box TextBox(Box body) => Side(body, !_pictureLeft, body.Width - Zones.Gutter - PictureWidth(body));

    // A wide picture gets seven of twelve columns, any other six.
    private double PictureWidth(Box body) => (body.Width - Zones.Gutter) * (_picture!.AspectRatio > 1.5 ? 7.0 / 12 : 0.5);

    private static Box Side(Box body, bool left, double width) => body with { X = left ? body.X : body.Right - width, Width = width };

    private static PictureBlock? PictureBeside(SlideModel slide)
    {
        List<PictureBlock> pictures = [.. slide.Blocks.OfType<PictureBlock>()];
        bool onlyText = slide.Blocks.All(block => block is PictureBlock or ParagraphBlock or ListBlock or QuoteBlock or CalloutBlock or GlossaryBlock);
        return pictures.Count == 1 && slide.Blocks.Count > 1 && onlyText && slide.LayoutWish != "image-full" && slide.LayoutWish is not ("title" or "section")
            && pictures[0].Picture is { } picture && (double)picture.PixelWidth / picture.PixelHeight <= WidePicture
            ? pictures[0]
            : null;
    }

    private static PageLayout? Layout(SlideModel slide) => slide.LayoutWish switch
    {
        "title" => PageLayout.LessonOpener,
        "section" => PageLayout.Section,
        "exercise" => PageLayout.Exercise,
        "summary" => PageLayout.Summary,
        "closing" => PageLayout.Closing,
        _ => slide.Blocks.Count == 1
            ? slide.Blocks[0] switch
            {
                TableBlock => PageLayout.Table,
                ChartBlock => PageLayout.Chart,
                CodeBlock => PageLayout.Code,
                PictureBlock => PageLayout.PictureFull,
                _ => null,
            }
            : null,
    };

    private static IEnumerable<InlineText> Source(SlideModel slide) =>
        string.IsNullOrEmpty(slide.Source) ? [] : [new InlineText([new Inline("[" + slide.Source + "]", InlineStyle.Italic)])];
}
