using PptBatch.Diagrams;
using PptBatch.OpenXml.Layout.Diagrams.Pieces;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Diagrams.Graphs;

/// <summary>The texts of a part at one size, measured.</summary>
internal sealed class GraphTexts
{
    private const double SideSpace = 18;
    private const double EndSpace = 7;

    // The slanted sides of a diamond leave space beside its lines by themselves.
    private const double DiamondSide = 6;
    private const double DiamondEnd = 2;
    private const double LabelSpace = 5;
    private const double UnevenHeights = 1.9;
    private const double LeastLabel = 12;
    private const double MostLabel = 20;
    private const double WidestLabel = 130;

    // A wire that leads back over several layers has room for a whole line.
    private const double WidestOnLoop = 230;
    private readonly GraphPart _part;
    private readonly Ruler _ruler;
    private readonly NodeLook[] _looks;

    public GraphTexts(GraphPart part, double sizePt, Ruler ruler, bool rightToLeft)
    {
        (_part, _ruler, SizePt) = (part, ruler, sizePt);
        LabelSizePt = Math.Clamp(sizePt - 2, LeastLabel, MostLabel);
        _looks = [.. part.Graph.Nodes.Select(node => NodeLook.Of(node, part.Continues.Contains(node.Id)))];
        Nodes = [.. part.Graph.Nodes.Select((node, number) => Text(node, _looks[number], rightToLeft))];
        Labels = [.. part.Graph.Edges.Select(edge =>
            DiagramText.Of(edge.Label, new DiagramFont(LabelSizePt, ColorToken.Muted, RightToLeft: rightToLeft)))];
        LabelSizes = [.. Labels.Select((label, edge) => LabelSize(label, IsLoop(edge) ? WidestOnLoop : WidestLabel))];
        Least = Wrapped(withDiamonds: false).Select(text => DiagramText.LeastWidth(text, ruler)).DefaultIfEmpty().Max();
        Natural = Wrapped(withDiamonds: true).Select(text => DiagramText.NaturalWidth(text, ruler)).DefaultIfEmpty().Max();
    }

    public double SizePt { get; }

    public double LabelSizePt { get; }

    public IReadOnlyList<NodeLook> Looks => _looks;

    public IReadOnlyList<IReadOnlyList<TextParagraph>> Nodes { get; }

    public IReadOnlyList<IReadOnlyList<TextParagraph>> Labels { get; }

    /// <summary>Width and height of each label with the ground around it.</summary>
    public IReadOnlyList<(double Width, double Height)> LabelSizes { get; }

    /// <summary>Width at which no word of a node is split; diamonds are as wide as their own words ask for.</summary>
    public double Least { get; }

    /// <summary>Width at which no node's text is broken.</summary>
    public double Natural { get; }

    /// <summary>Space around the text of a node.</summary>
    public static Insets Padding(SymbolGeometry geometry)
    {
        (double side, double end) = Space(geometry);
        return new Insets(side / 2, end / 2, side / 2, end / 2);
    }

    private static (double Side, double End) Space(SymbolGeometry geometry) =>
        geometry == SymbolGeometry.Diamond ? (DiamondSide, DiamondEnd) : (SideSpace, EndSpace);

    /// <summary>Sizes of the nodes when their text may be so wide: nodes of a kind are alike, unless one has far more to say.</summary>
    /// <param name="textWidth">Width of the text in points.</param>
    /// <param name="inDiamonds">The part of it that the text of a diamond may take.</param>
    public IReadOnlyList<(double Width, double Height)> NodeSizes(double textWidth, double inDiamonds = 0.75)
    {
        (double Width, double Height)[] needed =
            [.. Enumerable.Range(0, Nodes.Count).Select(node => Needed(node, textWidth, inDiamonds))];
        (double, double)[] sizes = new (double, double)[needed.Length];
        for (int node = 0; node < needed.Length; node++)
        {
            List<(double Width, double Height)> alike = [.. needed.Where((_, other) => Kind(other) == Kind(node))];
            double highest = alike.Max(size => size.Height);
            bool even = highest <= UnevenHeights * alike.Min(size => size.Height);
            sizes[node] = (alike.Max(size => size.Width), even ? highest : needed[node].Height);
        }

        return sizes;
    }

    private IEnumerable<IReadOnlyList<TextParagraph>> Wrapped(bool withDiamonds) => Nodes.Where((_, node) =>
        !NodeLook.IsDot(_part.Graph.Nodes[node]) && (withDiamonds || _looks[node].Geometry != SymbolGeometry.Diamond));

    private bool IsLoop(int edge) => _part.Wires[edge] is var wire
        && _part.Layered.Places[wire.To].Layer < _part.Layered.Places[wire.From].Layer;

    // Rectangles of all sorts are one kind; diamonds, people and dots have proportions of their own.
    private SymbolGeometry Kind(int node) =>
        _looks[node].Geometry is SymbolGeometry.Diamond or SymbolGeometry.Person or SymbolGeometry.Ellipse ? _looks[node].Geometry
            : SymbolGeometry.Rectangle;

    private (double Width, double Height) Needed(int node, double textWidth, double inDiamonds)
    {
        if (NodeLook.IsDot(_part.Graph.Nodes[node]))
        {
            return (NodeLook.DotSize, NodeLook.DotSize);
        }

        Box room = SymbolShape.TextRoom(_looks[node].Geometry);
        double least = DiagramText.LeastWidth(Nodes[node], _ruler);
        double most = Math.Max(least, textWidth * (_looks[node].Geometry == SymbolGeometry.Diamond ? inDiamonds : 1));
        (double width, double height) = DiagramText.Measure(Nodes[node], most, _ruler);
        (double side, double end) = Space(_looks[node].Geometry);
        return (Math.Ceiling((Math.Max(width, least) + side + 1) / room.Width), Math.Ceiling((height + end) / room.Height));
    }

    private (double, double) LabelSize(IReadOnlyList<TextParagraph> label, double widest)
    {
        if (label.Count == 0)
        {
            return (0, 0);
        }

        double width = Math.Max(DiagramText.LeastWidth(label, _ruler), widest);
        (double used, double height) = DiagramText.Measure(label, width, _ruler);
        return (Math.Ceiling(Math.Max(used, DiagramText.LeastWidth(label, _ruler)) + (2 * LabelSpace) + 1), Math.Ceiling(height + 2));
    }

    private IReadOnlyList<TextParagraph> Text(DiagramNode node, NodeLook look, bool rightToLeft)
    {
        DiagramFont font = new(SizePt, look.Ink, look.Bold, rightToLeft);
        IReadOnlyList<TextParagraph> text = DiagramText.Of(node.Text, font);
        return string.IsNullOrWhiteSpace(node.Group) ? text
            : [.. DiagramText.Of(node.Group,
                font with { SizePt = LabelSizePt, Color = look.Ink == ColorToken.Ink ? ColorToken.Muted : look.Ink, Bold = false }),
                    .. text];
    }
}
