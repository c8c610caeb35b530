namespace PptBatch.OpenXml.Layout.Diagrams.Graphs;

/// <summary>
/// Puts the nodes of a graph without cycles into layers so that the edges are as short as can be: the network simplex method of Gansner,
/// Koutsofios, North and Vo (1993). Graphs of slides are small, so cut values are summed anew for every exchange.
/// </summary>
internal sealed class NetworkSimplex
{
    private readonly IReadOnlyList<Wire> _wires;
    private readonly int[] _layers;
    private readonly bool[] _inTree;

    private NetworkSimplex(int nodes, IReadOnlyList<Wire> wires)
    {
        (_wires, _layers, _inTree) = (wires, new int[nodes], new bool[wires.Count]);
    }

    /// <summary>The layer of each node, from 0 in each connected part.</summary>
    public static int[] Layers(int nodes, IReadOnlyList<Wire> wires)
    {
        NetworkSimplex simplex = new(nodes, wires);
        simplex.LongestPaths();
        foreach (List<int> part in simplex.ConnectedParts())
        {
            simplex.SpanWithTightEdges(part);
            simplex.Shorten(part);
            int first = part.Min(node => simplex._layers[node]);
            part.ForEach(node => simplex._layers[node] -= first);
        }

        return simplex._layers;
    }

    private int Slack(int wire) => _layers[_wires[wire].To] - _layers[_wires[wire].From] - 1;

    private void LongestPaths()
    {
        for (bool moved = true; moved;)
        {
            moved = false;
            foreach (Wire wire in _wires)
            {
                if (_layers[wire.To] <= _layers[wire.From])
                {
                    (_layers[wire.To], moved) = (_layers[wire.From] + 1, true);
                }
            }
        }
    }

    private List<List<int>> ConnectedParts()
    {
        List<List<int>> parts = [];
        bool[] seen = new bool[_layers.Length];
        for (int node = 0; node < seen.Length; node++)
        {
            if (!seen[node])
            {
                List<int> part = Reach(node, _ => true);
                part.ForEach(reached => seen[reached] = true);
                parts.Add(part);
            }
        }

        return parts;
    }

    /// <summary>The nodes that edges of a kind lead to from a node, in either direction.</summary>
    private List<int> Reach(int start, Func<int, bool> takes)
    {
        List<int> reached = [start];
        HashSet<int> seen = [start];
        for (int at = 0; at < reached.Count; at++)
        {
            for (int wire = 0; wire < _wires.Count; wire++)
            {
                if ((_wires[wire].From == reached[at] || _wires[wire].To == reached[at]) && takes(wire))
                {
                    int other = _wires[wire].From == reached[at] ? _wires[wire].To : _wires[wire].From;
                    if (seen.Add(other))
                    {
                        reached.Add(other);
                    }
                }
            }
        }

        return reached;
    }

    private void SpanWithTightEdges(List<int> part)
    {
        HashSet<int> spanned = [part[0]];
        while (true)
        {
            for (bool grown = true; grown;)
            {
                grown = false;
                for (int wire = 0; wire < _wires.Count; wire++)
                {
                    if (spanned.Contains(_wires[wire].From) != spanned.Contains(_wires[wire].To) && Slack(wire) == 0)
                    {
                        _inTree[wire] = grown = true;
                        spanned.Add(_wires[wire].From);
                        spanned.Add(_wires[wire].To);
                    }
                }
            }

            if (spanned.Count == part.Count)
            {
                return;
            }

            int nearest = Enumerable.Range(0, _wires.Count)
                .Where(wire => spanned.Contains(_wires[wire].From) != spanned.Contains(_wires[wire].To)).MinBy(Slack);
            int shift = spanned.Contains(_wires[nearest].From) ? Slack(nearest) : -Slack(nearest);
            foreach (int node in spanned)
            {
                _layers[node] += shift;
            }
        }
    }

    private void Shorten(List<int> part)
    {
        HashSet<int> inPart = [.. part];
        for (int exchange = 0; exchange < 4 * part.Count; exchange++)
        {
            if (!ExchangeOne(inPart))
            {
                return;
            }
        }
    }

    private bool ExchangeOne(HashSet<int> part)
    {
        for (int leaving = 0; leaving < _wires.Count; leaving++)
        {
            if (!_inTree[leaving] || !part.Contains(_wires[leaving].From))
            {
                continue;
            }

            HashSet<int> tail = [.. Reach(_wires[leaving].From, wire => _inTree[wire] && wire != leaving)];
            int cut = 0;
            int entering = -1;
            for (int wire = 0; wire < _wires.Count; wire++)
            {
                bool fromTail = tail.Contains(_wires[wire].From);
                if (fromTail == tail.Contains(_wires[wire].To) || !part.Contains(_wires[wire].From))
                {
                    continue;
                }

                cut += fromTail ? 1 : -1;
                entering = !fromTail && (entering < 0 || Slack(wire) < Slack(entering)) ? wire : entering;
            }

            if (cut < 0 && entering >= 0)
            {
                int shift = Slack(entering);
                foreach (int node in tail)
                {
                    _layers[node] -= shift;
                }

                (_inTree[leaving], _inTree[entering]) = (false, true);
                return true;
            }
        }

        return false;
    }
}
