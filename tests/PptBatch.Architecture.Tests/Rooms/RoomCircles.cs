namespace PptBatch.Architecture.Tests.Rooms;

/// <summary>
/// Finds rooms that refer to each other in a circle. At each level of a project the rooms are the sub-folders, each with everything in
/// it, and the files that lie beside them, which together are one room more.
/// </summary>
internal static class RoomCircles
{
    private const string OwnFiles = ".";

    /// <summary>
    /// One circle for each folder whose rooms form any: the shortest, each step by the pair of rooms with the fewest references.
    /// </summary>
    public static IReadOnlyList<RoomCircle> In(IEnumerable<FileReference> references)
    {
        Dictionary<string, Dictionary<(string From, string To), List<FileReference>>> levels = [];
        foreach (FileReference reference in references)
        {
            string[] from = reference.From.Split('/');
            string[] to = reference.To.Split('/');
            int depth = 0;
            while (depth < from.Length - 1 && depth < to.Length - 1 && from[depth] == to[depth])
            {
                depth++;
            }

            (string From, string To) rooms = (Room(from, depth), Room(to, depth));
            if (rooms.From != rooms.To)
            {
                Dictionary<(string From, string To), List<FileReference>> level = Entry(levels, string.Join('/', from.Take(depth)));
                Entry(level, rooms).Add(reference);
            }
        }

        return [.. levels
            .OrderBy(level => level.Key, StringComparer.Ordinal)
            .Select(level => Shortest(level.Key, level.Value))
            .OfType<RoomCircle>()];
    }

    private static string Room(string[] path, int depth) => depth < path.Length - 1 ? path[depth] : OwnFiles;

    private static RoomCircle? Shortest(string folder, Dictionary<(string From, string To), List<FileReference>> edges)
    {
        List<(string From, string To)>? shortest = null;
        foreach ((string From, string To) edge in edges.Keys.OrderBy(edge => edges[edge].Count).ThenBy(edge => edge))
        {
            if (Path(edge.To, edge.From, edges) is { } back && (shortest is null || back.Count + 1 < shortest.Count))
            {
                shortest = [edge, .. back];
            }
        }

        return shortest is null ? null : new RoomCircle(folder, [.. shortest.Select(edge => edges[edge][0])]);
    }

    private static List<(string From, string To)>? Path(
        string start, string end, Dictionary<(string From, string To), List<FileReference>> edges)
    {
        Dictionary<string, (string From, string To)> cameBy = [];
        Queue<string> open = new([start]);
        while (open.TryDequeue(out string? room))
        {
            if (room == end)
            {
                List<(string From, string To)> path = [];
                for (string step = end; step != start; step = path[0].From)
                {
                    path.Insert(0, cameBy[step]);
                }

                return path;
            }

            foreach ((string From, string To) edge in edges.Keys.Where(edge => edge.From == room && edge.To != start).Order())
            {
                if (cameBy.TryAdd(edge.To, edge))
                {
                    open.Enqueue(edge.To);
                }
            }
        }

        return null;
    }

    private static TValue Entry<TKey, TValue>(Dictionary<TKey, TValue> map, TKey key)
        where TKey : notnull
        where TValue : new()
    {
        if (!map.TryGetValue(key, out TValue? value))
        {
            map.Add(key, value = new TValue());
        }

        return value;
    }
}

/// <summary>Rooms of one folder that refer to each other in a circle.</summary>
/// <param name="Folder">The folder whose rooms they are, relative to the project; empty for the project itself.</param>
/// <param name="Steps">For each step around the circle, one file that refers to the next room and the file there.</param>
internal sealed record RoomCircle(string Folder, IReadOnlyList<FileReference> Steps)
{
    public override string ToString() => string.Join("; ", Steps.Select(step => $"{step.From} refers to {step.To}"));
}
