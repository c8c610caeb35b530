using System.Globalization;

namespace PptBatch.Diagrams.Mermaid;

/// <summary>Reads the kinds whose lines are a list: timelines, pies and quadrants.</summary>
internal static class ListReaders
{
    public static TimelineDiagram Timeline(MermaidSource source)
    {
        List<DiagramItem> events = [];
        string? title = null;
        foreach (MermaidLine line in source.Lines)
        {
            string[] parts = [.. line.Text.Split(':').Select(MermaidText.Clean)];
            if (line.Text.StartsWith("title ", StringComparison.Ordinal))
            {
                title = MermaidText.Clean(line.Text["title ".Length..]);
            }
            else if (line.Text.StartsWith("section ", StringComparison.Ordinal))
            {
                continue;
            }
            else if (parts[0].Length == 0 && events.Count > 0)
            {
                events[^1] = events[^1] with { Text = Joined([events[^1].Text, .. parts[1..]]) };
            }
            else if (parts.Length > 1)
            {
                events.Add(new DiagramItem(parts[0], Joined(parts[1..])));
            }
            else
            {
                throw new MermaidFault(line.Number, "An event is a time, a colon and what happened.");
            }
        }

        return events.Count is > 0 and <= DiagramLimits.Items ? new TimelineDiagram(events) { Description = title }
            : throw new MermaidFault(1, $"A timeline has from 1 to {DiagramLimits.Items} events; this one has {events.Count}.");
    }

    public static PieDiagram Pie(MermaidSource source)
    {
        List<PieSlice> slices = [];
        string? title = source.Header.StartsWith("title ", StringComparison.Ordinal) ? MermaidText.Clean(source.Header["title ".Length..])
            : null;
        foreach (MermaidLine line in source.Lines)
        {
            MermaidCursor cursor = new(line);
            if (cursor.TakeWord("title"))
            {
                title = MermaidText.Clean(cursor.TakeRest());
            }
            else if (!cursor.TakeWord("showData"))
            {
                slices.Add(Slice(cursor));
            }
        }

        return slices.Count is > 0 and <= DiagramLimits.Items ? new PieDiagram(slices) { Description = title }
            : throw new MermaidFault(1, $"A pie has from 1 to {DiagramLimits.Items} slices; this one has {slices.Count}.");
    }

    public static MatrixDiagram Quadrants(MermaidSource source)
    {
        string[] across = ["", ""];
        string[] up = ["", ""];
        string[] names = ["", "", "", ""];
        List<string>[] points = [[], [], [], []];
        string? title = null;
        foreach (MermaidLine line in source.Lines)
        {
            MermaidCursor cursor = new(line);
            if (cursor.TakeWord("title"))
            {
                title = MermaidText.Clean(cursor.TakeRest());
            }
            else if (cursor.TakeWord("x-axis"))
            {
                across = Ends(cursor.TakeRest());
            }
            else if (cursor.TakeWord("y-axis"))
            {
                up = Ends(cursor.TakeRest());
            }
            else if (cursor.Take("quadrant-") && cursor.Next is >= '1' and <= '4')
            {
                int quadrant = cursor.Next - '1';
                names[quadrant] = MermaidText.Clean(cursor.Rest[1..]);
            }
            else if (!cursor.TakeWord("classDef"))
            {
                Point(cursor, points);
            }
        }

        // Quadrants are counted from the upper right against the clock.
        return new MatrixDiagram(across, [up[1], up[0]], [Cell(1), Cell(0), Cell(2), Cell(3)]) { Description = title };

        DiagramItem Cell(int quadrant) => new(names[quadrant].Length > 0 ? names[quadrant] : "–", string.Join('\n', points[quadrant]));
    }

    private static PieSlice Slice(MermaidCursor cursor)
    {
        string name = cursor.Take("\"") ? cursor.TakeUntil("\"") : throw cursor.Fault("A slice is a name in quotes, a colon and a number.");
        cursor.SkipSpace();
        bool colon = cursor.Take(":");
        return colon && double.TryParse(cursor.TakeRest().Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            && value > 0 && double.IsFinite(value)
            ? new PieSlice(MermaidText.Clean(name), value)
            : throw cursor.Fault("A slice is a name in quotes, a colon and a number.");
    }

    private static string[] Ends(string axis)
    {
        string[] ends = [.. axis.Split("-->", 2).Select(MermaidText.Clean)];
        return ends.Length == 2 ? ends : [ends[0], ""];
    }

    private static void Point(MermaidCursor cursor, List<string>[] points)
    {
        string name = MermaidText.Clean(cursor.TakeUntil(":").Split(":::")[0]);
        cursor.SkipSpace();
        string[] place = cursor.Take("[") ? cursor.TakeUntil("]").Split(',') : [];
        if (place.Length != 2 || !double.TryParse(place[0], NumberStyles.Float, CultureInfo.InvariantCulture, out double x)
            || !double.TryParse(place[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double y)
                || points.Sum(list => list.Count) == DiagramLimits.Items)
        {
            throw cursor.Fault($"A point is a name and its place, and there are at most {DiagramLimits.Items}.");
        }

        points[(x >= 0.5, y >= 0.5) switch { (true, true) => 0, (false, true) => 1, (false, false) => 2, _ => 3 }].Add(name);
    }

    private static string Joined(IEnumerable<string> parts) => string.Join('\n', parts.Where(part => part.Length > 0));
}
