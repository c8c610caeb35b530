namespace PptBatch.OpenXml.Layout.Diagrams.Graphs;

/// <summary>
/// Finds the edges that close a cycle: those that a depth first search, which takes sources first and everything else in the order of the
/// text, meets on its way back. Without them the graph has layers, and they are drawn as loops round the outside.
/// </summary>
internal static class CycleRemoval
{
    private enum Visit { New, Open, Done }

    /// <summary>Whether each edge closes a cycle; a loop on one node does.</summary>
    public static bool[] BackEdges(int nodes, IReadOnlyList<Wire> wires)
    {
        bool[] back = new bool[wires.Count];
        Visit[] visits = new Visit[nodes];
        List<int>[] leaving = [.. Enumerable.Range(0, nodes).Select(_ => new List<int>())];
        int[] entering = new int[nodes];
        for (int wire = 0; wire < wires.Count; wire++)
        {
            leaving[wires[wire].From].Add(wire);
            entering[wires[wire].To] += wires[wire].From == wires[wire].To ? 0 : 1;
        }

        foreach (int start in Enumerable.Range(0, nodes).OrderBy(node => entering[node] == 0 ? 0 : 1))
        {
            Search(start);
        }

        return back;

        void Search(int node)
        {
            if (visits[node] != Visit.New)
            {
                return;
            }

            visits[node] = Visit.Open;
            foreach (int wire in leaving[node])
            {
                back[wire] = visits[wires[wire].To] == Visit.Open;
                Search(wires[wire].To);
            }

            visits[node] = Visit.Done;
        }
    }
}
