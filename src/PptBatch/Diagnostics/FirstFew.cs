namespace PptBatch.Diagnostics;

/// <summary>The first of several names, for a message that is to stay short.</summary>
internal static class FirstFew
{
    /// <summary><c>a, b and 3 more</c>.</summary>
    /// <param name="all">All of them.</param>
    /// <param name="most">How many are named.</param>
    public static string Of(IReadOnlyCollection<string> all, int most) => Of(all, most, name => name);

    /// <summary>The same of what is not words yet.</summary>
    /// <param name="all">All of them.</param>
    /// <param name="most">How many are named.</param>
    /// <param name="name">What one of these is called.</param>
    public static string Of<T>(IReadOnlyCollection<T> all, int most, Func<T, string> name) =>
        string.Join(", ", all.Take(most).Select(name))
            + (all.Count > most ? FormattableString.Invariant($" and {all.Count - most} more") : "");
}
