namespace PptBatch.Diagrams.Mermaid;

/// <summary>Reads mind maps, whose tree is in the indents.</summary>
internal sealed class MindMapReader(MermaidSource source)
{
    public MindMapDiagram Read()
    {
        List<MermaidLine> lines = [.. source.Lines.Where(line => !line.Text.StartsWith("::", StringComparison.Ordinal))];
        if (lines.Count is 0 or > DiagramLimits.Nodes)
        {
            throw new MermaidFault(1, $"A mind map has from 1 to {DiagramLimits.Nodes} nodes; this one has {lines.Count}.");
        }

        int next = 0;
        TreeItem root = Item(lines, ref next, 0);
        return next == lines.Count ? new MindMapDiagram(root) : throw new MermaidFault(lines[next].Number, "A mind map has one root.");
    }

    private static TreeItem Item(List<MermaidLine> lines, ref int next, int depth)
    {
        MermaidLine line = lines[next++];
        if (depth == DiagramLimits.Levels)
        {
            throw new MermaidFault(line.Number, $"A mind map is at most {DiagramLimits.Levels} deep.");
        }

        List<TreeItem> children = [];
        while (next < lines.Count && lines[next].Indent > line.Indent)
        {
            children.Add(Item(lines, ref next, depth + 1));
        }

        string text = Text(line);
        return text.Length is > 0 and <= DiagramLimits.TextCharacters
            ? new TreeItem(text, children)
            : throw new MermaidFault(line.Number, $"A node has from 1 to {DiagramLimits.TextCharacters} characters.");
    }

    // Shapes stand in the same brackets as in flowcharts, and two more; all of them are the one shape that mind maps have here.
    private static string Text(MermaidLine line)
    {
        string text = line.Text;
        int style = text.IndexOf(":::", StringComparison.Ordinal);
        text = style > 0 ? text[..style].TrimEnd() : text;
        foreach ((string open, string close) in ((string, string)[])[("((", "))"), ("))", "(("), ("{{", "}}"), ("(", ")"), (")", "("),
            ("[", "]")])
        {
            int start = text.IndexOf(open, StringComparison.Ordinal);
            if (start >= 0 && text.EndsWith(close, StringComparison.Ordinal) && text.Length >= start + open.Length + close.Length
                && !text[..start].Contains(' ', StringComparison.Ordinal))
            {
                return MermaidText.Clean(text[(start + open.Length)..^close.Length]);
            }
        }

        return MermaidText.Clean(text);
    }
}
