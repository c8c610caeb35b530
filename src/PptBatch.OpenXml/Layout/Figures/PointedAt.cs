using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Layout.Figures;

/// <summary>What labels point into.</summary>
internal abstract class PointedAt
{
    /// <summary>The least height that it takes at a width.</summary>
    public abstract double Height(double width, TypeScale scale, Ruler ruler);

    /// <summary>Adds its frames and says where it stands.</summary>
    public abstract Box Place(Box room, TypeScale scale, Ruler ruler, PageBuilder page);

    /// <summary>The point that a label means, once the frames stand; null for a label that points at nothing.</summary>
    public abstract Point? Of(AnnotationLabel label, Box box, bool labelsAtLeft, TypeScale scale, Ruler ruler);
}

/// <summary>A picture; labels point at places in it.</summary>
/// <param name="frame">The picture, without its place.</param>
internal sealed class PointedPicture(PictureFrame frame) : PointedAt
{
    private const double Share = 0.5;

    public override double Height(double width, TypeScale scale, Ruler ruler) =>
        Math.Min(ruler.Zones.Body.Height * Share, width * frame.Picture.PixelHeight / frame.Picture.PixelWidth);

    public override Box Place(Box room, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        double size = Math.Min(room.Width / frame.Picture.PixelWidth, room.Height / frame.Picture.PixelHeight);
        (double width, double height) = (frame.Picture.PixelWidth * size, frame.Picture.PixelHeight * size);
        Box box = new(room.X + ((room.Width - width) / 2), room.Y + ((room.Height - height) / 2), width, height);
        page.Add(frame with { Box = box });
        return box;
    }

    public override Point? Of(AnnotationLabel label, Box box, bool labelsAtLeft, TypeScale scale, Ruler ruler) =>
        label is { X: { } x, Y: { } y } ? new Point(box.X + (box.Width * x / 100), box.Y + (box.Height * y / 100)) : null;
}

/// <summary>Code; labels point at its lines.</summary>
/// <param name="code">The code, with the lines marked.</param>
internal sealed class PointedCode(CodeFlow code) : PointedAt
{
    public override double Height(double width, TypeScale scale, Ruler ruler) => code.Height(width, scale, ruler);

    public override Box Place(Box room, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        Box box = room with { Height = Math.Min(room.Height, code.Height(room.Width, scale, ruler)) };
        code.Place(box, scale, ruler, page);
        return box;
    }

    public override Point? Of(AnnotationLabel label, Box box, bool labelsAtLeft, TypeScale scale, Ruler ruler) =>
        label.Line is { } line && code.MiddleOf(line, box, scale, ruler) is { } middle
            ? new Point(labelsAtLeft ? box.X : box.Right, middle) : null;
}
