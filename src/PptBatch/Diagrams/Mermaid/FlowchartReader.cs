namespace PptBatch.Diagrams.Mermaid;

/// <summary>
/// Reads flowcharts: chains of nodes and links, many nodes at once with <c>&amp;</c>, and subgraphs, whose titles become groups.
/// </summary>
internal sealed class FlowchartReader(MermaidSource source)
{
    private static readonly string[] Passed = ["classDef", "class", "style", "linkStyle", "click", "accTitle", "accDescr", "accTitle:",
        "accDescr:"];
    private readonly GraphCollector _graph = new();
    private readonly Stack<string> _groups = new();
    private readonly HashSet<string> _subgraphs = new(StringComparer.Ordinal);

    public GraphDiagram Read()
    {
        string direction = source.Header.Split([' ', ';'], 2)[0];
        string first = source.Header.Length > direction.Length ? source.Header[direction.Length..].TrimStart(' ', ';') : "";
        foreach (MermaidLine line in first.Length > 0 ? [new MermaidLine(1, 0, first), .. source.Lines] : source.Lines)
        {
            Statements(line);
        }

        return _graph.Build(GraphCollector.Direction(direction));
    }

    private void Statements(MermaidLine line)
    {
        MermaidCursor cursor = new(line);
        while (true)
        {
            cursor.TakeWhile(c => c == ';' || char.IsWhiteSpace(c));
            if (cursor.AtEnd)
            {
                return;
            }

            Statement(cursor, line);
            cursor.SkipSpace();
            if (!cursor.AtEnd && cursor.Next != ';')
            {
                throw cursor.Fault($"'{MermaidText.Shown(cursor.Rest)}' is not understood.");
            }
        }
    }

    private void Statement(MermaidCursor cursor, MermaidLine line)
    {
        if (cursor.TakeWord("subgraph"))
        {
            Open(cursor);
        }
        else if (cursor.TakeWord("end") || cursor.Take("end;"))
        {
            _ = _groups.Count > 0 ? _groups.Pop() : throw cursor.Fault("'end' ends no subgraph.");
        }
        else if (cursor.TakeWord("direction") || Array.Exists(Passed, cursor.TakeWord))
        {
            cursor.TakeRest();
        }
        else
        {
            Chain(cursor, line);
        }
    }

    private void Open(MermaidCursor cursor)
    {
        if (_groups.Count == DiagramLimits.Levels)
        {
            throw cursor.Fault($"Subgraphs are nested more than {DiagramLimits.Levels} deep.");
        }

        cursor.SkipSpace();
        string name = cursor.TakeRest().Trim();
        int bracket = name.IndexOf('[', StringComparison.Ordinal);
        _subgraphs.Add(bracket > 0 ? name[..bracket].Trim() : name);
        _groups.Push(MermaidText.Clean(bracket >= 0 && name.EndsWith(']') ? name[(bracket + 1)..^1] : name));
    }

    private void Chain(MermaidCursor cursor, MermaidLine line)
    {
        List<string> from = Nodes(cursor, line);
        cursor.SkipSpace();
        while (!cursor.AtEnd && cursor.Next != ';')
        {
            if (FlowLink.Read(cursor) is not { } link)
            {
                return;
            }

            List<string> to = Nodes(cursor, line);
            foreach (string start in from)
            {
                foreach (string end in to)
                {
                    Edge(link, start, end, line);
                }
            }

            from = to;
            cursor.SkipSpace();
        }
    }

    private void Edge(FlowLink link, string start, string end, MermaidLine line)
    {
        if (!link.Hidden)
        {
            _graph.Edge(new DiagramEdge(start, end, link.Label) { Line = link.Line, HeadAtStart = link.HeadAtStart,
                HeadAtEnd = link.HeadAtEnd }, line.Number);
        }
    }

    private List<string> Nodes(MermaidCursor cursor, MermaidLine line)
    {
        List<string> ids = [];
        do
        {
            cursor.SkipSpace();
            ids.Add(Node(cursor, line));
            cursor.SkipSpace();
        }
        while (cursor.Take("&"));
        return ids;
    }

    private string Node(MermaidCursor cursor, MermaidLine line)
    {
        string id = FlowNode.Id(cursor);
        (string? text, NodeShape? shape) = FlowNode.Shape(cursor);
        string? group = _groups.Count == 0 ? null : _groups.Peek();

        // An edge to a subgraph is an edge to a node of its name; the group's nodes carry it already.
        _graph.Node(id, line.Number, text, shape, _subgraphs.Contains(id) ? null : group);
        if (cursor.Take(":::"))
        {
            cursor.TakeWhile(c => char.IsLetterOrDigit(c) || c is '_' or '-');
        }

        return id;
    }
}
