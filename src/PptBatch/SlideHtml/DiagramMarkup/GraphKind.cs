using System.Text;
using AngleSharp.Dom;
using PptBatch.Diagrams;
using PptBatch.SlideHtml.Markup;

namespace PptBatch.SlideHtml.DiagramMarkup;

/// <summary>
/// Nodes in a list, edges as links between them. An item without links leads to the next one, unless it is an end, says that nothing comes
/// next, or an item before it already leads there.
/// </summary>
internal sealed class GraphKind() : DiagramKind<GraphDiagram>("flow")
{
    private const string None = "none";

    public override Diagram Read(IElement figure)
    {
        IReadOnlyList<IElement> items = DiagramText.Items(DiagramText.List(figure), DiagramLimits.Nodes);
        string[] ids = Ids(items);
        List<DiagramNode> nodes = [.. items.Select((item, at) => Node(item, ids[at]))];
        List<DiagramEdge> edges = [];
        for (int at = 0; at < items.Count; at++)
        {
            List<DiagramEdge> links = [.. Links(items[at]).Select(link => Edge(link, ids[at], ids)).OfType<DiagramEdge>()];
            edges.AddRange(links);
            if (links.Count == 0 && at + 1 < ids.Length && LeadsOn(items[at], nodes[at]) && !edges.Any(edge => edge.To == ids[at + 1]))
            {
                edges.Add(new DiagramEdge(ids[at], ids[at + 1]));
            }
        }

        return edges.Count <= DiagramLimits.Edges
            ? new GraphDiagram(nodes, [.. edges.Distinct()]) { Direction = Word<DiagramDirection>(figure.GetAttribute("data-direction")) }
            : throw new DiagramFault($"it has {edges.Count} edges; the limit is {DiagramLimits.Edges}");
    }

    public override string Attributes(Diagram diagram) => ((GraphDiagram)diagram).Direction is not DiagramDirection.Across and var direction
        ? $" data-direction=\"{Word(direction)}\"" : "";

    protected override void Write(GraphDiagram diagram, StringBuilder html)
    {
        html.Append("<ol>\n");
        foreach (DiagramNode node in diagram.Nodes)
        {
            List<DiagramEdge> edges = [.. diagram.Edges.Where(edge => edge.From == node.Id)];
            html.Append($"<li id=\"{HtmlText.Attribute(node.Id)}\"")
                .Append(node.Shape == NodeShape.Process ? "" : $" data-shape=\"{Word(node.Shape)}\"")
                .Append(node.Group is { } group ? $" data-group=\"{HtmlText.Attribute(group)}\"" : "")
                .Append(edges.Count == 0 && node.Shape != NodeShape.End ? $" data-next=\"{None}\"" : "")
                .Append($"{ItemMarkup.Mark(node.Marked)}>{DiagramText.Html(node.Text)}");
            foreach (DiagramEdge edge in edges)
            {
                Write(html, edge);
            }

            html.Append("</li>\n");
        }

        html.Append("</ol>\n");
    }

    private static void Write(StringBuilder html, DiagramEdge edge)
    {
        string heads = (edge.HeadAtStart, edge.HeadAtEnd) switch
        {
            (true, true) => "both",
            (true, false) => "start",
            (false, false) => None,
            _ => "",
        };
        html.Append($" <a href=\"#{HtmlText.Attribute(edge.To)}\"")
            .Append(edge.Line == EdgeLine.Solid ? "" : $" data-line=\"{Word(edge.Line)}\"")
            .Append(heads.Length == 0 ? "" : $" data-heads=\"{heads}\"").Append($">{DiagramText.Html(edge.Label)}</a>");
    }

    // An item without an id, or with one that was given before, gets one of its own.
    private static string[] Ids(IReadOnlyList<IElement> items)
    {
        HashSet<string> taken = [.. items.Select(item => item.Id ?? "")];
        HashSet<string> given = [];
        string[] ids = new string[items.Count];
        for (int at = 0; at < items.Count; at++)
        {
            string id = items[at].Id ?? "";
            for (int number = at + 1; id.Length == 0 || !given.Add(id); number++)
            {
                string made = $"item {number}";
                id = taken.Contains(made) ? "" : made;
            }

            ids[at] = id;
        }

        return ids;
    }

    private static DiagramNode Node(IElement item, string id)
    {
        NodeShape shape = Word<NodeShape>(item.GetAttribute("data-shape"));
        string text = DiagramText.Of(item.ChildNodes, IsLink).TrimEnd('→', ' ', '\n');
        return text.Length > 0 || shape is NodeShape.Start or NodeShape.End
            ? new DiagramNode(id, text, shape)
            {
                Group = item.GetAttribute("data-group") is { Length: > 0 and <= DiagramLimits.TextCharacters } group
                    ? XmlText.Clean(group) : null,
                Marked = DiagramText.IsMarked(item),
            }
            : throw new DiagramFault("one of its items is empty");
    }

    private static IEnumerable<IElement> Links(IElement item) => item.QuerySelectorAll("a").Where(IsLink);

    private static bool IsLink(IElement element) => element.LocalName == "a" && element.GetAttribute("href") is ['#', _, ..];

    private static DiagramEdge? Edge(IElement link, string from, string[] ids)
    {
        string address = link.GetAttribute("href")![1..];
        string? to = ids.Contains(address) ? address : ids.FirstOrDefault(id => id == Uri.UnescapeDataString(address));
        string heads = link.GetAttribute("data-heads")?.Trim().ToLowerInvariant() ?? "";
        return to is null ? throw new DiagramFault($"a link in it leads to \"#{address}\", which is no item's id")
            : new DiagramEdge(from, to, DiagramText.Of(link))
            {
                Line = Word<EdgeLine>(link.GetAttribute("data-line")),
                HeadAtStart = heads is "both" or "start",
                HeadAtEnd = heads is not (None or "start"),
            };
    }

    private static bool LeadsOn(IElement item, DiagramNode node) =>
        node.Shape != NodeShape.End && item.GetAttribute("data-next")?.Trim().ToLowerInvariant() != None;

    private static T Word<T>(string? value)
        where T : struct, Enum =>
        value?.Trim() is { Length: > 0 } word && char.IsAsciiLetter(word[0]) && Enum.TryParse(word, ignoreCase: true, out T known)
            ? known : default;

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
