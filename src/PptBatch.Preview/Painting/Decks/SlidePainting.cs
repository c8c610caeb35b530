using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Contents;
using PptBatch.OpenXml.Scenes.Looks;
using PptBatch.OpenXml.Scenes.Shapes;
using SkiaSharp;

namespace PptBatch.Preview.Painting.Decks;

/// <summary>One slide on its canvas.</summary>
internal sealed class SlidePainting(SKCanvas canvas, SlideScene slide, Typefaces typefaces)
{
    private readonly DeckTheme _theme = SceneTheme.Of(slide);
    private TextPainter? _textPainter;

    private TextPainter Text => _textPainter ??= new TextPainter(_theme, _theme.Fonts, typefaces);

    public void Background(Box page)
    {
        using SKPath path = Rectangle(page);
        Fill(path, page, FillResolver.Background(slide), PictureScene.Background(slide));
    }

    public void Shape(SceneShape shape)
    {
        if (shape.Frame is not { } frame)
        {
            return;
        }

        canvas.Save();
        if (shape.Rotation != 0)
        {
            canvas.RotateDegrees((float)shape.Rotation, (float)(frame.X + (frame.Width / 2)), (float)(frame.Y + (frame.Height / 2)));
        }

        switch (shape.Kind)
        {
            case ShapeKind.Line:
                Line(shape, frame);
                break;
            case ShapeKind.Picture:
                DeckPictures.Draw(canvas, PictureScene.Of(shape, slide), frame);
                break;
            case ShapeKind.Table when slide.Table(shape) is { } table:
                SceneTablePainter.Paint(canvas, table, slide, Text);
                break;
            case ShapeKind.Chart:
                Chart(shape, frame);
                break;
            case ShapeKind.Other:
                Graphic(shape, frame);
                break;
            default:
                Plain(shape, frame);
                break;
        }

        canvas.Restore();
    }

    private void Plain(SceneShape shape, Box frame)
    {
        using SKPath path = ShapePath.Of(shape, frame);
        Fill(path, frame, FillResolver.Of(shape, slide), PictureScene.Of(shape, slide));
        if (Outline.Of(shape, slide) is { } outline)
        {
            using SKPaint stroke = Stroke(outline);
            canvas.DrawPath(path, stroke);
        }

        SceneText text = slide.Text(shape);
        if (!text.IsEmpty)
        {
            List<TextParagraph> paragraphs = SceneTextReader.Read(text, slide, run => RunColors.Of(run, shape, slide));
            Text.Paint(canvas, paragraphs, frame, text.Body.Insets, text.Body.Anchor, text.Body.Wrap);
        }
    }

    private void Fill(SKPath path, Box box, Paint paint, PictureScene? picture)
    {
        if (!paint.IsVisible)
        {
            return;
        }

        if (picture is not null)
        {
            canvas.Save();
            canvas.ClipPath(path, SKClipOperation.Intersect, antialias: true);
            DeckPictures.Draw(canvas, picture, box);
            canvas.Restore();
            return;
        }

        using SKPaint fill = new() { IsAntialias = true };
        if (paint.Color is { } color)
        {
            fill.Color = SceneTextReader.Ink(color);
        }
        else if (paint.Stops is { Count: > 1 } stops)
        {
            SKPoint top = new((float)box.X, (float)box.Y), bottom = new((float)box.X, (float)box.Bottom);
            fill.Shader = SKShader.CreateLinearGradient(top, bottom, [.. stops.Select(SceneTextReader.Ink)], SKShaderTileMode.Clamp);
        }
        else
        {
            return;
        }

        canvas.DrawPath(path, fill);
    }

    private void Line(SceneShape shape, Box frame)
    {
        if (Outline.Of(shape, slide) is not { } outline)
        {
            return;
        }

        bool rising = LineDirection.IsRising(shape.Element);
        using SKPaint stroke = Stroke(outline);
        canvas.DrawLine(
            (float)frame.X, (float)(rising ? frame.Bottom : frame.Y), (float)frame.Right, (float)(rising ? frame.Y : frame.Bottom), stroke);
    }

    private void Chart(SceneShape shape, Box frame)
    {
        if (ChartScene.Read(shape, slide) is { } chart)
        {
            ChartPainter.Paint(canvas, new ChartFrame { Box = frame, Name = shape.Name, Chart = chart }, new Ink(_theme), Text);
        }
        else
        {
            Unknown(frame);
        }
    }

    private void Graphic(SceneShape shape, Box frame)
    {
        IReadOnlyList<SceneShape> drawn = DiagramScene.Read(shape, slide);
        foreach (SceneShape part in drawn)
        {
            Shape(part);
        }

        if (drawn.Count == 0 && !DeckPictures.Draw(canvas, PictureScene.Of(shape, slide), frame))
        {
            Unknown(frame);
        }
    }

    /// <summary>An empty panel for what cannot be painted.</summary>
    private void Unknown(Box frame)
    {
        using SKPaint edge = new() { Color = SKColors.Gray, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 1 };
        canvas.DrawRect(Ink.Rect(frame), edge);
    }

    private static SKPath Rectangle(Box box)
    {
        using SKPathBuilder path = new();
        path.AddRect(Ink.Rect(box));
        return path.Detach();
    }

    private static SKPaint Stroke(Outline outline) => new()
    {
        Color = SceneTextReader.Ink(outline.Color),
        IsAntialias = true,
        Style = SKPaintStyle.Stroke,
        StrokeWidth = (float)Math.Max(0.25, outline.WidthPt),
    };
}
