using PptBatch.Books.Folders.Sources;
using PptBatch.Books.Outlines;

namespace PptBatch.Books.Folders.Orders;

/// <summary>What the orders in YAML have in common.</summary>
internal static class YamlOrders
{
    /// <summary>True for a file of one of the names in any folder.</summary>
    public static bool IsNamed(string path, params ReadOnlySpan<string> names)
    {
        string name = path[(path.LastIndexOf('/') + 1)..];
        foreach (string one in names)
        {
            if (name.Equals(one, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    public static async Task<YamlTree?> TreeAsync(CourseSources sources, string path, CancellationToken cancellationToken) =>
        await sources.ReadAsync(path, cancellationToken) is { } text ? YamlText.Read(text) : null;

    public static IReadOnlyList<YamlTree> Items(YamlTree? tree) => (tree as YamlTree.Items)?.Values ?? [];

    /// <summary>An entry for a path as the order writes it; none for addresses and for what lies outside the course.</summary>
    public static IEnumerable<OrderEntry> Entry(string root, string? written, string? title, string? module) =>
        written is not null && CourseSources.Inside(root, written) is { Length: > 0 } path ? [new OrderEntry(path, title, module)] : [];
}
