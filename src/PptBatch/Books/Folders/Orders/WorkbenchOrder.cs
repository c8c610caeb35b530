using PptBatch.Books.Folders.Sources;
using PptBatch.Books.Outlines;

namespace PptBatch.Books.Folders.Orders;

/// <summary><c>config.yaml</c> of the Carpentries Workbench; episodes that it does not list follow each other by name.</summary>
internal sealed class WorkbenchOrder : ICourseOrderReader
{
    private static readonly string[] Openers = ["index.md", "index.Rmd"];

    public bool Reads(string path) => YamlOrders.IsNamed(path, "config.yaml", "config.yml");

    public async Task<CourseOrder?> ReadAsync(CourseSources sources, string path, CancellationToken cancellationToken)
    {
        string folder = LessonFormats.FolderOf(path);
        string prefix = folder.Length == 0 ? "" : folder + "/";
        bool episodes = sources.Lessons.Any(lesson => lesson.StartsWith(prefix + "episodes/", StringComparison.Ordinal));
        if (!episodes || await YamlOrders.TreeAsync(sources, path, cancellationToken) is not { } root)
        {
            return null;
        }

        List<OrderEntry> entries = [.. Openers.Where(name => sources.Has(prefix + name))
            .Select(name => new OrderEntry(prefix + name))];
        List<OrderEntry> listed = [.. YamlOrders.Items(root["episodes"])
            .SelectMany(item => YamlOrders.Entry(prefix + "episodes", YamlText.Of(item), null, null))];
        entries.AddRange(listed.Count > 0 ? listed : [new OrderEntry(prefix + "episodes/")]);
        return new CourseOrder
        {
            File = path,
            Tool = "Carpentries Workbench",
            Root = folder,
            Title = YamlText.Of(root, "title"),
            Language = YamlText.Of(root, "lang"),
            Entries = entries,
        };
    }
}

/// <summary>The older lessons of the Carpentries: <c>_config.yml</c> beside a folder <c>_episodes</c>.</summary>
internal sealed class JekyllOrder : ICourseOrderReader
{
    private static readonly string[] EpisodeFolders = ["_episodes/", "_episodes_rmd/"];

    public bool Reads(string path) => YamlOrders.IsNamed(path, "_config.yml", "_config.yaml");

    public async Task<CourseOrder?> ReadAsync(CourseSources sources, string path, CancellationToken cancellationToken)
    {
        string folder = LessonFormats.FolderOf(path);
        string prefix = folder.Length == 0 ? "" : folder + "/";
        string? episodes = EpisodeFolders.Select(name => prefix + name)
            .FirstOrDefault(name => sources.Lessons.Any(lesson => lesson.StartsWith(name, StringComparison.Ordinal)));
        if (episodes is null || await YamlOrders.TreeAsync(sources, path, cancellationToken) is not { } root)
        {
            return null;
        }

        List<OrderEntry> index = sources.Has(prefix + "index.md") ? [new OrderEntry(prefix + "index.md")] : [];
        return new CourseOrder
        {
            File = path,
            Tool = "Jekyll",
            Root = folder,
            Title = YamlText.Of(root, "title"),
            Language = YamlText.Of(root, "lang"),
            Entries = [.. index, new OrderEntry(episodes)],
        };
    }
}
