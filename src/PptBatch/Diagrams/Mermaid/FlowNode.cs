namespace PptBatch.Diagrams.Mermaid;

/// <summary>Ids and shapes of a flowchart's nodes.</summary>
internal static class FlowNode
{
    // Longer openings first: each of them begins with a shorter one.
    private static readonly (string Open, string[] Close, NodeShape Shape)[] Shapes =
    [
        ("(((", [")))"], NodeShape.End),
        ("((", ["))"], NodeShape.Start),
        ("([", ["])"], NodeShape.Start),
        ("[[", ["]]"], NodeShape.System),
        ("[(", [")]"], NodeShape.Store),
        ("[/", ["/]", "\\]"], NodeShape.Data),
        ("[\\", ["\\]", "/]"], NodeShape.Data),
        ("{{", ["}}"], NodeShape.Process),
        ("{", ["}"], NodeShape.Decision),
        ("(", [")"], NodeShape.Process),
        ("[", ["]"], NodeShape.Process),
        (">", ["]"], NodeShape.Data),
    ];

    public static string Id(MermaidCursor cursor)
    {
        string id = "";
        while (!cursor.AtEnd && (IsIdCharacter(cursor.Next) || IsInnerDash(cursor, id)))
        {
            id += cursor.Next;
            cursor.Take(cursor.Next.ToString());
        }

        return id.Length > 0 ? id : throw cursor.Fault($"A node is expected before '{MermaidText.Shown(cursor.Rest)}'.");
    }

    /// <summary>Text and shape of a node, or nothing where only its id stands.</summary>
    public static (string? Text, NodeShape? Shape) Shape(MermaidCursor cursor)
    {
        if (cursor.Take("@{"))
        {
            return Attributes(cursor.TakeUntil("}"));
        }

        foreach ((string open, string[] close, NodeShape shape) in Shapes)
        {
            if (cursor.Take(open))
            {
                string end = close.FirstOrDefault(end => cursor.Rest.Contains(end, StringComparison.Ordinal)) ?? close[0];
                if (close.Length > 1 && cursor.Rest.IndexOf(close[1], StringComparison.Ordinal) is >= 0 and var other
                    && other < cursor.Rest.IndexOf(end, StringComparison.Ordinal))
                {
                    end = close[1];
                }

                return (MermaidText.Clean(cursor.TakeUntil(end)), shape);
            }
        }

        return (null, null);
    }

    private static (string?, NodeShape?) Attributes(string list)
    {
        string? text = null;
        NodeShape? shape = null;
        foreach (string attribute in list.Split(','))
        {
            string[] pair = attribute.Split(':', 2, StringSplitOptions.TrimEntries);
            if (pair is ["label", var label])
            {
                text = MermaidText.Clean(label);
            }
            else if (pair is ["shape", var name])
            {
                shape = name switch
                {
                    "diam" or "decision" or "diamond" or "question" => NodeShape.Decision,
                    "stadium" or "pill" or "terminal" or "circle" or "circ" or "start" or "sm-circ" => NodeShape.Start,
                    "dbl-circ" or "double-circle" or "stop" or "fr-circ" => NodeShape.End,
                    "cyl" or "cylinder" or "database" or "db" or "das" or "lin-cyl" or "disk" => NodeShape.Store,
                    "lean-r" or "lean-l" or "in-out" or "out-in" or "doc" or "docs" => NodeShape.Data,
                    "fr-rect" or "subprocess" or "subproc" => NodeShape.System,
                    _ => NodeShape.Process,
                };
            }
        }

        return (text, shape);
    }

    private static bool IsIdCharacter(char c) =>
        char.IsLetterOrDigit(c) || c is '_' or '.' or '*' or '#' or '$' or '%' or '/' or '+' or '!' or '?' or '\'' || c > '\u007F';

    // A dash is part of an id only between characters of it: "a-b" is one node, "a--b" and "a-.->b" are links.
    private static bool IsInnerDash(MermaidCursor cursor, string id) =>
        cursor.Next == '-' && id.Length > 0 && IsIdCharacter(cursor.After(1)) && cursor.After(1) != '.';
}
