namespace PptBatch.Diagrams.Mermaid;

/// <summary>
/// A link between nodes: <c>--&gt;</c>, <c>---</c>, <c>-.-&gt;</c>, <c>==&gt;</c>, <c>~~~</c>, of any length, with a text in it or after
/// it.
/// </summary>
internal sealed record FlowLink(EdgeLine Line, string Label, bool HeadAtStart, bool HeadAtEnd, bool Hidden = false)
{
    public static FlowLink? Read(MermaidCursor cursor)
    {
        if (cursor.Take("~~~"))
        {
            cursor.TakeWhile(c => c == '~');
            return new FlowLink(EdgeLine.Solid, "", false, false, Hidden: true);
        }

        bool start = (cursor.Next is '<' or 'o' or 'x') && (cursor.After(1) is '-' or '=') && cursor.Take(cursor.Next.ToString());
        FlowLink? link = cursor.Take("-.") ? Dotted(cursor, start)
            : cursor.Take("--") ? Straight(cursor, start, '-', EdgeLine.Solid)
            : cursor.Take("==") ? Straight(cursor, start, '=', EdgeLine.Thick)
            : null;
        if (link is null)
        {
            return null;
        }

        cursor.SkipSpace();
        return cursor.Take("|") ? link with { Label = MermaidText.Clean(cursor.TakeUntil("|")) } : link;
    }

    private static FlowLink Straight(MermaidCursor cursor, bool start, char dash, EdgeLine line)
    {
        int more = cursor.TakeWhile(c => c == dash).Length;
        bool head = Head(cursor);
        if (head || more > 0)
        {
            return new FlowLink(line, "", start, head);
        }

        string label = MermaidText.Clean(cursor.TakeUntil(new string(dash, 2)));
        cursor.TakeWhile(c => c == dash);
        return new FlowLink(line, label, start, Head(cursor));
    }

    private static FlowLink Dotted(MermaidCursor cursor, bool start)
    {
        cursor.TakeWhile(c => c == '.');
        if (cursor.Take("-"))
        {
            return new FlowLink(EdgeLine.Dashed, "", start, Head(cursor));
        }

        string label = MermaidText.Clean(cursor.TakeUntil(".-").TrimEnd('.'));
        return new FlowLink(EdgeLine.Dashed, label, start, Head(cursor));
    }

    // "--o" is a head only before a space: "--only" begins a text.
    private static bool Head(MermaidCursor cursor) =>
        cursor.Take(">") || ((cursor.Next is 'o' or 'x') && (cursor.After(1) is ' ' or '|' or '\t') && cursor.Take(cursor.Next.ToString()));
}
