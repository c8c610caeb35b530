using PptBatch.Books.Folders.Orders;
using PptBatch.Books.Folders.Sources;

namespace PptBatch.Books.Folders;

/// <summary>
/// Finds the lessons of a list that are not where it says: a site's build copies them from another folder, or its list is one for the
/// folders of all languages.
/// </summary>
internal static class MovedLessons
{
    /// <summary>The order with the places where its lessons are; itself where at least half of them are where it says.</summary>
    public static CourseOrder Followed(CourseSources sources, CourseOrder order)
    {
        string prefix = Prefix(order.Root);
        List<string> named = [.. order.Entries!.Select(entry => entry.Path)
            .Where(path => path.StartsWith(prefix, StringComparison.Ordinal) && !path.EndsWith('/') && path.Length > prefix.Length)];
        HashSet<string> names = [.. named.Select(path => Name(path[prefix.Length..]))];
        Dictionary<string, (int Count, long Bytes)> folders = Folders(sources, names);
        int here = folders.GetValueOrDefault(order.Root).Count;
        (string folder, (int count, _)) = folders.OrderByDescending(one => one.Value.Count).ThenByDescending(one => one.Value.Bytes)
            .ThenBy(one => one.Key, StringComparer.Ordinal).FirstOrDefault(new KeyValuePair<string, (int, long)>(order.Root, default));
        if (here * 2 >= names.Count || count * 2 < names.Count || count <= here)
        {
            return order;
        }

        sources.Findings.Info(
            "PB1070",
            $"{order.File} names lessons {InFolder(order.Root)}; {count} of {names.Count} were found {InFolder(folder)} and read there.",
            sources.Place(order.File));
        return order with
        {
            Root = folder,
            Entries = [.. order.Entries!.Select(entry => entry.Path.StartsWith(prefix, StringComparison.Ordinal)
                ? entry with { Path = Prefix(folder) + entry.Path[prefix.Length..] } : entry)],
        };
    }

    // For each folder, how many of the names are there as paths below it, and their bytes: of two copies the fuller one counts.
    private static Dictionary<string, (int Count, long Bytes)> Folders(CourseSources sources, HashSet<string> names)
    {
        Dictionary<string, (int Count, long Bytes)> folders = new(StringComparer.Ordinal);
        foreach (string path in sources.Lessons)
        {
            string name = Name(path);
            string opened = LessonFormats.OpensFolder(path) ? LessonFormats.FolderOf(path) : name;
            for (int start = 0; start >= 0; start = Below(name, start))
            {
                if (names.Contains(name[start..]) || (opened.Length > start && names.Contains(opened[start..])))
                {
                    string folder = start == 0 ? "" : name[..(start - 1)];
                    (int count, long bytes) = folders.GetValueOrDefault(folder);
                    folders[folder] = (count + 1, bytes + sources.SizeOf(path));
                }
            }
        }

        return folders;
    }

    private static int Below(string path, int start) => path.IndexOf('/', start) is var slash && slash < 0 ? -1 : slash + 1;

    private static string Name(string path)
    {
        string whole = LanguageVersions.Split(path).Path;
        return LessonFormats.IsLesson(whole) ? whole[..whole.LastIndexOf('.')] : whole;
    }

    private static string Prefix(string folder) => folder.Length == 0 ? "" : folder + "/";

    private static string InFolder(string folder) => folder.Length == 0 ? "in the folder itself" : $"in {folder}/";
}
