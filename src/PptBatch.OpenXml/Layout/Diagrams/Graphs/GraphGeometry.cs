using PptBatch.OpenXml.Layout.Diagrams.Graphs.Layers;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Diagrams.Graphs;

/// <summary>Gives the places of a layered graph their coordinates and its edges their ways, all at right angles.</summary>
internal sealed class GraphGeometry
{
    private const double Straight = 0.3;
    private const double BeforeLabel = 8;
    private const double AfterLabel = 16; // the arrowhead's room
    private readonly LayeredGraph _graph;
    private readonly IReadOnlyList<Wire> _wires;
    private readonly GraphSizes _sizes;
    private readonly HashSet<int> _selfLoops;
    private readonly IReadOnlyList<Loop> _loops;
    private readonly SideExits _exits;
    private readonly double[] _cross;
    private readonly Channel[] _channels;
    private readonly double[] _layerStart;
    private readonly double[] _layerSize;
    private readonly double[] _gapStart;
    private readonly double[] _gapSize;
    private readonly int[] _startLegs;
    private readonly int[] _endLegs;

    private GraphGeometry(LayeredGraph graph, IReadOnlyList<Wire> wires, GraphSizes sizes, Func<int, bool> branches)
    {
        (_graph, _wires, _sizes) = (graph, wires, sizes);
        _selfLoops = [.. wires.Where(wire => wire.From == wire.To).Select(wire => wire.From)];
        _loops = Loop.Of(graph, wires);
        _cross = CrossPositions.Of(graph, (one, next) =>
            ((CrossSize(one) + CrossSize(next)) / 2) + (one.IsPassage || next.IsPassage ? GraphSizes.Lane : sizes.CrossGap));
        Straightening.Apply(graph, _cross, CrossSize, sizes);
        _exits = new SideExits(graph, _cross, CrossSize, node => branches(node) && !_selfLoops.Contains(node), _loops);
        int layers = graph.Layers.Count;
        _channels = [.. Enumerable.Range(0, layers + 1)
            .Select(gap => Channel.Between(gap == 0 ? [] : graph.Layers[gap - 1], _cross, _exits.Has))];
        (_startLegs, _endLegs) = (new int[layers + 1], new int[layers + 1]);
        (_layerStart, _layerSize, _gapStart, _gapSize) = (new double[layers], new double[layers], new double[layers + 1],
            new double[layers + 1]);
        TakeLegs();
        Advance();
    }

    public static PlacedGraph Of(LayeredGraph graph, IReadOnlyList<Wire> wires, GraphSizes sizes, Func<int, bool> branches)
    {
        GraphGeometry geometry = new(graph, wires, sizes, branches);
        List<Box> nodes = [.. graph.Places.Select(geometry.NodeBox)];
        PlacedWire?[] placed = [.. graph.Chains.Select((chain, wire) => chain is null ? null : geometry.Way(chain, wire))];
        foreach (int wire in Enumerable.Range(0, wires.Count).Where(wire => wires[wire].From == wires[wire].To))
        {
            placed[wire] = geometry.SelfLoop(wire);
        }

        LoopLanes lanes = new(graph, sizes, geometry.PlaceBox, node => geometry.NodeBox(graph.Places[node]), geometry.LegAt);
        foreach (Loop loop in geometry._loops)
        {
            placed[loop.Wire] = lanes.Way(loop);
        }

        return Trimmed(nodes, [.. placed.Select(wire => wire!)]);
    }

    private double CrossSize(LayerNode place) =>
        place.Node >= 0 ? _sizes.Nodes[place.Node].Cross + (2 * SelfLoopSpace(place.Node))
        : place.LabelOf >= 0 ? _sizes.Labels[place.LabelOf].Cross * (_sizes.LabelsBeside ? 2 : 1)
        : 0;

    private double SelfLoopSpace(int node) =>
        _selfLoops.Contains(node) ? GraphSizes.Clear + (SelfLoopsOf(node) * GraphSizes.Track) + SelfLoopLabel(node).Cross : 0;

    private int SelfLoopsOf(int node) => _wires.Count(wire => wire.From == node && wire.To == node);

    private Extent SelfLoopLabel(int node) =>
        Extent.Largest(Enumerable.Range(0, _wires.Count).Where(wire => _wires[wire].From == node && _wires[wire].To == node)
            .Select(wire => _sizes.Labels[wire]));

    private double MainSize(LayerNode place) =>
        place.Node >= 0 ? Math.Max(_sizes.Nodes[place.Node].Main, SelfLoopLabel(place.Node).Main)
        : place.LabelOf >= 0 ? _sizes.Labels[place.LabelOf].Main
        : 0;

    private void TakeLegs()
    {
        foreach (Loop loop in _loops)
        {
            loop.StartTrack = loop.StartsFree ? -1 : _startLegs[loop.From.Layer + 1]++;
            loop.EndTrack = loop.EndsFree ? -1 : _endLegs[loop.To.Layer]++;
        }
    }

    private void Advance()
    {
        double at = 0;
        for (int gap = 0; gap <= _graph.Layers.Count; gap++)
        {
            int tracks = TracksOf(gap);
            double least = gap == 0 || gap == _graph.Layers.Count ? 0
                : gap < _graph.Layers.Count && IsLabels(gap) ? Math.Max(_sizes.MainGap / 4, BeforeLabel)
                : IsLabels(gap - 1) ? Math.Max(_sizes.MainGap / 2, AfterLabel)
                : _sizes.MainGap;
            double turning = tracks == 0 ? 0
                : (gap < _graph.Layers.Count && IsLabels(gap) ? GraphSizes.Clear
                    : 2 * GraphSizes.Clear) + ((tracks - 1) * GraphSizes.Track);
            (_gapStart[gap], _gapSize[gap]) = (at, Math.Max(least, turning));
            at += _gapSize[gap];
            if (gap < _graph.Layers.Count)
            {
                (_layerStart[gap], _layerSize[gap]) = (at, _graph.Layers[gap].Max(MainSize));
                at += _layerSize[gap];
            }
        }
    }

    private bool IsLabels(int layer) => _graph.Layers[layer].All(place => place.IsPassage);

    private int TracksOf(int gap) => _startLegs[gap] + _channels[gap].Tracks + _endLegs[gap];

    private double TrackAt(int gap, int track) =>
        _gapStart[gap] + ((_gapSize[gap] - ((TracksOf(gap) - 1) * GraphSizes.Track)) / 2) + (track * GraphSizes.Track);

    private double LegAt(Loop loop, bool start) =>
        start ? TrackAt(loop.From.Layer + 1, loop.StartTrack) : TrackAt(loop.To.Layer, TracksOf(loop.To.Layer) - 1 - loop.EndTrack);

    private Box NodeBox(LayerNode place)
    {
        Extent size = _sizes.Nodes[place.Node];
        return new Box(Middle(place) - (size.Main / 2), _cross[place.Number] - (size.Cross / 2), size.Main, size.Cross);
    }

    private Box PlaceBox(LayerNode place)
    {
        (double main, double cross) = (MainSize(place), CrossSize(place));
        return new Box(Middle(place) - (main / 2), _cross[place.Number] - (cross / 2), main, cross);
    }

    private double Middle(LayerNode place) => _layerStart[place.Layer] + (_layerSize[place.Layer] / 2);

    private PlacedWire Way(LayerNode[] chain, int wire)
    {
        (Box from, Box to) = (NodeBox(chain[0]), NodeBox(chain[^1]));
        FlowSide start = _exits.Side(chain[0], chain[1]);
        List<Point> points = [start switch
        {
            FlowSide.Low => new(Middle(chain[0]), from.Y),
            FlowSide.High => new(Middle(chain[0]), from.Bottom),
            _ => new(from.Right, _cross[chain[0].Number]),
        }];
        if (start != FlowSide.Out)
        {
            points.Add(new(points[0].X, _cross[chain[1].Number]));
        }

        for (int step = start == FlowSide.Out ? 1 : 2; step < chain.Length; step++)
        {
            (double before, double after) = (_cross[chain[step - 1].Number], _cross[chain[step].Number]);
            if (Math.Abs(after - before) > Straight)
            {
                double track = TrackAt(chain[step].Layer,
                    _startLegs[chain[step].Layer] + _channels[chain[step].Layer].Track(chain[step - 1], chain[step]));
                points.Add(new(track, before));
                points.Add(new(track, after));
            }
        }

        points.Add(new(to.X, _cross[chain[^1].Number]));
        LayerNode? label = chain.FirstOrDefault(place => place.LabelOf == wire);
        return new PlacedWire(points, start, FlowSide.In, label is null ? null : LabelBox(label, wire));
    }

    private Box LabelBox(LayerNode place, int wire)
    {
        Extent size = _sizes.Labels[wire];
        double low = _sizes.LabelsBeside ? _cross[place.Number] - size.Cross : _cross[place.Number] - (size.Cross / 2);
        return new Box(Middle(place) - (size.Main / 2), low, size.Main, size.Cross);
    }

    private PlacedWire SelfLoop(int wire)
    {
        int node = _wires[wire].From;
        int before = Enumerable.Range(0, wire).Count(other => _wires[other] == _wires[wire]);
        LayerNode place = _graph.Places[node];
        Box box = NodeBox(place);
        double outside = box.Right + (GraphSizes.Clear / 2);
        double lane = box.Bottom + GraphSizes.Clear + (before * GraphSizes.Track);
        Extent label = _sizes.Labels[wire];
        return new PlacedWire(
            [new(box.Right, _cross[place.Number]), new(outside, _cross[place.Number]), new(outside, lane), new(Middle(place), lane),
                new(Middle(place), box.Bottom)],
            FlowSide.Out,
            FlowSide.High,
            label.Main <= 0 ? null
                : new Box(Middle(place) - (label.Main / 2), box.Bottom + SelfLoopSpace(node) - label.Cross, label.Main, label.Cross));
    }

    /// <summary>What was placed, with its low corner at 0.</summary>
    public static PlacedGraph Trimmed(List<Box> nodes, List<PlacedWire> wires)
    {
        List<Box> boxes = [.. nodes, .. wires.Where(wire => wire.Label is not null).Select(wire => wire.Label!.Value),
            .. wires.SelectMany(wire => wire.Points).Select(point => new Box(point.X, point.Y, 0, 0))];
        (double left, double top) = (boxes.Select(box => box.X).DefaultIfEmpty().Min(), boxes.Select(box => box.Y).DefaultIfEmpty().Min());
        Extent size = new(boxes.Select(box => box.Right).DefaultIfEmpty().Max() - left,
            boxes.Select(box => box.Bottom).DefaultIfEmpty().Max() - top);
        return new PlacedGraph(
            [.. nodes.Select(Moved)],
            [.. wires.Select(wire => wire with
            {
                Points = [.. wire.Points.Select(point => new Point(point.X - left, point.Y - top))],
                Label = wire.Label is { } label ? Moved(label) : null,
            })],
            size);

        Box Moved(Box box) => box with { X = box.X - left, Y = box.Y - top };
    }
}
