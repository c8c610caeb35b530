using PptBatch.Diagrams;

namespace PptBatch.OpenXml.Layout.Diagrams.Graphs;

/// <summary>The order in which the nodes of a graph are read: part by part, each from where it begins.</summary>
internal sealed class GraphOrder
{
    private readonly Dictionary<string, int> _positions = [];

    private GraphOrder()
    {
    }

    public int this[string id] => _positions[id];

    public static GraphOrder Of(GraphDiagram graph)
    {
        GraphOrder order = new();
        ILookup<string, string> leaving = graph.Edges.ToLookup(edge => edge.From, edge => edge.To);
        HashSet<string> entered = [.. graph.Edges.Where(edge => edge.From != edge.To).Select(edge => edge.To)];
        foreach (DiagramNode start in graph.Nodes.OrderBy(node => entered.Contains(node.Id) ? 1 : 0))
        {
            Queue<string> next = new([start.Id]);
            while (next.TryDequeue(out string? id))
            {
                if (order._positions.TryAdd(id, order._positions.Count))
                {
                    foreach (string to in leaving[id])
                    {
                        next.Enqueue(to);
                    }
                }
            }
        }

        return order;
    }
}
