using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Drawing;
using PptBatch.OpenXml.Scenes.Geometry;
using SkiaSharp;

namespace PptBatch.Preview.Painting.Decks;

/// <summary>One slide on its canvas.</summary>
internal sealed class SlidePainting(SKCanvas canvas, DrawnSlide slide, Typefaces typefaces)
{
    private TextPainter Text => field ??= new TextPainter(slide.Look, typefaces);

    public void Background()
    {
        if (slide.Background is { } look)
        {
            using SKPath path = CanvasPath.Of(slide.Page);
            AreaFill.Draw(canvas, path, slide.Page, look);
        }
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
            case DrawnImage image:
                Image(image);
                break;
            case DrawnTable table:
                SceneTablePainter.Paint(canvas, table, Text);
                break;
            case DrawnUnknown:
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
        foreach (ShapePart part in form.Path.Parts)
        {
            using SKPath path = CanvasPath.Of(part);
            if (part.IsFilled && form.Fill is { } fill)
            {
                AreaFill.Draw(canvas, path, form.Box, fill, part.Shade);
            }

            Outline(path, part, form.Outline);
        }

        if (form.Text is { } text)
        {
            Text.Paint(canvas, text.Paragraphs, form.Path.TextBox, text.Insets, text.Anchor, text.Wrap);
        }
    }

    private void Outline(SKPath path, ShapePart part, DrawnLine? line)
    {
        if (line is not null && part.IsOutlined)
        {
            using SKPaint stroke = LineStyle.Stroke(line);
            canvas.DrawPath(path, stroke);
            LineStyle.Ends(canvas, part, line);
        }
    }

    private void Image(DrawnImage image)
    {
        bool isDrawn = false;
        foreach (ShapePart part in image.Path.Parts.Where(part => part.IsFilled))
        {
            using SKPath path = CanvasPath.Of(part);
            canvas.Save();
            canvas.ClipPath(path, SKClipOperation.Intersect, antialias: true);
            isDrawn |= DeckPictures.Draw(canvas, image.Picture, image.Box);
            canvas.Restore();
        }

        foreach (ShapePart part in image.Path.Parts)
        {
            using SKPath path = CanvasPath.Of(part);
            Outline(path, part, image.Outline);
        }

        if (!isDrawn && image.StandsIn)
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
}
