using PptBatch.Books.Folders.Orders;

namespace PptBatch.Books.Folders;

/// <summary>Numbers the modules of an order. Lessons outside of any part are a module of their own only beside parts.</summary>
internal static class FolderModules
{
    /// <summary>The module of each lesson, and the titles by number; nothing is stated where no lesson stands in a part.</summary>
    /// <param name="entries">The lessons.</param>
    /// <param name="course">The title of the course, which lessons before the first part stand under.</param>
    public static (IReadOnlyList<int?> Modules, IReadOnlyDictionary<int, string> Titles) Of(
        IReadOnlyList<OrderEntry> entries, string course)
    {
        Dictionary<int, string> titles = [];
        if (entries.All(entry => entry.Module is null))
        {
            return ([.. entries.Select(_ => (int?)null)], titles);
        }

        List<int?> modules = [];
        string? current = null;
        foreach (OrderEntry entry in entries)
        {
            if (titles.Count == 0 || entry.Module != current)
            {
                titles[titles.Count + 1] = entry.Module ?? (titles.Count == 0 ? course : entry.Title ?? course);
                current = entry.Module;
            }

            modules.Add(titles.Count);
        }

        return (modules, titles);
    }
}
