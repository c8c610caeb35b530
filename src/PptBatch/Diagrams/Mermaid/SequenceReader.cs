namespace PptBatch.Diagrams.Mermaid;

/// <summary>Reads sequence diagrams. The heads of loops and alternatives become remarks across the participants.</summary>
internal sealed class SequenceReader(MermaidSource source)
{
    // Longer arrows first.
    private static readonly (string Arrow, bool Reply)[] Arrows =
    [
        ("<<-->>", true), ("<<->>", false), ("-->>", true), ("->>", false), ("--x", true), ("-x", false), ("--)", true), ("-)", false),
            ("-->", true), ("->", false),
    ];

    private static readonly string[] Frames = ["loop", "alt", "else", "opt", "par", "and", "critical", "option", "break"];
    private static readonly string[] Passed = ["activate", "deactivate", "autonumber", "rect", "end", "box", "links", "link", "properties",
        "destroy", "title", "accTitle", "accDescr"];
    private readonly List<string> _ids = [];
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<(string From, string To, string Text, bool Reply, bool Note)> _messages = [];

    public SequenceDiagram Read()
    {
        foreach (MermaidLine line in source.Lines)
        {
            Line(line);
        }

        if (_ids.Count == 0)
        {
            throw new MermaidFault(1, "It has no participants.");
        }

        return new SequenceDiagram([.. _ids.Select(Shown)], [.. _messages.Select(message =>
            new SequenceMessage(Shown(message.From.Length > 0 ? message.From : _ids[0]),
                Shown(message.To.Length > 0 ? message.To : _ids[^1]), message.Text)
            {
                Reply = message.Reply,
                Note = message.Note,
            })]);
    }

    // Two participants of one name are told apart by their ids.
    private string Shown(string id) =>
        _ids.Count(other => _names[other] == _names[id]) > 1 && _names[id] != id ? $"{_names[id]} ({id})" : _names[id];

    private void Line(MermaidLine line)
    {
        MermaidCursor cursor = new(line);
        cursor.TakeWord("create");
        cursor.SkipSpace();
        if (cursor.TakeWord("participant") || cursor.TakeWord("actor"))
        {
            cursor.SkipSpace();
            string[] parts = cursor.TakeRest().Split(" as ", 2, StringSplitOptions.TrimEntries);
            Participant(parts[0], parts.Length > 1 ? MermaidText.Clean(parts[1]) : null, line);
        }
        else if (cursor.TakeWord("Note") || cursor.TakeWord("note"))
        {
            Note(cursor, line);
        }
        else if (Array.Find(Frames, cursor.TakeWord) is not null)
        {
            string text = MermaidText.Clean(cursor.TakeRest());
            Add("", "", text.Length > 0 ? $"[{text}]" : "", false, note: true, line);
        }
        else if (!Array.Exists(Passed, cursor.TakeWord))
        {
            Message(cursor, line);
        }
    }

    private void Note(MermaidCursor cursor, MermaidLine line)
    {
        cursor.SkipSpace();
        _ = cursor.Take("over") || cursor.Take("right of") || cursor.Take("left of") || cursor.Take("Right of") || cursor.Take("Left of");
        string[] over = cursor.TakeUntil(":").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (over.Length == 0)
        {
            throw cursor.Fault("The note names no participant.");
        }

        foreach (string id in over)
        {
            Participant(id, null, line);
        }

        Add(over[0], over[^1], MermaidText.Clean(cursor.TakeRest()), false, note: true, line);
    }

    private void Message(MermaidCursor cursor, MermaidLine line)
    {
        string from = "";
        while (!cursor.AtEnd)
        {
            from += cursor.TakeWhile(c => c is not ('-' or '<'));
            foreach ((string arrow, bool reply) in Arrows)
            {
                if (cursor.Take(arrow))
                {
                    cursor.TakeWhile(c => c is '+' or '-' || char.IsWhiteSpace(c));
                    string to = cursor.TakeWhile(c => c != ':').Trim();
                    string text = cursor.Take(":") ? MermaidText.Clean(cursor.TakeRest()) : "";
                    Participant(from.Trim(), null, line);
                    Participant(to, null, line);
                    Add(from.Trim(), to, text, reply, note: false, line);
                    return;
                }
            }

            from += cursor.Next;
            cursor.Take(cursor.Next.ToString());
        }

        throw new MermaidFault(line.Number, $"'{MermaidText.Shown(line.Text)}' is not understood.");
    }

    private void Participant(string id, string? name, MermaidLine line)
    {
        if (id.Length is 0 or > DiagramLimits.TextCharacters)
        {
            throw new MermaidFault(line.Number, "A participant has no name, or a very long one.");
        }

        if (!_names.TryGetValue(id, out string? known))
        {
            if (_ids.Count == DiagramLimits.Participants)
            {
                throw new MermaidFault(line.Number, $"It has more than {DiagramLimits.Participants} participants.");
            }

            _ids.Add(id);
        }

        _names[id] = name ?? known ?? MermaidText.Clean(id);
    }

    private void Add(string from, string to, string text, bool reply, bool note, MermaidLine line)
    {
        if (_messages.Count == DiagramLimits.Messages || text.Length > DiagramLimits.TextCharacters)
        {
            throw new MermaidFault(line.Number,
                $"It has more than {DiagramLimits.Messages} messages, or one of more than {DiagramLimits.TextCharacters} characters.");
        }

        if (!note || text.Length > 0)
        {
            _messages.Add((from, to, text, reply, note));
        }
    }
}
