namespace PptBatch.Diagrams.Mermaid;

/// <summary>Reads class diagrams: classes with their members as lines under their names, relations as edges.</summary>
internal sealed class ClassReader(MermaidSource source)
{
    private const int MostMembers = 12;
    private static readonly string[] Passed = ["classDef", "cssClass", "style", "click", "link", "callback", "note", "namespace"];

    // Longer ends first. An inheritance points from the child to the parent that stands above it.
    private static readonly (string Mark, bool Head)[] LeftEnds = [("<|", true), ("()", false), ("<", true), ("*", false), ("o", false)];
    private static readonly (string Mark, bool Head)[] RightEnds = [("|>", true), ("()", false), (">", true), ("*", false), ("o", false)];
    private readonly GraphCollector _graph = new();
    private readonly Dictionary<string, List<string>> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private DiagramDirection _direction = DiagramDirection.Down;
    private string? _open;

    public GraphDiagram Read()
    {
        foreach (MermaidLine line in source.Lines)
        {
            Line(line);
        }

        foreach ((string id, List<string> members) in _members)
        {
            _graph.Node(id, source.Lines[^1].Number, string.Join('\n', members.Prepend(_names.GetValueOrDefault(id, id))));
        }

        return _graph.Build(_direction);
    }

    private void Line(MermaidLine line)
    {
        MermaidCursor cursor = new(line);
        if (line.Text == "}")
        {
            _open = null;
        }
        else if (_open is not null)
        {
            Member(_open, line.Text, line);
        }
        else if (cursor.TakeWord("direction"))
        {
            _direction = GraphCollector.Direction(cursor.TakeRest().Trim());
        }
        else if (cursor.TakeWord("class"))
        {
            Class(cursor, line);
        }
        else if (cursor.Take("<<"))
        {
            string stereotype = cursor.TakeUntil(">>");
            cursor.SkipSpace();
            Member(Id(cursor, line), $"<<{stereotype}>>", line);
        }
        else if (!Array.Exists(Passed, cursor.TakeWord))
        {
            Relation(cursor, line);
        }
    }

    private void Class(MermaidCursor cursor, MermaidLine line)
    {
        cursor.SkipSpace();
        string id = Id(cursor, line);
        if (cursor.Take("["))
        {
            _names[id] = MermaidText.Clean(cursor.TakeUntil("]"));
            _graph.Node(id, line.Number, _names[id]);
        }

        cursor.SkipSpace();
        if (cursor.Take(":::"))
        {
            cursor.TakeWhile(c => char.IsLetterOrDigit(c) || c is '_' or '-');
            cursor.SkipSpace();
        }

        if (cursor.Take("{"))
        {
            _open = cursor.Rest.TrimEnd().EndsWith('}') ? null : id;
            foreach (string member in cursor.TakeRest().TrimEnd().TrimEnd('}')
                .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                Member(id, member, line);
            }
        }
    }

    private void Relation(MermaidCursor cursor, MermaidLine line)
    {
        string from = Id(cursor, line);
        cursor.SkipSpace();
        if (cursor.Take(":"))
        {
            Member(from, cursor.TakeRest().Trim(), line);
            return;
        }

        string near = Cardinality(cursor);
        bool headAtStart = End(cursor, LeftEnds);
        bool dashed = cursor.Take("..");
        if (!dashed && !cursor.Take("--"))
        {
            _ = cursor.AtEnd ? 0 : throw cursor.Fault($"'{MermaidText.Shown(cursor.Rest)}' is not understood.");
            return;
        }

        bool headAtEnd = End(cursor, RightEnds);
        cursor.SkipSpace();
        string far = Cardinality(cursor);
        string to = Id(cursor, line);
        cursor.SkipSpace();
        string text = cursor.Take(":") ? MermaidText.Clean(cursor.TakeRest()) : "";
        string label = string.Join(' ', ((string[])[near, text, far]).Where(part => part.Length > 0));
        _graph.Edge(
            new DiagramEdge(from, to, label) { Line = dashed ? EdgeLine.Dashed : EdgeLine.Solid, HeadAtStart = headAtStart,
                HeadAtEnd = headAtEnd },
            line.Number);
    }

    private static bool End(MermaidCursor cursor, (string Mark, bool Head)[] ends)
    {
        cursor.SkipSpace();
        foreach ((string mark, bool head) in ends)
        {
            if ((mark != "o" || cursor.After(1) is '-' or '.' or ' ') && cursor.Take(mark))
            {
                return head;
            }
        }

        return false;
    }

    private static string Cardinality(MermaidCursor cursor)
    {
        string text = cursor.Take("\"") ? MermaidText.Clean(cursor.TakeUntil("\"")) : "";
        cursor.SkipSpace();
        return text;
    }

    private void Member(string id, string text, MermaidLine line)
    {
        _graph.Node(id, line.Number);
        if (!_members.TryGetValue(id, out List<string>? members))
        {
            _members.Add(id, members = []);
        }

        if (members.Count == MostMembers)
        {
            throw new MermaidFault(line.Number, $"A class has more than {MostMembers} members, which a slide cannot show.");
        }

        // Angle brackets of generics are tildes in Mermaid; its stereotypes have guillemets on a slide.
        string plain = text.Replace("<<", "«", StringComparison.Ordinal).Replace(">>", "»", StringComparison.Ordinal);
        members.Add(MermaidText.Clean(Generic(plain.TrimEnd('*', '$'))));
    }

    private static string Generic(string text)
    {
        string[] parts = text.Split('~');
        return parts.Length < 3 ? text : string.Concat(parts.Select((part, at) => at == 0 ? part : (at % 2 == 1 ? "‹" : "›") + part));
    }

    private string Id(MermaidCursor cursor, MermaidLine line)
    {
        string id = cursor.Take("`") ? cursor.TakeUntil("`")
            : cursor.TakeWhile(c =>
                char.IsLetterOrDigit(c) || c == '_' || (c == '-' && char.IsLetterOrDigit(cursor.After(1))) || c > '\u007F');
        if (id.Length == 0)
        {
            throw cursor.Fault($"A class is expected before '{MermaidText.Shown(cursor.Rest)}'.");
        }

        string name = cursor.Take("~") ? $"{id}‹{cursor.TakeUntil("~")}›" : id;
        _names.TryAdd(id, name);
        _graph.Node(id, line.Number, name == id ? null : name);
        return id;
    }
}
