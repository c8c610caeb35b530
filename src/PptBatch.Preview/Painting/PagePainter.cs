using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;
using PptBatch.OpenXml.Scenes.Colors;
using PptBatch.OpenXml.Scenes.Drawing;
using PptBatch.OpenXml.Writing.Layouts;
using PptBatch.OpenXml.Writing.Shapes;
using SkiaSharp;

namespace PptBatch.Preview.Painting;

/// <summary>Paints pages: what the master and the layout draw, then every frame in reading order.</summary>
internal sealed class PagePainter(Box slide, Typefaces typefaces)
{
    private const double Radius = 6;
    private readonly Dictionary<PageLook, (Ink Ink, TextPainter Text)> _painters = new(ReferenceEqualityComparer.Instance);

    /// <summary>Paints a page.</summary>
    /// <param name="composed">The page.</param>
    /// <param name="width">Width of the picture in pixels.</param>
    public SKImage Paint(ComposedPage composed, int width)
    {
        float scale = width / (float)slide.Width;
        using SKSurface surface = SKSurface.Create(
            new SKImageInfo(width, (int)Math.Round(slide.Height * scale), SKColorType.Rgba8888, SKAlphaType.Opaque));
        SKCanvas canvas = surface.Canvas;
        (Ink ink, TextPainter text) = Painters(composed.Look);
        canvas.Clear(ink.Of(ColorToken.Surface));
        canvas.Scale(scale);
        foreach (BackdropPiece piece in composed.Look.Backdrop)
        {
            Backdrop(canvas, piece);
        }

        foreach (Frame frame in composed.Page.Frames)
        {
            Paint(canvas, frame, ink, text);
        }

        foreach (FooterLine line in composed.Footer)
        {
            Footer(canvas, line, composed.Look, text);
        }

        canvas.Flush();
        return surface.Snapshot();
    }

    private (Ink Ink, TextPainter Text) Painters(PageLook look)
    {
        if (!_painters.TryGetValue(look, out (Ink Ink, TextPainter Text) painters))
        {
            _painters.Add(look, painters = (new Ink(look), new TextPainter(look, typefaces)));
        }

        return painters;
    }

    private static void Backdrop(SKCanvas canvas, BackdropPiece piece)
    {
        if (piece.Rgb is { } rgb)
        {
            using SKPaint paint = new()
            {
                Color = SKColor.Parse(rgb).WithAlpha((byte)Math.Round(piece.Opacity * 255)), IsAntialias = true,
                IsStroke = piece.LinePt > 0, StrokeWidth = (float)piece.LinePt,
            };
            Draw(canvas, piece.Box, piece.Geometry, paint);
            return;
        }

        using SKImage? image = BoundedImage.Decode(piece.Picture.Span);
        if (image is not null)
        {
            canvas.DrawImage(image, Ink.Rect(piece.Box), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        }
    }

    private static void Paint(SKCanvas canvas, Frame frame, Ink ink, TextPainter words)
    {
        switch (frame)
        {
            case TextFrame text:
                Shape(canvas, text.Box, text.Geometry, text.Fill, text.Outline, ink);
                words.Paint(canvas, text.Paragraphs, text.Box, text.Insets, text.Anchor, text.Wrap);
                break;
            case ShapeFrame shape:
                Shape(canvas, shape.Box, shape.Geometry, shape.Fill, shape.Outline, ink);
                break;
            case TableFrame table:
                TablePainter.Paint(canvas, table, ink, words);
                break;
            case ChartFrame chart:
                ChartPainter.Paint(canvas, chart, ink, words);
                break;
            case PictureFrame picture:
                Picture(canvas, picture, ink);
                break;
            case GroupFrame group:
                new DiagramPainter(ink, words).Paint(canvas, group);
                break;
            case SymbolFrame or IconFrame:
                new DiagramPainter(ink, words).Paint(canvas, frame);
                break;
        }
    }

    private static void Shape(SKCanvas canvas, Box box, ShapeGeometry geometry, ColorToken? fill, ColorToken? outline, Ink ink)
    {
        if (fill is { } inside)
        {
            using SKPaint paint = ink.Fill(inside);
            Draw(canvas, box, geometry, paint);
        }

        if (ink.Look.EdgeOf(fill, outline) is { } edge)
        {
            using SKPaint paint = ink.Stroke(edge, 1);
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
            case ShapeGeometry.Chevron:
                using (SKPath chevron = SymbolPath.Of(new SymbolFrame { Box = box, Name = "", Geometry = SymbolGeometry.Chevron }))
                {
                    canvas.DrawPath(chevron, paint);
                }

                break;
            case ShapeGeometry.QuarterLeft or ShapeGeometry.QuarterRight:
                Quarter(canvas, box, geometry == ShapeGeometry.QuarterRight, paint);
                break;
            default:
                canvas.DrawRect(Ink.Rect(box), paint);
                break;
        }
    }

    private static void Quarter(SKCanvas canvas, Box box, bool atRight, SKPaint paint)
    {
        Box disc = new(atRight ? box.X : box.X - box.Width, box.Y, 2 * box.Width, 2 * box.Height);
        canvas.DrawArc(Ink.Rect(disc), atRight ? 180 : 270, 90, useCenter: true, paint);
    }

    private static void Picture(SKCanvas canvas, PictureFrame frame, Ink ink)
    {
        using SKImage? image = SKImage.FromEncodedData(frame.Picture.Bytes);
        if (image is null)
        {
            // A format that PowerPoint shows and the painter does not, such as SVG or EMF.
            Shape(canvas, frame.Box, ShapeGeometry.Rectangle, ColorToken.Panel, ColorToken.Line, ink);
            return;
        }

        canvas.DrawImage(image, Ink.Rect(frame.Box), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }

    private static void Footer(SKCanvas canvas, FooterLine line, PageLook look, TextPainter text)
    {
        DrawnSpan span = new(line.Text, line.SizePt, Color(line.Rgb), look.Faces.Body);
        TextParagraph paragraph = new() { Spans = [span], Align = line.Align };
        text.Paint(canvas, [paragraph], line.Box, Insets.None, line.Anchor, wrap: false);
    }

    private static Rgb Color(string rgb)
    {
        SKColor color = SKColor.Parse(rgb);
        return new Rgb(color.Red / 255.0, color.Green / 255.0, color.Blue / 255.0);
    }
}
