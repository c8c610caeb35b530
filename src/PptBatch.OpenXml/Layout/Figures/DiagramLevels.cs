using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Figures;

/// <summary>
/// The parts of a diagram by the order in which it is explained: along its lines from where none leads to, or, where it has none, row by
/// row. A line comes with the later of its ends, a label with its line.
/// </summary>
internal static class DiagramLevels
{
    private const double SameRow = 6;

    /// <summary>The levels, none empty; one for a diagram that cannot be told in steps.</summary>
    public static IReadOnlyList<IReadOnlyList<Frame>> Of(GroupFrame diagram)
    {
        LineFrame[] lines = [.. diagram.Parts.OfType<LineFrame>()];
        int[] levels = lines.Length == 0 ? Rows(diagram.Parts)
            : lines.All(line => line is { Start: not null, End: not null }) ? AlongLines(diagram.Parts, lines)
            : new int[diagram.Parts.Count];
        return [.. diagram.Parts.Zip(levels).GroupBy(part => part.Second).OrderBy(level => level.Key)
            .Select(level => level.Select(part => part.First).ToArray())];
    }

    private static int[] Rows(IReadOnlyList<Frame> parts)
    {
        double[] tops = [.. parts.Select(part => part.Box.Y + (part.Box.Height / 2)).Order()];
        double[] rows = [.. tops.Where((top, index) => index == 0 || top - tops[index - 1] > SameRow)];
        return [.. parts.Select(part => rows.Count(row => row <= part.Box.Y + (part.Box.Height / 2)) - 1)];
    }

    private static int[] AlongLines(IReadOnlyList<Frame> parts, LineFrame[] lines)
    {
        Dictionary<string, int> depths = Depths([.. parts.OfType<SymbolFrame>().Where(symbol => symbol.Key is not null)], lines);
        int[] levels = [.. parts.Select(part => part switch
        {
            SymbolFrame { Key: { } key } => depths[key],
            LineFrame line => Math.Max(depths.GetValueOrDefault(line.Start!.Value.Key), depths.GetValueOrDefault(line.End!.Value.Key)),
            _ => 0,
        })];
        for (int part = 0; part < parts.Count; part++)
        {
            if (parts[part] is SymbolFrame { Key: null, Paragraphs.Count: > 0 } label)
            {
                levels[part] = Enumerable.Range(0, parts.Count).Where(other => parts[other] is LineFrame)
                    .MinBy(other => Distance(label.Box, parts[other].Box)) is var nearest ? levels[nearest] : 0;
            }
        }

        return levels;
    }

    // Breadth first from what no line leads to, or from the first shape; what is drawn without text is on the way to the next level.
    private static Dictionary<string, int> Depths(SymbolFrame[] symbols, LineFrame[] lines)
    {
        ILookup<string, string> next = lines.ToLookup(line => line.Start!.Value.Key, line => line.End!.Value.Key);
        HashSet<string> led = [.. lines.Where(line => line.Start!.Value.Key != line.End!.Value.Key).Select(line => line.End!.Value.Key)];
        Dictionary<string, SymbolFrame> byKey = symbols.GroupBy(symbol => symbol.Key!).ToDictionary(same => same.Key, same => same.First());
        Dictionary<string, int> depths = [];
        Queue<string> open = new(symbols.Select(symbol => symbol.Key!).Where(key => !led.Contains(key)).DefaultIfEmpty(symbols[0].Key!));
        foreach (string root in open)
        {
            depths[root] = 0;
        }

        while (open.TryDequeue(out string? from))
        {
            foreach (string to in next[from].Where(to => !depths.ContainsKey(to)))
            {
                bool joint = byKey.TryGetValue(to, out SymbolFrame? symbol) && symbol.Paragraphs.Count == 0;
                depths[to] = depths[from] + (joint ? 0 : 1);
                open.Enqueue(to);
            }
        }

        foreach (SymbolFrame symbol in symbols)
        {
            depths.TryAdd(symbol.Key!, 0);
        }

        return depths;
    }

    private static double Distance(Box one, Box other)
    {
        double across = (one.X + (one.Width / 2)) - Math.Clamp(one.X + (one.Width / 2), other.X, other.Right);
        double down = (one.Y + (one.Height / 2)) - Math.Clamp(one.Y + (one.Height / 2), other.Y, other.Bottom);
        return (across * across) + (down * down);
    }
}
