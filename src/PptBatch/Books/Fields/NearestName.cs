namespace PptBatch.Books.Fields;

/// <summary>Finds the name that someone may have meant.</summary>
internal static class NearestName
{
    private const int LongestName = 200;
    private const int MostEdits = 3;

    /// <summary>
    /// The path whose name is the same or differs by a letter or three; the nearest, then the first. Null when none is near.
    /// </summary>
    public static string? Of(string wanted, IEnumerable<string> paths)
    {
        string name = NameOf(wanted);
        int limit = Math.Min(MostEdits, name.Length / 3);
        return paths.Select(path => (Path: path, Edits: Edits(name, NameOf(path))))
            .Where(near => near.Edits <= limit)
            .OrderBy(near => near.Edits).ThenBy(near => near.Path, StringComparer.Ordinal)
            .Select(near => near.Path).FirstOrDefault();
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    // Levenshtein's distance, of short names alone; another extension is near too.
    private static int Edits(string one, string other)
    {
        if (one.Length > LongestName || other.Length > LongestName || Math.Abs(one.Length - other.Length) > MostEdits + 1)
        {
            return int.MaxValue;
        }

        int[] row = [.. Enumerable.Range(0, other.Length + 1)];
        for (int i = 1; i <= one.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                bool same = char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]);
                int best = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1));
                (diagonal, row[j]) = (row[j], best);
            }
        }

        return row[other.Length];
    }
}
