using System.Text;
using AngleSharp.Dom;
using PptBatch.Diagrams;
using PptBatch.SlideHtml.Kinds;
using PptBatch.SlideHtml.Markup;

namespace PptBatch.SlideHtml.DiagramMarkup;

/// <summary>A list of items and nothing else.</summary>
/// <param name="name">The value of <c>data-kind</c>.</param>
internal abstract class ItemsKind<T>(string name) : DiagramKind<T>(name)
    where T : Diagram
{
    protected static IReadOnlyList<DiagramItem> Items(IElement figure) =>
        [.. DiagramText.Items(DiagramText.List(figure), DiagramLimits.Items).Select(ItemMarkup.Read)];

    protected static void Write(StringBuilder html, IEnumerable<DiagramItem> items)
    {
        html.Append("<ol>\n");
        foreach (DiagramItem item in items)
        {
            html.Append($"<li{IconAttribute.Html(item.Icon)}{ItemMarkup.Mark(item.Marked)}>{ItemMarkup.Html(item)}</li>\n");
        }

        html.Append("</ol>\n");
    }
}

internal sealed class PyramidKind() : ItemsKind<PyramidDiagram>("pyramid")
{
    public override Diagram Read(IElement figure) => new PyramidDiagram(Items(figure));

    protected override void Write(PyramidDiagram diagram, StringBuilder html) => Write(html, diagram.Items);
}

internal sealed class FunnelKind() : ItemsKind<FunnelDiagram>("funnel")
{
    public override Diagram Read(IElement figure) => new FunnelDiagram(Items(figure));

    protected override void Write(FunnelDiagram diagram, StringBuilder html) => Write(html, diagram.Items);
}

/// <summary>Stages; a paragraph before them stands in the middle.</summary>
internal sealed class CycleKind() : ItemsKind<CycleDiagram>("cycle")
{
    public override Diagram Read(IElement figure) => new CycleDiagram(Items(figure))
    {
        Hub = figure.Named("p").FirstOrDefault() is { } hub ? DiagramText.Of(hub) : "",
    };

    public override Diagram WithIcons(Diagram diagram, IElement figure, Func<IElement, string?> icon) =>
        (CycleDiagram)diagram with
        {
            Items = [.. ((CycleDiagram)diagram).Items.Zip(
                DiagramText.Items(DiagramText.List(figure), DiagramLimits.Items), (item, element) => item with { Icon = icon(element) })],
        };

    protected override void Write(CycleDiagram diagram, StringBuilder html)
    {
        html.Append(diagram.Hub.Length == 0 ? "" : $"<p>{DiagramText.Html(diagram.Hub)}</p>\n");
        Write(html, diagram.Items);
    }
}

/// <summary>Layers; the parts of one are a list in it.</summary>
internal sealed class LayersKind() : DiagramKind<LayersDiagram>("layers")
{
    public override Diagram Read(IElement figure) => new LayersDiagram(
        [.. DiagramText.Items(DiagramText.List(figure), DiagramLimits.Items)
            .Select(item => new DiagramLayer(ItemMarkup.Read(item), [.. Parts(item)]))]);

    private static IEnumerable<string> Parts(IElement item) => (DiagramText.List(item)?.Named("li") ?? [])
        .Select(DiagramText.Of).Where(part => part.Length > 0).Take(DiagramLimits.Items);

    protected override void Write(LayersDiagram diagram, StringBuilder html)
    {
        html.Append("<ol>\n");
        foreach (DiagramLayer layer in diagram.Layers)
        {
            string parts = string.Concat(layer.Parts.Select(part => $"<li>{DiagramText.Html(part)}</li>\n"));
            html.Append($"<li{ItemMarkup.Mark(layer.Item.Marked)}>{ItemMarkup.Html(layer.Item)}")
                .Append(parts.Length == 0 ? "</li>\n" : $"\n<ul>\n{parts}</ul>\n</li>\n");
        }

        html.Append("</ol>\n");
    }
}

/// <summary>Sets; what they share is the item with <c>data-shared</c>.</summary>
internal sealed class SetsKind() : DiagramKind<SetsDiagram>("sets")
{
    private const string Shared = "data-shared";

    public override Diagram Read(IElement figure)
    {
        IReadOnlyList<IElement> items = DiagramText.Items(DiagramText.List(figure), 4);
        List<DiagramItem> sets = [.. items.Where(item => !item.HasAttribute(Shared)).Select(ItemMarkup.Read)];
        return sets.Count is 2 or 3
            ? new SetsDiagram(sets, items.FirstOrDefault(item => item.HasAttribute(Shared)) is { } shared ? DiagramText.Of(shared) : "")
            : throw new DiagramFault($"it names {sets.Count} sets, and two or three can be shown");
    }

    protected override void Write(SetsDiagram diagram, StringBuilder html)
    {
        html.Append("<ul>\n");
        foreach (DiagramItem set in diagram.Sets)
        {
            html.Append($"<li{ItemMarkup.Mark(set.Marked)}>{ItemMarkup.Html(set)}</li>\n");
        }

        html.Append(diagram.Shared.Length == 0 ? "" : $"<li {Shared}>{DiagramText.Html(diagram.Shared)}</li>\n").Append("</ul>\n");
    }
}

/// <summary>A table of two by two cells under and beside their heads.</summary>
internal sealed class MatrixKind() : DiagramKind<MatrixDiagram>("matrix")
{
    public override Diagram Read(IElement figure)
    {
        IReadOnlyList<IReadOnlyList<IElement>> rows =
            [.. (figure.QuerySelector("table")?.QuerySelectorAll("tr") ?? Enumerable.Empty<IElement>())
                .Select(row => (IReadOnlyList<IElement>)[.. row.Children.Where(cell => cell.LocalName is "td" or "th")])];
        if (rows is not [[.., _, _], [_, _, _], [_, _, _]])
        {
            throw new DiagramFault("it holds no table of two rows and two columns with headings above and beside them");
        }

        return new MatrixDiagram(
            [.. rows[0].TakeLast(2).Select(DiagramText.Of)], [.. rows.Skip(1).Select(row => DiagramText.Of(row[0]))],
            [.. rows.Skip(1).SelectMany(row => row.Skip(1)).Select(ItemMarkup.Read)]);
    }

    protected override void Write(MatrixDiagram diagram, StringBuilder html)
    {
        html.Append("<table>\n<thead>\n<tr><th></th>")
            .AppendJoin("", diagram.ColumnHeads.Select(head => $"<th>{DiagramText.Html(head)}</th>")).Append("</tr>\n</thead>\n<tbody>\n");
        for (int row = 0; row < 2; row++)
        {
            html.Append($"<tr><th>{DiagramText.Html(diagram.RowHeads[row])}</th>")
                .AppendJoin("", diagram.Cells.Skip(2 * row).Take(2)
                    .Select(cell => $"<td{ItemMarkup.Mark(cell.Marked)}>{ItemMarkup.Html(cell)}</td>")).Append("</tr>\n");
        }

        html.Append("</tbody>\n</table>\n");
    }
}
