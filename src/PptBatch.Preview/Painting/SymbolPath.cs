using PptBatch.OpenXml.Pages.Drawing;
using SkiaSharp;

namespace PptBatch.Preview.Painting;

/// <summary>The outlines of symbols.</summary>
internal static class SymbolPath
{
    private const float Corner = 0.08f;
    private const float Slant = 0.15f;
    private const float Lid = 0.28f;
    private const float Bar = 0.125f;

    public static SKPath Of(SymbolFrame symbol)
    {
        SKRect box = Ink.Rect(symbol.Box);
        using SKPathBuilder path = new();
        switch (symbol.Geometry)
        {
            case SymbolGeometry.RoundedRectangle:
                float corner = (symbol.Adjust is { } adjust ? adjust / 100_000f : Corner) * Math.Min(box.Width, box.Height);
                path.AddRoundRect(box, corner, corner);
                break;
            case SymbolGeometry.Stadium:
                path.AddRoundRect(box, Math.Min(box.Width * 0.16f, box.Height / 2), box.Height / 2);
                break;
            case SymbolGeometry.Ellipse:
                path.AddOval(box);
                break;
            case SymbolGeometry.Cylinder:
                Cylinder(path, box);
                break;
            case SymbolGeometry.Person:
                Person(path, box);
                break;
            case SymbolGeometry.DoubleSided:
                path.AddRect(box);
                path.MoveTo(box.Left + (box.Width * Bar), box.Top);
                path.LineTo(box.Left + (box.Width * Bar), box.Bottom);
                path.MoveTo(box.Right - (box.Width * Bar), box.Top);
                path.LineTo(box.Right - (box.Width * Bar), box.Bottom);
                break;
            default:
                path.AddPoly(Corners(symbol, box));
                break;
        }

        return path.Detach();
    }

    private static SKPoint[] Corners(SymbolFrame symbol, SKRect box)
    {
        switch (symbol.Geometry)
        {
            case SymbolGeometry.Diamond:
                return [new(box.MidX, box.Top), new(box.Right, box.MidY), new(box.MidX, box.Bottom), new(box.Left, box.MidY)];
            case SymbolGeometry.Chevron:
                float point = Math.Min(box.Height, box.Width) * (symbol.Adjust ?? 50_000) / 100_000f;
                return symbol.FlipHorizontal
                ?
                [
                    new(box.Right, box.Top), new(box.Left + point, box.Top), new(box.Left, box.MidY), new(box.Left + point, box.Bottom),
                    new(box.Right, box.Bottom), new(box.Right - point, box.MidY),
                ]
                :
                [
                    new(box.Left, box.Top), new(box.Right - point, box.Top), new(box.Right, box.MidY), new(box.Right - point, box.Bottom),
                    new(box.Left, box.Bottom), new(box.Left + point, box.MidY),
                ];
            case SymbolGeometry.Parallelogram:
                float slant = box.Width * Slant;
                return [
                    new(box.Left + slant, box.Top), new(box.Right, box.Top), new(box.Right - slant, box.Bottom), new(box.Left, box.Bottom)];
            case SymbolGeometry.Triangle:
                return symbol.FlipVertical
                    ? [new(box.Left, box.Top), new(box.Right, box.Top), new(box.MidX, box.Bottom)]
                    : [new(box.MidX, box.Top), new(box.Right, box.Bottom), new(box.Left, box.Bottom)];
            case SymbolGeometry.Trapezoid:
                float inset = Math.Min(box.Width, box.Height) * (symbol.Adjust ?? 25_000) / 100_000;
                (float above, float below) = symbol.FlipVertical ? (0f, inset) : (inset, 0f);
                return
                [
                    new(box.Left + above, box.Top), new(box.Right - above, box.Top),
                    new(box.Right - below, box.Bottom), new(box.Left + below, box.Bottom),
                ];
            default:
                return [new(box.Left, box.Top), new(box.Right, box.Top), new(box.Right, box.Bottom), new(box.Left, box.Bottom)];
        }
    }

    private static void Cylinder(SKPathBuilder path, SKRect box)
    {
        float lid = box.Height * Lid;
        SKRect top = new(box.Left, box.Top, box.Right, box.Top + lid);
        path.MoveTo(box.Left, top.MidY);
        path.ArcTo(top, 180, 180, false);
        path.LineTo(box.Right, box.Bottom - (lid / 2));
        path.ArcTo(new SKRect(box.Left, box.Bottom - lid, box.Right, box.Bottom), 0, 180, false);
        path.Close();
        path.AddArc(top, 0, 180);
    }

    private static void Person(SKPathBuilder path, SKRect box)
    {
        float head = box.Height * (float)PersonOutline.Head / 2;
        path.AddCircle(box.MidX, box.Top + head, head);
        SKRect body = new(box.Left, box.Top + (box.Height * (float)PersonOutline.Shoulders), box.Right, box.Bottom);
        float corner = Math.Min(box.Height * (float)PersonOutline.Shoulders / 2, box.Width / 4);
        path.MoveTo(body.Left, body.Bottom);
        path.LineTo(body.Left, body.Top + corner);
        path.ArcTo(new SKRect(body.Left, body.Top, body.Left + (2 * corner), body.Top + (2 * corner)), 180, 90, false);
        path.LineTo(body.Right - corner, body.Top);
        path.ArcTo(new SKRect(body.Right - (2 * corner), body.Top, body.Right, body.Top + (2 * corner)), 270, 90, false);
        path.LineTo(body.Right, body.Bottom);
        path.Close();
    }
}
