using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pictures;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>A picture at its own aspect ratio with its caption; one that could not be opened is a marked placeholder.</summary>
internal sealed class PictureFlow(
    PictureBlock picture, Picture? opened, string notAvailable, bool rightToLeft, double mostHeight = double.MaxValue)
    : Flow
{
    private const double CaptionGap = 6;
    private const double Least = 24;
    private const double PlaceholderSize = 16;
    private const double MostPlaceholder = 140;

    // What is not there gives way before what is there goes on over a second page.
    private const double SmallPlaceholder = 64;
    private const double ScarceRoom = 250;
    private static readonly Insets PlaceholderInsets = new(12, 6, 12, 6);

    public override double Height(double width, TypeScale scale, Ruler ruler) => PictureHeight(width, scale) + CaptionHeight(width, ruler);

    public override double MostHeight(double width, TypeScale scale, Ruler ruler) =>
        opened is null ? Height(width, scale, ruler) : AnyHeight;

    public override (Flow? Head, Flow? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force) =>
        force ? (new PictureFlow(picture, opened, notAvailable, rightToLeft, height - CaptionHeight(width, ruler)), null) : (null, this);

    public override void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        double captionHeight = CaptionHeight(box.Width, ruler);
        Box room = box with { Height = Math.Max(1, box.Height - captionHeight) };
        Box placed = opened is { } image ? Fit(image, room) : room with { Height = Math.Min(room.Height, PictureHeight(box.Width, scale)) };
        page.Add(opened is { } shown
            ? new PictureFrame { Box = placed, Name = "Picture", AltText = picture.AltText, Picture = shown }
            : Placeholder(placed, ruler));
        if (captionHeight > 0)
        {
            page.Add(new TextFrame
            {
                Box = CaptionBox(box, placed, captionHeight - CaptionGap, ruler),
                Name = "Caption",
                Paragraphs = ruler.Fitted([Caption()], box.Width),
            });
        }
    }

    /// <summary>Width by height, or a wide rectangle when there is no picture.</summary>
    public double AspectRatio => opened is { } image ? (double)image.PixelWidth / image.PixelHeight : 1.6;

    private double PictureHeight(double width, TypeScale scale)
    {
        if (opened is not { } image)
        {
            return Math.Min(scale.Picture <= ScarceRoom ? SmallPlaceholder : MostPlaceholder, Math.Max(Least, mostHeight));
        }

        double most = image.PixelHeight * Picture.MostPointsPerPixel;
        return Math.Max(Least, Math.Min(Math.Min(scale.Picture, mostHeight), Math.Min(width / AspectRatio, most)));
    }

    // Under the picture from its edge on where the caption is no wider than it.
    private Box CaptionBox(Box room, Box placed, double height, Ruler ruler) =>
        ruler.Measure(Caption(), placed.Width).Height <= height
            ? new Box(placed.X, placed.Bottom + CaptionGap, placed.Width, height)
            : new Box(room.X, placed.Bottom + CaptionGap, room.Width, height);

    private static Box Fit(Picture image, Box room)
    {
        double scale = Math.Min(
            Math.Min(room.Width / image.PixelWidth, room.Height / image.PixelHeight), Picture.MostPointsPerPixel);
        (double width, double height) = (Math.Max(1, image.PixelWidth * scale), Math.Max(1, image.PixelHeight * scale));
        return new Box(room.X + ((room.Width - width) / 2), room.Y + ((room.Height - height) * OpticalCentre.Above), width, height);
    }

    private TextFrame Placeholder(Box box, Ruler ruler)
    {
        double width = box.Width - PlaceholderInsets.Left - PlaceholderInsets.Right;
        double room = box.Height - PlaceholderInsets.Top - PlaceholderInsets.Bottom;
        TextParagraph label = Centred(notAvailable, ColorToken.Warn, bold: true);
        // The whole of it is the frame's alternative text; a long one would not fit the frame.
        TextParagraph description = Centred(Excerpt.Of(picture.AltText, 160), ColorToken.Muted, bold: false) with { SpaceBefore = 4 };
        TextParagraph[] both = picture.AltText.Length == 0 ? [label] : [label, description];
        TextParagraph[] fitting = ruler.Height(both, width) <= room ? both : ruler.Height([label], width) <= room ? [label] : [];
        return new TextFrame
        {
            Box = box,
            Name = "Missing picture",
            AltText = picture.AltText,
            Paragraphs = ruler.Fitted(fitting, width),
            Insets = PlaceholderInsets,
            Anchor = VerticalAnchor.Middle,
            Fill = ColorToken.Panel,
            Outline = ColorToken.Line,
        };
    }

    private TextParagraph Caption() => new()
    {
        Spans = Spans.Of(picture.Caption!, TypeScale.Caption, ColorToken.Muted),
        RightToLeft = rightToLeft,
    };

    private double CaptionHeight(double width, Ruler ruler) =>
        picture.Caption is null ? 0 : ruler.Measure(Caption(), width).Height + CaptionGap + 2;

    private TextParagraph Centred(string text, ColorToken color, bool bold) =>
        new() { Spans = [Spans.Of(text, PlaceholderSize, color, bold)], Align = TextAlign.Center, RightToLeft = rightToLeft };
}
