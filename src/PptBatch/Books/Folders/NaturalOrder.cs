using System.Globalization;
using PptBatch.Books.Folders.Orders;
using PptBatch.Books.Folders.Sources;
using PptBatch.Books.Outlines;

namespace PptBatch.Books.Folders;

/// <summary>
/// The order that the names of files give: <c>index</c> and <c>README</c> first, then by stated position, then by name with numbers
/// by value. The folders at the top are modules.
/// </summary>
internal sealed class NaturalOrder(CourseSources sources)
{
    /// <summary>The lessons below a folder.</summary>
    /// <param name="root">The folder; empty for the course itself.</param>
    /// <param name="module">The module that all of them stand in, or null to make modules of the folders.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<OrderEntry>> OfAsync(string root, string? module, CancellationToken cancellationToken)
    {
        string prefix = root.Length == 0 ? "" : root.TrimEnd('/') + "/";
        List<string> lessons = [.. sources.Lessons.Where(path => path.StartsWith(prefix, StringComparison.Ordinal)
            && !LessonFormats.IsHousekeeping(path) && !LessonFormats.IsPartial(path[prefix.Length..]))];
        List<OrderEntry> entries = [];
        string inner = Unwrapped(lessons, prefix);
        if (inner != prefix)
        {
            // One folder holds all lessons, and beside it at most the page that opens the course.
            foreach (string opener in lessons.Where(path => !path.StartsWith(inner, StringComparison.Ordinal)))
            {
                entries.Add(new OrderEntry(opener, null, module));
            }
        }

        List<string> inside = lessons.FindAll(path => path.StartsWith(inner, StringComparison.Ordinal));
        await AddAsync(inside, inner, module, entries, cancellationToken);
        return entries;
    }

    private static string Unwrapped(List<string> lessons, string prefix)
    {
        while (true)
        {
            List<string> own = lessons.FindAll(path => path.StartsWith(prefix, StringComparison.Ordinal));
            bool opened = own.TrueForAll(path => path.IndexOf('/', prefix.Length) >= 0 || LessonFormats.OpensFolder(path));
            List<string> folders = [.. own.Select(path => FolderBelow(path, prefix)).OfType<string>().Distinct(StringComparer.Ordinal)];
            if (!opened || folders.Count != 1)
            {
                return prefix;
            }

            prefix = folders[0] + "/";
        }
    }

    private static string? FolderBelow(string path, string prefix) =>
        path.IndexOf('/', prefix.Length) is var slash && slash < 0 ? null : path[..slash];

    private async Task AddAsync(
        List<string> lessons, string prefix, string? module, List<OrderEntry> entries, CancellationToken cancellationToken)
    {
        List<Item> items = [];
        foreach (IGrouping<string, string> group in lessons.GroupBy(path => FolderBelow(path, prefix) ?? path, StringComparer.Ordinal))
        {
            bool isFolder = group.First() != group.Key;
            double? position = isFolder
                ? (await CategoryAsync(group.Key, cancellationToken)).Position
                : (await LessonDocument.ReadAsync(sources, group.Key, cancellationToken)).Header.Position;
            items.Add(new Item(group.Key, isFolder, position, [.. group]));
        }

        SayDuplicates(items);

        // Files stand before folders unless all of them are numbered.
        bool numbered = items.TrueForAll(item => item.Opens || char.IsAsciiDigit(item.Path[prefix.Length]));
        foreach (Item item in items.OrderBy(item => item.Opens ? 0 : 1).ThenBy(item => item.Position ?? double.MaxValue)
            .ThenBy(item => item.IsFolder && !numbered ? 1 : 0).ThenBy(item => item.Path, NaturalComparer.Instance))
        {
            if (item.IsFolder)
            {
                string title = module ?? await ModuleTitleAsync(item, cancellationToken);
                await AddAsync(item.Lessons, item.Path + "/", title, entries, cancellationToken);
            }
            else
            {
                entries.Add(new OrderEntry(item.Path, null, module));
            }
        }
    }

    private void SayDuplicates(List<Item> items)
    {
        foreach (IGrouping<double?, Item> same in items.Where(item => item.Position is not null).GroupBy(item => item.Position)
            .Where(group => group.Skip(1).Any()))
        {
            string names = string.Join(", ", same.Take(4).Select(item => item.Path));
            sources.Findings.Warning(
                "PB1016",
                FormattableString.Invariant(
                    $"Several lessons have the position {same.Key}: {names}. They are in the order of their names."),
                sources.Place(same.Skip(1).First().Path),
                "Renumber them.");
        }
    }

    private async Task<string> ModuleTitleAsync(Item folder, CancellationToken cancellationToken)
    {
        if ((await CategoryAsync(folder.Path, cancellationToken)).Label is { } label)
        {
            return label;
        }

        string? opener = folder.Lessons.Find(path => LessonFormats.OpensFolder(path) && LessonFormats.FolderOf(path) == folder.Path);
        string? title = opener is null ? null : (await LessonDocument.ReadAsync(sources, opener, cancellationToken)).Title;
        return title ?? LessonFormats.Spoken(folder.Path[(folder.Path.LastIndexOf('/') + 1)..]);
    }

    // What Docusaurus calls a category is a folder with a label and a position.
    private async Task<(string? Label, double? Position)> CategoryAsync(string folder, CancellationToken cancellationToken)
    {
        string[] names = ["_category_.json", "_category_.yml", "_category_.yaml"];
        IEnumerable<string> paths = names.Select(name => string.Create(CultureInfo.InvariantCulture, $"{folder}/{name}"));
        YamlTree? category = await sources.ReadFirstAsync(paths, cancellationToken) is (_, var text) ? YamlText.Read(text) : null;
        return (YamlText.Of(category, "label"), YamlText.Number(category, "position"));
    }

    private sealed record Item(string Path, bool IsFolder, double? Position, List<string> Lessons)
    {
        public bool Opens => !IsFolder && LessonFormats.OpensFolder(Path);
    }
}
