namespace PptBatch.OpenXml.Layout.Diagrams.Graphs;

/// <summary>
/// The space between two layers, where wires turn. Wires that leave one node share a trunk; trunks get tracks beside each other in the
/// order that crosses least (after Sander 1996, who orders the segments of orthogonal layered drawings pair by pair).
/// </summary>
internal sealed class Channel
{
    private const int Overlay = 4;
    private const double Apart = 6;
    private readonly List<Trunk> _trunks = [];
    private readonly Dictionary<(int, int), Trunk> _trunkOf = [];

    /// <summary>How many wires stand beside each other.</summary>
    public int Tracks { get; private set; }

    /// <summary>The track of a wire from one place to the next.</summary>
    public int Track(LayerNode from, LayerNode to) => _trunkOf[(from.Number, to.Number)].Track;

    public static Channel Between(LayerNode[] layer, double[] cross, Func<LayerNode, LayerNode, bool> leavesAtTheSide)
    {
        Channel channel = new();
        Dictionary<(bool, int), Trunk> trunks = [];
        foreach (LayerNode from in layer)
        {
            foreach (LayerNode to in from.After)
            {
                bool side = leavesAtTheSide(from, to);
                bool shared = from.After.Count == 1 && to.Before.Count > 1;
                (bool, int) key = side ? (false, -1 - to.Number) : shared ? (true, to.Number) : (false, from.Number);
                if (!trunks.TryGetValue(key, out Trunk? trunk))
                {
                    trunk = new Trunk();
                    trunks.Add(key, trunk);
                }

                trunk.Left.Add(side ? cross[to.Number] : cross[from.Number]);
                trunk.Right.Add(cross[to.Number]);
                channel._trunkOf[(from.Number, to.Number)] = trunk;
            }
        }

        channel._trunks.AddRange(trunks.Values.Where(trunk => trunk.High - trunk.Low > 0.1).OrderBy(trunk => trunk.Low + trunk.High));
        channel.Order();
        channel.Place();
        return channel;
    }

    private void Order()
    {
        for (int round = 0; round < _trunks.Count; round++)
        {
            for (int at = 0; at + 1 < _trunks.Count; at++)
            {
                if (Cost(_trunks[at + 1], _trunks[at]) < Cost(_trunks[at], _trunks[at + 1]))
                {
                    (_trunks[at], _trunks[at + 1]) = (_trunks[at + 1], _trunks[at]);
                }
            }
        }
    }

    private void Place()
    {
        for (int at = 0; at < _trunks.Count; at++)
        {
            Trunk trunk = _trunks[at];
            trunk.Track = _trunks.Take(at)
                .Where(other => other.Low < trunk.High + Apart && trunk.Low < other.High + Apart)
                .Select(other => other.Track + 1).DefaultIfEmpty(0).Max();
        }

        Tracks = _trunks.Select(trunk => trunk.Track + 1).DefaultIfEmpty(0).Max();
    }

    /// <summary>
    /// Crossings of two trunks when the first is nearer to the layer before; wires over each other are worse than a crossing.
    /// </summary>
    private static int Cost(Trunk near, Trunk far) =>
        near.Right.Distinct()
            .Sum(right => far.Left.Contains(right) ? Overlay : far.Low < right && right < far.High && !far.Right.Contains(right) ? 1 : 0)
        + far.Left.Distinct().Count(left => near.Low < left && left < near.High && !near.Left.Contains(left));

    private sealed class Trunk
    {
        public List<double> Left { get; } = [];

        public List<double> Right { get; } = [];

        public double Low => Math.Min(Left.Min(), Right.Min());

        public double High => Math.Max(Left.Max(), Right.Max());

        public int Track { get; set; }
    }
}
