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

    /// <summary>The most height that serves it at a width.</summary>
    public abstract double MostHeight(double width, TypeScale scale, Ruler ruler);

    /// <summary>Where labels of a size stand on it, each beside its point; null where one has no room.</summary>
    public abstract IReadOnlyList<Box>? Labels(
        IReadOnlyList<AnnotationLabel> labels, IReadOnlyList<(double Width, double Height)> sizes, Box box, bool rightToLeft,
        TypeScale scale, Ruler ruler);

    /// <summary>Where it stands in a room.</summary>
    public abstract Box In(Box room, TypeScale scale, Ruler ruler);

    /// <summary>Adds its frames and says where it stands.</summary>
    public abstract Box Place(Box room, TypeScale scale, Ruler ruler, PageBuilder page);

    /// <summary>The point that a label which stands on it means.</summary>
    public virtual Point? End(AnnotationLabel label, Box box, TypeScale scale, Ruler ruler) => Of(label, box, false, scale, ruler);

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

    public override double MostHeight(double width, TypeScale scale, Ruler ruler) => Flow.AnyHeight;

    public override Box In(Box room, TypeScale scale, Ruler ruler)
    {
        double size = Math.Min(room.Width / frame.Picture.PixelWidth, room.Height / frame.Picture.PixelHeight);
        (double width, double height) = (frame.Picture.PixelWidth * size, frame.Picture.PixelHeight * size);
        return new Box(room.X + ((room.Width - width) / 2), room.Y + ((room.Height - height) / 2), width, height);
    }

    public override Box Place(Box room, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        Box box = In(room, scale, ruler);
        page.Add(frame with { Box = box });
        return box;
    }

    public override IReadOnlyList<Box>? Labels(
        IReadOnlyList<AnnotationLabel> labels, IReadOnlyList<(double Width, double Height)> sizes, Box box, bool rightToLeft,
        TypeScale scale, Ruler ruler)
    {
        Point[] points = [.. labels.Select(label => Of(label, box, false, scale, ruler)).OfType<Point>()];
        return points.Length < labels.Count ? null : LabelSpots.Around(points, sizes, box);
    }

    public override Point? Of(AnnotationLabel label, Box box, bool labelsAtLeft, TypeScale scale, Ruler ruler) =>
        label is { X: { } x, Y: { } y } ? new Point(box.X + (box.Width * x / 100), box.Y + (box.Height * y / 100)) : null;
}

/// <summary>Code; labels point at its lines.</summary>
/// <param name="code">The code, with the lines marked.</param>
/// <param name="keepsRoom">True where no line of it goes into the room of the labels.</param>
internal sealed class PointedCode(CodeFlow code, bool keepsRoom) : PointedAt
{
    public override double Height(double width, TypeScale scale, Ruler ruler) => code.Height(width, scale, ruler);

    /// <summary>Room that code leaves for labels at the end of its panel, in points.</summary>
    public const double LabelRoom = 196;

    private const double Clear = 18;
    private const double Air = 6;

    public override double MostHeight(double width, TypeScale scale, Ruler ruler) => code.MostHeight(width, scale, ruler);

    public override Box In(Box room, TypeScale scale, Ruler ruler) => room;

    public override Box Place(Box room, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        code.Place(room, scale, ruler, page);
        return room;
    }

    // In the room at the end of the panel, each beside its line and moved no farther than the others make it.
    public override IReadOnlyList<Box>? Labels(
        IReadOnlyList<AnnotationLabel> labels, IReadOnlyList<(double Width, double Height)> sizes, Box box, bool rightToLeft,
        TypeScale scale, Ruler ruler)
    {
        double?[] middles = [.. labels.Select(label => label.Line is { } line ? code.MiddleOf(line, box, scale, ruler) : null)];
        int[] order = [.. Enumerable.Range(0, labels.Count).OrderBy(at => middles[at])];
        if (middles.Contains(null) || sizes.Any(size => size.Width > LabelRoom - Clear)
            || sizes.Sum(size => size.Height + Air) > box.Height)
        {
            return null;
        }

        double[] tops = LabelSpots.Beside(
            [.. order.Select(at => middles[at])], [.. order.Select(at => sizes[at].Height)], box.Y + Air, box.Bottom - Air, Air);
        Box[] placed = new Box[labels.Count];
        for (int at = 0; at < order.Length; at++)
        {
            (double _, double height) = sizes[order[at]];
            placed[order[at]] = new Box(box.Right - LabelRoom, tops[at], LabelRoom - Clear, height);
        }

        return keepsRoom || code.EndsBefore(
            box.Right - LabelRoom - Clear, placed.Min(label => label.Y), placed.Max(label => label.Bottom), box, scale, ruler)
            ? placed : null;
    }

    public override Point? Of(AnnotationLabel label, Box box, bool labelsAtLeft, TypeScale scale, Ruler ruler) =>
        label.Line is { } line && code.MiddleOf(line, box, scale, ruler) is { } middle
            ? new Point(labelsAtLeft ? box.X : box.Right, middle) : null;

    /// <summary>The end of the line that a label means.</summary>
    public override Point? End(AnnotationLabel label, Box box, TypeScale scale, Ruler ruler) =>
        label.Line is { } line && code.MiddleOf(line, box, scale, ruler) is { } middle && code.EndOf(line, box, scale, ruler) is { } end
            ? new Point(end + Air + 4, middle) : null;
}
