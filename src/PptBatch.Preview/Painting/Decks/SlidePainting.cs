using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Drawing;
using SkiaSharp;

namespace PptBatch.Preview.Painting.Decks;

/// <summary>One slide on its canvas.</summary>
internal sealed class SlidePainting(SKCanvas canvas, DrawnSlide slide, Typefaces typefaces)
{
    private const double LeastLinePt = 0.25;

    private TextPainter Text => field ??= new TextPainter(slide.Look, typefaces);

    public void Background()
    {
        using SKPath path = CanvasPath.Of(slide.Page);
        Fill(path, slide.Page, slide.Background);
    }

    public void Shape(DrawnShape shape)
    {
        Box box = shape.Box;
        canvas.Save();
        if (shape.Rotation != 0)
        {
            canvas.RotateDegrees((float)shape.Rotation, (float)(box.X + (box.Width / 2)), (float)(box.Y + (box.Height / 2)));
        }

        switch (shape)
        {
            case DrawnForm form:
                Form(form);
                break;
            case DrawnRule rule:
                Rule(rule);
                break;
            case DrawnImage image:
                Image(image);
                break;
            case DrawnTable table:
                SceneTablePainter.Paint(canvas, table, Text);
                break;
            case DrawnChart { Chart: { } chart }:
                ChartPainter.Paint(canvas, chart, new Ink(slide.Look), Text);
                break;
            case DrawnChart:
                Unknown(box);
                break;
            case DrawnGroup group:
                foreach (DrawnShape part in group.Shapes)
                {
                    Shape(part);
                }

                break;
        }

        canvas.Restore();
    }

    private void Form(DrawnForm form)
    {
        using SKPath path = CanvasPath.Of(form.Path, form.Box);
        Fill(path, form.Box, form.Fill);
        if (form.Outline is { } outline)
        {
            using SKPaint stroke = Stroke(outline);
            canvas.DrawPath(path, stroke);
        }

        if (form.Text is { } text)
        {
            Text.Paint(canvas, text.Paragraphs, form.Box, text.Insets, text.Anchor, text.Wrap);
        }
    }

    private void Fill(SKPath path, Box box, DrawnFill? look)
    {
        if (look?.Picture is { } picture)
        {
            canvas.Save();
            canvas.ClipPath(path, SKClipOperation.Intersect, antialias: true);
            DeckPictures.Draw(canvas, picture, box);
            canvas.Restore();
        }
        else if (look is not null)
        {
            using SKPaint fill = new() { IsAntialias = true };
            if (look.Stops is { } stops)
            {
                SKPoint top = new((float)box.X, (float)box.Y), bottom = new((float)box.X, (float)box.Bottom);
                fill.Shader = SKShader.CreateLinearGradient(top, bottom, [.. stops.Select(Ink.Of)], SKShaderTileMode.Clamp);
            }
            else if (look.Color is { } color)
            {
                fill.Color = Ink.Of(color);
            }

            canvas.DrawPath(path, fill);
        }
    }

    private void Rule(DrawnRule rule)
    {
        Box box = rule.Box;
        using SKPaint stroke = Stroke(rule.Line);
        canvas.DrawLine(
            (float)box.X, (float)(rule.Rising ? box.Bottom : box.Y), (float)box.Right, (float)(rule.Rising ? box.Y : box.Bottom), stroke);
    }

    private void Image(DrawnImage image)
    {
        if (!DeckPictures.Draw(canvas, image.Picture, image.Box) && image.StandsIn)
        {
            Unknown(image.Box);
        }
    }

    /// <summary>An empty panel for what cannot be painted.</summary>
    private void Unknown(Box frame)
    {
        using SKPaint edge = new() { Color = SKColors.Gray, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 1 };
        canvas.DrawRect(Ink.Rect(frame), edge);
    }

    private static SKPaint Stroke(DrawnLine line) => new()
    {
        Color = Ink.Of(line.Color),
        IsAntialias = true,
        Style = SKPaintStyle.Stroke,
        StrokeWidth = (float)Math.Max(LeastLinePt, line.WidthPt),
    };
}
