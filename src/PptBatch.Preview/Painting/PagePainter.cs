using System.Globalization;
using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;
using PptBatch.OpenXml.Writing.Layouts;
using PptBatch.OpenXml.Writing.Shapes;
using PptBatch.Preview.Painting.Drawing;
using SkiaSharp;

namespace PptBatch.Preview.Painting;

/// <summary>Paints pages: what the master and the layout draw, then every frame in reading order.</summary>
internal sealed class PagePainter(DeckPages deck, DeckDesign design, Typefaces typefaces)
{
    private const double Radius = 6;
    private readonly Dictionary<DeckTheme, (Ink Ink, TextPainter Text)> _painters = new(ReferenceEqualityComparer.Instance);
    private Ink _ink = new(design.Theme);
    private TextPainter _text = new(design.Theme, design.Fonts, typefaces);

    /// <summary>Paints a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="section">Its section, which the footer names.</param>
    /// <param name="number">Its slide number.</param>
    /// <param name="width">Width of the picture in pixels.</param>
    public SKImage Paint(Page page, SectionPages section, int number, int width)
    {
        float scale = width / (float)design.Zones.SlideWidth;
        using SKSurface surface = SKSurface.Create(new SKImageInfo(width, (int)Math.Round(design.Zones.SlideHeight * scale), SKColorType.Rgba8888, SKAlphaType.Opaque));
        SKCanvas canvas = surface.Canvas;
        LayoutDesign layout = design.Layout(page);
        Take(layout.Theme ?? design.Theme);
        canvas.Clear(_ink.Of(ColorToken.Surface));
        canvas.Scale(scale);
        Background(canvas, layout);
        foreach (Frame frame in page.Frames)
        {
            Paint(canvas, frame);
        }

        if (page.ShowFooter)
        {
            Footer(canvas, layout, section, number);
        }

        canvas.Flush();
        return surface.Snapshot();
    }

    private void Take(DeckTheme theme)
    {
        if (!_painters.TryGetValue(theme, out (Ink Ink, TextPainter Text) painters))
        {
            _painters.Add(theme, painters = (new Ink(theme), new TextPainter(theme, design.Fonts, typefaces)));
        }

        (_ink, _text) = painters;
    }

    private void Background(SKCanvas canvas, LayoutDesign layout)
    {
        if (layout.Backdrop is { } pieces)
        {
            foreach (BackdropPiece piece in pieces)
            {
                Backdrop(canvas, piece);
            }

            return;
        }

        foreach (LayoutOrnament ornament in layout.ShowMasterOrnaments ? [.. MasterPart.Band(design.Zones), .. layout.Ornaments] : layout.Ornaments)
        {
            using SKPaint paint = _ink.Fill(ornament.Fill);
            canvas.DrawRect(Ink.Rect(ornament.Box), paint);
        }
    }

    private static void Backdrop(SKCanvas canvas, BackdropPiece piece)
    {
        if (piece.Rgb is { } rgb)
        {
            using SKPaint paint = new() { Color = SKColor.Parse(rgb).WithAlpha((byte)Math.Round(piece.Opacity * 255)), IsAntialias = true };
            Draw(canvas, piece.Box, piece.Geometry, paint);
            return;
        }

        using SKImage? image = BoundedImage.Decode(piece.Picture.Span);
        if (image is not null)
        {
            canvas.DrawImage(image, Ink.Rect(piece.Box), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        }
    }

    private void Paint(SKCanvas canvas, Frame frame)
    {
        switch (frame)
        {
            case TextFrame text:
                Shape(canvas, text.Box, text.Geometry, text.Fill, text.Outline);
                _text.Paint(canvas, text.Paragraphs, text.Box, text.Insets, text.Anchor, text.Wrap);
                break;
            case ShapeFrame shape:
                Shape(canvas, shape.Box, shape.Geometry, shape.Fill, shape.Outline);
                break;
            case TableFrame table:
                TablePainter.Paint(canvas, table, _ink, _text);
                break;
            case ChartFrame chart:
                ChartPainter.Paint(canvas, chart, _ink, _text);
                break;
            case PictureFrame picture:
                Picture(canvas, picture);
                break;
            case GroupFrame group:
                new DiagramPainter(_ink, _text).Paint(canvas, group);
                break;
        }
    }

    private void Shape(SKCanvas canvas, Box box, ShapeGeometry geometry, ColorToken? fill, ColorToken? outline)
    {
        if (fill is { } inside)
        {
            using SKPaint paint = _ink.Fill(inside);
            Draw(canvas, box, geometry, paint);
        }

        if (outline is { } edge)
        {
            using SKPaint paint = _ink.Stroke(edge, 1);
            Draw(canvas, box, geometry, paint);
        }
    }

    private static void Draw(SKCanvas canvas, Box box, ShapeGeometry geometry, SKPaint paint)
    {
        switch (geometry)
        {
            case ShapeGeometry.Ellipse:
                canvas.DrawOval(Ink.Rect(box), paint);
                break;
            case ShapeGeometry.RoundedRectangle:
                canvas.DrawRoundRect(Ink.Rect(box), (float)Radius, (float)Radius, paint);
                break;
            default:
                canvas.DrawRect(Ink.Rect(box), paint);
                break;
        }
    }

    private void Picture(SKCanvas canvas, PictureFrame frame)
    {
        using SKImage? image = SKImage.FromEncodedData(frame.Picture.Bytes);
        if (image is null)
        {
            // A format that PowerPoint shows and the painter does not, such as SVG or EMF.
            Shape(canvas, frame.Box, ShapeGeometry.Rectangle, ColorToken.Panel, ColorToken.Line);
            return;
        }

        canvas.DrawImage(image, Ink.Rect(frame.Box), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }

    private void Footer(SKCanvas canvas, LayoutDesign layout, SectionPages section, int number)
    {
        foreach (LayoutFooter footer in layout.Footers)
        {
            Line(canvas, footer.Zone, footer.Kind switch
            {
                FooterKind.Course => FooterText.Fit(deck.Title, footer.Zone, design.Fonts),
                FooterKind.Lesson => FooterText.Fit(section.Name, footer.Zone, design.Fonts),
                _ => number.ToString(CultureInfo.InvariantCulture),
            });
        }
    }

    private void Line(SKCanvas canvas, TextZone zone, string text)
    {
        TextParagraph paragraph = new() { Spans = [new TextSpan(text, zone.SizePt) { Color = ColorToken.Footer }], Align = zone.Align };
        _text.Paint(canvas, [paragraph], zone.Box, Insets.None, zone.Anchor, wrap: false);
    }
}
