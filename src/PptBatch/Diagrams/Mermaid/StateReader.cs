namespace PptBatch.Diagrams.Mermaid;

/// <summary>
/// Reads state diagrams. The states of a composite one carry its name as their group; <c>[*]</c> is a start where it is left and an end
/// where it is entered.
/// </summary>
internal sealed class StateReader(MermaidSource source)
{
    private const string Star = "[*]";
    private readonly GraphCollector _graph = new();
    private readonly Stack<string> _composites = new();
    private DiagramDirection _direction = DiagramDirection.Down;
    private int _notes;
    private bool _inNote;

    public GraphDiagram Read()
    {
        foreach (MermaidLine line in source.Lines)
        {
            Line(line);
        }

        return _graph.Build(_direction);
    }

    private string? Group => _composites.Count == 0 ? null : _composites.Peek();

    private void Line(MermaidLine line)
    {
        MermaidCursor cursor = new(line);
        if (_inNote || line.Text == "--")
        {
            _inNote = _inNote && line.Text != "end note";
        }
        else if (line.Text == "}")
        {
            _ = _composites.Count > 0 ? _composites.Pop() : throw cursor.Fault("'}' ends no state.");
        }
        else if (cursor.TakeWord("direction"))
        {
            _direction = _composites.Count == 0 ? GraphCollector.Direction(cursor.TakeRest().Trim()) : _direction;
        }
        else if (cursor.TakeWord("state"))
        {
            State(cursor, line);
        }
        else if (cursor.TakeWord("note"))
        {
            Note(cursor, line);
        }
        else if (!cursor.TakeWord("classDef") && !cursor.TakeWord("class") && !cursor.TakeWord("hide") && !cursor.TakeWord("style"))
        {
            Transition(cursor, line);
        }
    }

    private void State(MermaidCursor cursor, MermaidLine line)
    {
        cursor.SkipSpace();
        string? text = cursor.Take("\"") ? MermaidText.Clean(cursor.TakeUntil("\"")) : null;
        cursor.SkipSpace();
        if (text is not null && !cursor.TakeWord("as"))
        {
            throw cursor.Fault("'as' is missing after the text of a state.");
        }

        cursor.SkipSpace();
        string id = Id(cursor);
        cursor.SkipSpace();
        if (cursor.Take("{"))
        {
            if (_composites.Count == DiagramLimits.Levels)
            {
                throw cursor.Fault($"States are nested more than {DiagramLimits.Levels} deep.");
            }

            _composites.Push(text ?? id);
        }
        else if (cursor.Take("<<") || cursor.Take("[["))
        {
            bool choice = cursor.TakeRest().StartsWith("choice", StringComparison.Ordinal);
            _graph.Node(id, line.Number, choice ? id : "", choice ? NodeShape.Decision : NodeShape.Start, Group);
        }
        else
        {
            _graph.Node(id, line.Number, text, group: Group);
        }
    }

    private void Transition(MermaidCursor cursor, MermaidLine line)
    {
        string from = Id(cursor);
        cursor.SkipSpace();
        if (!cursor.Take("-->"))
        {
            string? text = cursor.Take(":") ? MermaidText.Clean(cursor.TakeRest()) : null;
            _ = cursor.AtEnd ? 0 : throw cursor.Fault($"'{MermaidText.Shown(cursor.Rest)}' is not understood.");
            Name(from, line, text, leaves: true);
            return;
        }

        cursor.SkipSpace();
        string to = Id(cursor);
        cursor.SkipSpace();
        string label = cursor.Take(":") ? MermaidText.Clean(cursor.TakeRest()) : "";
        _ = cursor.AtEnd ? 0 : throw cursor.Fault($"'{MermaidText.Shown(cursor.Rest)}' is not understood.");
        string start = Name(from, line, null, leaves: true);
        _graph.Edge(new DiagramEdge(start, Name(to, line, null, leaves: false), label), line.Number);
    }

    private string Name(string id, MermaidLine line, string? text, bool leaves)
    {
        if (id != Star)
        {
            // A composite is drawn by its parts; where an edge names it, it is a node as well.
            _graph.Node(id, line.Number, text, group: Group);
            return id;
        }

        string name = $"{Star} {(leaves ? "start" : "end")} {Group}";
        _graph.Node(name, line.Number, "", leaves ? NodeShape.Start : NodeShape.End);
        return name;
    }

    private void Note(MermaidCursor cursor, MermaidLine line)
    {
        cursor.SkipSpace();
        _ = cursor.Take("right of") || cursor.Take("left of");
        cursor.SkipSpace();
        string id = Id(cursor);
        cursor.SkipSpace();
        string text = cursor.Take(":") ? MermaidText.Clean(cursor.TakeRest()) : "";
        if (text.Length == 0)
        {
            // The lines of a long note follow; they are prose beside the diagram.
            _inNote = true;
            text = NoteText(line);
        }

        string note = $"note {++_notes}";
        _graph.Node(id, line.Number);
        _graph.Node(note, line.Number, text, NodeShape.Data);
        _graph.Edge(new DiagramEdge(id, note) { Line = EdgeLine.Dashed, HeadAtEnd = false }, line.Number);
    }

    private string NoteText(MermaidLine line) => MermaidText.Clean(string.Join(
        "<br>", source.Lines.Where(other => other.Number > line.Number).TakeWhile(other => other.Text != "end note")
            .Select(other => other.Text)));

    private static string Id(MermaidCursor cursor)
    {
        if (cursor.Take(Star))
        {
            return Star;
        }

        string id = cursor.TakeWhile(c => char.IsLetterOrDigit(c) || c is '_' or '.' || c > '\u007F');
        if (cursor.Take(":::"))
        {
            cursor.TakeWhile(c => char.IsLetterOrDigit(c) || c is '_' or '-');
        }

        return id.Length > 0 ? id : throw cursor.Fault($"A state is expected before '{MermaidText.Shown(cursor.Rest)}'.");
    }
}
