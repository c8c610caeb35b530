namespace PptBatch;

/// <summary>
/// The rule for paths inside a bucket, for stores and for code that takes paths from people. Thread-safe.
/// </summary>
public static class ArtifactPath
{
    /// <summary>True when the path stays inside its bucket on every platform and store.</summary>
    /// <param name="path">Relative, with <c>/</c> between names; at most 1,024 characters, no <c>..</c>, <c>\</c> or <c>:</c>.</param>
    public static bool IsSafe(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.Length is 0 or > 1024 || path.Contains('\\', StringComparison.Ordinal) || path.Contains(':', StringComparison.Ordinal))
        {
            return false;
        }

        foreach (char c in path)
        {
            if (char.IsControl(c))
            {
                return false;
            }
        }

        return path.Split('/').All(segment => segment is not ("" or "." or ".."));
    }

    /// <summary>Throws when <paramref name="path"/> is not safe.</summary>
    /// <param name="path">The path, as in <see cref="IsSafe"/>.</param>
    /// <exception cref="PptBatchException"><c>PB5001</c>: it is not.</exception>
    public static void ThrowIfUnsafe(string path)
    {
        if (!IsSafe(path))
        {
            throw new PptBatchException(new Diagnostic(
                "PB5001",
                DiagnosticSeverity.Error,
                "The path is empty, absolute, or points outside its folder.",
                path,
                "Use a relative path with '/' between names and no '..'."));
        }
    }
}
