using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Shapes;

namespace PptBatch.OpenXml.Checking.Measures;

internal enum ItemKind { Text, Panel, Mark, Picture, Table, Chart, Code, Diagram }

/// <summary>Something that a viewer sees as one thing.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Area">What it covers, in points.</param>
/// <param name="Shape">The shape.</param>
/// <param name="HasEdges">True when its box can be seen, so that all four edges count.</param>
internal sealed record SlideItem(ItemKind Kind, Box Area, SceneShape Shape, bool HasEdges);

/// <summary>
/// The things on a slide beside its title and footer. The text of a panel is part of it, and a joined graph is one thing.
/// </summary>
internal static class SlideItems
{
    // Of the page: a panel that is smaller is a numeral, an icon, a dot.
    private const double SmallestPanel = 0.012;
    private const double InPanel = 0.85;

    public static List<SlideItem> Of(SlideScene slide)
    {
        HashSet<int> graphs = [.. slide.Shapes.Where(Evidence.IsConnector).Select(shape => shape.Group).Where(group => group != 0)];
        List<SlideItem> items = [];
        foreach (SceneShape shape in slide.Shapes.Where(shape => shape.Placeholder is not ({ IsFooter: true } or { IsTitle: true })))
        {
            if (!graphs.Contains(shape.Group) && Read(shape, slide) is { } item)
            {
                items.Add(item);
            }
        }

        foreach (int group in graphs)
        {
            List<(SceneShape Shape, Box Area)> parts = [.. slide.Shapes.Where(shape => shape.Group == group && shape.Bounds is not null)
                .Select(shape => (shape, shape.Bounds!.Value))];
            items.Add(new SlideItem(ItemKind.Diagram, Union(parts.Select(part => part.Area)), parts[0].Shape, HasEdges: false));
        }

        return Joined(items);
    }

    /// <summary>Takes what lies in a panel as part of it: code makes it a panel of code.</summary>
    private static List<SlideItem> Joined(List<SlideItem> items)
    {
        List<SlideItem> panels = [.. items.Where(item => item.Kind == ItemKind.Panel)];
        List<SlideItem> codes = [.. items.Where(item => item.Kind == ItemKind.Code)];
        return
        [
            .. items.Where(item => item.Kind is ItemKind.Picture or ItemKind.Table or ItemKind.Chart or ItemKind.Diagram
                || !panels.Any(panel => !ReferenceEquals(panel, item) && Areas.Contains(panel.Area, item.Area, InPanel)))
                .Select(item => item.Kind == ItemKind.Panel && codes.Any(code => Areas.Contains(item.Area, code.Area, InPanel))
                    ? item with { Kind = ItemKind.Code }
                    : item),
        ];
    }

    private static SlideItem? Read(SceneShape shape, SlideScene slide)
    {
        if (shape.Kind == ShapeKind.Line || shape.Bounds is not { } bounds || slide.Area(shape) is not { } area
            || Areas.Surface(area) <= 0)
        {
            return null;
        }

        ItemKind kind = shape.Kind switch
        {
            ShapeKind.Picture => ItemKind.Picture,
            ShapeKind.Table => ItemKind.Table,
            ShapeKind.Chart => ItemKind.Chart,
            ShapeKind.Other => ItemKind.Diagram,
            _ => OfShape(shape, slide, bounds),
        };
        bool edges = Areas.IsBoxVisible(shape, slide);
        return new SlideItem(kind, edges && shape.Kind == ShapeKind.Shape ? bounds : area, shape, edges && kind != ItemKind.Mark);
    }

    private static ItemKind OfShape(SceneShape shape, SlideScene slide, Box bounds)
    {
        SceneText text = slide.Text(shape);
        return TypeUse.IsCode(text) ? ItemKind.Code
            : !Areas.IsBoxVisible(shape, slide) ? ItemKind.Text
            : Areas.Surface(bounds) < SmallestPanel * Areas.Surface(slide.Deck.Page) ? ItemKind.Mark
            : ItemKind.Panel;
    }

    private static Box Union(IEnumerable<Box> boxes)
    {
        Box[] all = [.. boxes];
        double left = all.Min(box => box.X), top = all.Min(box => box.Y);
        return new Box(left, top, all.Max(box => box.Right) - left, all.Max(box => box.Bottom) - top);
    }
}
