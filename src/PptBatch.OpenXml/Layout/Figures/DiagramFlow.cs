using PptBatch.OpenXml.Layout.Diagrams;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Layout.Figures;

/// <summary>
/// A diagram that takes the room it gets, under it its caption. One that no page holds goes on over several; one whose words do not fit
/// their shapes is shown as its words.
/// </summary>
internal sealed class DiagramFlow(DiagramBlock block, bool rightToLeft) : Flow
{
    private const int Steps = 16;
    private const int LeastSteps = 4;
    private const double FreshPage = 0.8;
    private const double LeastPage = 0.6;
    private readonly Dictionary<(double Width, double Height), IReadOnlyList<GroupFrame>> _placed = [];
    private readonly TextFlow _words = new([.. Units(block, rightToLeft)]);

    public override double MostHeight(double width, TypeScale scale, Ruler ruler) => AnyHeight;

    public override double Height(double width, TypeScale scale, Ruler ruler)
    {
        double caption = CaptionHeight(width, ruler);
        double most = ruler.Zones.Body.Height - caption;
        if (Pages(width, most, ruler).Count == 0)
        {
            return _words.Height(width, scale, ruler);
        }

        return Least(width, most, ruler) is { } least ? least + caption : 2 * ruler.Zones.Body.Height;
    }

    public override (Flow? Head, Flow? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force)
    {
        double room = height - CaptionHeight(width, ruler);
        double body = ruler.Zones.Body.Height;
        if (!force && (room < body * FreshPage || Height(width, scale, ruler) <= body))
        {
            return (null, this);
        }

        // Of the many heights at which a stack tries to end a page, few are tried: a graph of many pages is slow to lay out.
        double most = body - CaptionHeight(width, ruler);
        room = room >= most ? most : Math.Max(1, Math.Min(room, most * (room >= most * FreshPage ? FreshPage : LeastPage)));
        IReadOnlyList<GroupFrame> pages = Pages(width, room, ruler);
        if (pages.Count == 0)
        {
            return _words.Cut(width, height, scale, ruler, force);
        }

        (PlacedDiagram head, PlacedDiagram? tail) = new PlacedDiagram(pages, room, block, rightToLeft).First();
        return (head, tail);
    }

    public override void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        double room = box.Height - CaptionHeight(box.Width, ruler);
        IReadOnlyList<GroupFrame> pages = Pages(box.Width, room, ruler);
        if (pages.Count != 1 && Least(box.Width, room, ruler) is { } least)
        {
            pages = Pages(box.Width, least, ruler);
        }

        if (pages.Count == 1)
        {
            new PlacedDiagram(pages, room, block, rightToLeft).Place(box, scale, ruler, page);
        }
        else
        {
            _words.Place(box, scale, ruler, page);
        }
    }

    // The lowest of some heights at which one page holds it, or null.
    private double? Least(double width, double most, Ruler ruler)
    {
        if (Pages(width, most, ruler).Count != 1)
        {
            return null;
        }

        (int low, int high) = (LeastSteps, Steps);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = Pages(width, most * middle / Steps, ruler).Count == 1 ? (low, middle) : (middle + 1, high);
        }

        return most * high / Steps;
    }

    private double CaptionHeight(double width, Ruler ruler) => PlacedDiagram.CaptionHeight(block, rightToLeft, width, ruler);

    // Laying a graph out is work, and a stack asks for the same heights again and again.
    private IReadOnlyList<GroupFrame> Pages(double width, double height, Ruler ruler)
    {
        if (!_placed.TryGetValue((width, height), out IReadOnlyList<GroupFrame>? pages))
        {
            pages = height < 1 ? [] : DiagramLayout.Pages(block.Diagram, new Box(0, 0, width, height), ruler, rightToLeft);
            _placed.Add((width, height), pages);
        }

        return pages;
    }

    private static IEnumerable<TextUnit> Units(DiagramBlock block, bool rightToLeft) =>
        block.Words.Where(text => !text.IsEmpty).Select(text => TextUnit.Words(text, rightToLeft));
}
