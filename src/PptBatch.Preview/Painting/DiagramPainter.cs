using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;
using SkiaSharp;

namespace PptBatch.Preview.Painting;

/// <summary>Paints the lines, symbols and icons of a diagram.</summary>
internal sealed class DiagramPainter(Ink ink, TextPainter text)
{
    // A head of medium size is three lines wide and as long.

    public void Paint(SKCanvas canvas, GroupFrame group)
    {
        foreach (Frame part in group.Parts)
        {
            Paint(canvas, part);
        }
    }

    /// <summary>Paints a line, a symbol or an icon.</summary>
    public void Paint(SKCanvas canvas, Frame part)
    {
        switch (part)
        {
            case LineFrame line:
                Line(canvas, line);
                break;
            case SymbolFrame symbol:
                Symbol(canvas, symbol);
                break;
            case IconFrame icon:
                Icon(canvas, icon);
                break;
        }
    }

    private void Icon(SKCanvas canvas, IconFrame icon)
    {
        using SKPathBuilder builder = new() { FillType = SKPathFillType.EvenOdd };
        DrawnSteps.Add(builder, icon.Outline, Ink.Rect(icon.Box).Location, (float)icon.Box.Width / IconFrame.Grid);
        using SKPath path = builder.Detach();
        using SKPaint paint = ink.Fill(icon.Fill);
        canvas.DrawPath(path, paint);
    }

    private void Line(SKCanvas canvas, LineFrame line)
    {
        (float width, float head) = ((float)line.WidthPt, (float)line.HeadPt);
        SKPoint[] points = [.. line.Points.Select(point => new SKPoint((float)point.X, (float)point.Y))];
        (SKPoint start, SKPoint end) = (points[0], points[^1]);
        points[0] = line.HeadAtStart ? Toward(start, points[1], head / 2) : start;
        points[^1] = line.HeadAtEnd ? Toward(end, points[^2], head / 2) : end;
        using SKPathBuilder builder = new();
        builder.AddPoly(points, close: false);
        using SKPath path = builder.Detach();
        using SKPaint paint = ink.Stroke(line.Color, line.WidthPt);
        paint.StrokeJoin = SKStrokeJoin.Round;
        using SKPathEffect? dashes = line.Dashed ? SKPathEffect.CreateDash([4 * width, 3 * width], 0) : null;
        paint.PathEffect = dashes;
        canvas.DrawPath(path, paint);
        if (line.HeadAtStart)
        {
            Arrow(canvas, start, points[1], head, line.Color);
        }

        if (line.HeadAtEnd)
        {
            Arrow(canvas, end, points[^2], head, line.Color);
        }
    }

    private void Arrow(SKCanvas canvas, SKPoint tip, SKPoint from, float length, ColorToken color)
    {
        SKPoint back = Toward(tip, from, length);
        SKPoint across = new((tip.Y - back.Y) / 2, (back.X - tip.X) / 2);
        using SKPathBuilder builder = new();
        builder.AddPoly([tip, back + across, back - across], close: true);
        using SKPath path = builder.Detach();
        using SKPaint paint = ink.Fill(color);
        canvas.DrawPath(path, paint);
    }

    private static SKPoint Toward(SKPoint from, SKPoint to, float by)
    {
        float length = SKPoint.Distance(from, to);
        return length < 0.01f ? from : new SKPoint(from.X + ((to.X - from.X) * by / length), from.Y + ((to.Y - from.Y) * by / length));
    }

    private void Symbol(SKCanvas canvas, SymbolFrame symbol)
    {
        using SKPath path = SymbolPath.Of(symbol);
        if (symbol.Fill is { } fill)
        {
            using SKPaint paint = ink.Fill(fill, (byte)(symbol.FillPercent * 255 / 100));
            canvas.DrawPath(path, paint);
        }

        if (ink.Look.EdgeOf(symbol.Fill, symbol.Outline) is { } outline)
        {
            using SKPaint paint = ink.Stroke(outline, symbol.OutlinePt);
            using SKPathEffect? dashes = symbol.DashedOutline ? SKPathEffect.CreateDash([6, 4.5f], 0) : null;
            paint.PathEffect = dashes;
            canvas.DrawPath(path, paint);
        }

        Box room = SymbolShape.TextRoom(symbol.Geometry);
        Box inner = new(
            symbol.Box.X + (symbol.Box.Width * room.X), symbol.Box.Y + (symbol.Box.Height * room.Y),
            symbol.Box.Width * room.Width, symbol.Box.Height * room.Height);
        text.Paint(canvas, symbol.Paragraphs, inner, symbol.Insets, symbol.Anchor, wrap: true);
    }
}
