using System.Text;
using AngleSharp.Dom;
using PptBatch.Diagrams;
using PptBatch.SlideHtml.Markup;

namespace PptBatch.SlideHtml.DiagramMarkup;

/// <summary>Nested lists. The root is the only item of the outer one, or a paragraph before it.</summary>
/// <param name="name">The value of <c>data-kind</c>.</param>
internal abstract class NestedKind<T>(string name) : DiagramKind<T>(name)
    where T : Diagram
{
    protected static TreeItem Root(IElement figure)
    {
        int nodes = 0;
        List<TreeItem> top = Items(DiagramText.List(figure), 0, ref nodes);
        string named = figure.Named("p").FirstOrDefault() is { } paragraph ? DiagramText.Of(paragraph) : "";
        return top switch
        {
            [] => throw new DiagramFault("it has no list with items"),
            _ when named.Length > 0 => new TreeItem(named, top),
            [{ } root] => root,
            _ => throw new DiagramFault("it has several roots and no paragraph that names their common root"),
        };
    }

    protected static void Write(StringBuilder html, TreeItem root)
    {
        html.Append("<ul>\n");
        Write(html, root, 0);
        html.Append("</ul>\n");
    }

    private static void Write(StringBuilder html, TreeItem item, int depth)
    {
        html.Append($"<li>{DiagramText.Html(item.Text)}");
        if (item.Children.Count > 0 && depth < DiagramLimits.Levels)
        {
            html.Append("\n<ul>\n");
            foreach (TreeItem child in item.Children)
            {
                Write(html, child, depth + 1);
            }

            html.Append("</ul>\n");
        }

        html.Append("</li>\n");
    }

    private static List<TreeItem> Items(IElement? list, int depth, ref int nodes)
    {
        List<TreeItem> items = [];
        foreach (IElement item in list?.Named("li") ?? [])
        {
            if (depth == DiagramLimits.Levels || ++nodes > DiagramLimits.Nodes)
            {
                throw new DiagramFault($"it has more than {DiagramLimits.Levels} levels or {DiagramLimits.Nodes} nodes");
            }

            List<TreeItem> children = Items(DiagramText.List(item), depth + 1, ref nodes);
            string text = DiagramText.Of(item);
            if (text.Length > 0)
            {
                items.Add(new TreeItem(text, children));
            }
            else
            {
                items.AddRange(children);
            }
        }

        return items;
    }
}

internal sealed class TreeKind() : NestedKind<TreeDiagram>("tree")
{
    public override Diagram Read(IElement figure) => new TreeDiagram(Root(figure));

    protected override void Write(TreeDiagram diagram, StringBuilder html) => Write(html, diagram.Root);
}

internal sealed class MindMapKind() : NestedKind<MindMapDiagram>("mindmap")
{
    public override Diagram Read(IElement figure) => new MindMapDiagram(Root(figure));

    protected override void Write(MindMapDiagram diagram, StringBuilder html) => Write(html, diagram.Root);
}
