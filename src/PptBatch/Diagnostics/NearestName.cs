namespace PptBatch;

/// <summary>Finds the name that a mistyped one was meant to be, for the message that refuses it. Thread-safe.</summary>
public static class NearestName
{
    private const int LongestName = 200;
    private const int MostEdits = 3;

    /// <summary>
    /// The known name that differs least: by as many letters as a third of what was wanted, and by three at the most. Letters count
    /// whatever their case, and two that are swapped count as one.
    /// </summary>
    /// <param name="wanted">The name that there is not. Of a path only what follows its last <c>/</c> is compared.</param>
    /// <param name="known">The names that there are, or paths that end in them.</param>
    /// <returns>The nearest, the first of them in ordinal order; null when none is near.</returns>
    public static string? Of(string wanted, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentNullException.ThrowIfNull(known);
        string name = NameOf(wanted);
        int limit = Math.Min(MostEdits, name.Length / 3);
        return known.Select(path => (Path: path, Edits: Edits(name, NameOf(path))))
            .Where(near => near.Edits <= limit)
            .OrderBy(near => near.Edits).ThenBy(near => near.Path, StringComparer.Ordinal)
            .Select(near => near.Path).FirstOrDefault();
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    // Letters put in, left out, changed or swapped with their neighbour; of short names alone. Another extension is near too.
    private static int Edits(string one, string other)
    {
        if (one.Length > LongestName || other.Length > LongestName || Math.Abs(one.Length - other.Length) > MostEdits + 1)
        {
            return int.MaxValue;
        }

        int[] twoBefore = new int[other.Length + 1];
        int[] before = [.. Enumerable.Range(0, other.Length + 1)];
        for (int i = 1; i <= one.Length; i++)
        {
            int[] row = new int[other.Length + 1];
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                row[j] = Math.Min(Math.Min(before[j], row[j - 1]) + 1, before[j - 1] + (Same(one[i - 1], other[j - 1]) ? 0 : 1));
                if (i > 1 && j > 1 && Same(one[i - 1], other[j - 2]) && Same(one[i - 2], other[j - 1]))
                {
                    row[j] = Math.Min(row[j], twoBefore[j - 2] + 1);
                }
            }

            (twoBefore, before) = (before, row);
        }

        return before[other.Length];
    }

    private static bool Same(char one, char other) => char.ToUpperInvariant(one) == char.ToUpperInvariant(other);
}
