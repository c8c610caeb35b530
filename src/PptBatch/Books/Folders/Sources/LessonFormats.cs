namespace PptBatch.Books.Folders.Sources;

/// <summary>Which files of a folder are lessons, by their names.</summary>
internal static class LessonFormats
{
    /// <summary>Extensions of lessons, in the order in which a name without one is completed.</summary>
    public static readonly IReadOnlyList<string> Extensions = [".md", ".qmd", ".rmd", ".ipynb", ".mdx", ".markdown"];

    private static readonly HashSet<string> Housekeeping = new(StringComparer.OrdinalIgnoreCase)
    {
        "license", "licence", "contributing", "code_of_conduct", "code-of-conduct", "conduct", "changelog", "changes", "history",
        "security", "authors", "contributors", "citation", "maintainers", "governance", "support", "todo", "summary", "translation",
        "pull_request_template", "issue_template", "release_notes", "acknowledgements",
    };

    private static readonly HashSet<string> MadeByTools = new(StringComparer.OrdinalIgnoreCase)
    {
        "infographics", "node_modules", "renv", "venv", "__pycache__", "vendor", "i18n", "versioned_docs", "site-packages",
        "translations", "translated_images",
    };

    /// <summary>True for a file that can be a lesson.</summary>
    public static bool IsLesson(string path) =>
        Extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    public static bool IsNotebook(string path) => path.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase);

    /// <summary>True for licences, change logs and the like, which come with a repository and are no lessons.</summary>
    public static bool IsHousekeeping(string path) => Housekeeping.Contains(Stem(path));

    /// <summary>True for <c>index</c> and <c>README</c>, which open their folder.</summary>
    public static bool OpensFolder(string path) =>
        Stem(path) is var stem && (stem.Equals("index", StringComparison.OrdinalIgnoreCase)
            || stem.Equals("readme", StringComparison.OrdinalIgnoreCase) || stem.Equals("_index", StringComparison.OrdinalIgnoreCase));

    /// <summary>True for what a run or another tool wrote, and for hidden folders: never input.</summary>
    public static bool IsMade(string path) => path.Split('/')[..^1].Any(folder => folder[0] == '.' || MadeByTools.Contains(folder));

    /// <summary>True for what site generators include in other pages: names that start with an underscore.</summary>
    public static bool IsPartial(string path) => path.Split('/').Any(segment => segment[0] is '_' or '.')
        && !Stem(path).Equals("_index", StringComparison.OrdinalIgnoreCase);

    /// <summary>The file's name without its extension.</summary>
    public static string Stem(string path) => Path.GetFileNameWithoutExtension(path[(path.LastIndexOf('/') + 1)..]);

    /// <summary>The folder of a path, without a slash at its end; empty for the course folder itself.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is var slash && slash < 0 ? "" : path[..slash];

    /// <summary>A name as people would say it: <c>02-data_frames</c> is "Data frames".</summary>
    public static string Spoken(string name)
    {
        string words = string.Join(' ', name.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '-', '_', ' ')
            .Split(['-', '_', ' '], StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
