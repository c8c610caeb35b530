using PptBatch.Books.Drafts;
using PptBatch.Books.Fields;
using PptBatch.Books.Folders.Sources;

namespace PptBatch.Books.Links;

/// <summary>
/// Which lesson a link means: by its file as it is, as the page that a site generator makes of it, or as the folder that it opens.
/// </summary>
internal sealed class LessonAddresses
{
    private const string Info = "info:";
    private static readonly string[] Pages = [".html", ".htm"];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _articles = new(StringComparer.OrdinalIgnoreCase);
    private readonly IReadOnlyList<string> _titles;

    /// <param name="lessons">The lessons of a course in their order.</param>
    public LessonAddresses(IReadOnlyList<LessonDraft> lessons)
    {
        _titles = [.. lessons.Select(lesson => LessonTitles.Clean(lesson.Title) ?? lesson.File ?? "")];
        for (int i = 0; i < lessons.Count; i++)
        {
            if (lessons[i].File is { } file)
            {
                _numbers.TryAdd(Page(file), i + 1);
                if (LessonFormats.Stem(file) == "article")
                {
                    _articles.TryAdd(Article(LessonFormats.FolderOf(file)), i + 1);
                }
            }
        }
    }

    /// <summary>The title of a lesson.</summary>
    /// <param name="number">Its number.</param>
    public string Title(int number) => _titles[number - 1];

    /// <summary>The number of the lesson that an address leads to from a file, or null when it leads to none.</summary>
    /// <param name="address">The address as the lesson writes it.</param>
    /// <param name="file">Path of the lesson's file in the course, or null.</param>
    public int? Find(string address, string? file)
    {
        if (_articles.Count > 0 && (address.StartsWith(Info, StringComparison.Ordinal) || address.StartsWith('/')))
        {
            // javascript.info names a lesson by its folder, wherever that lies.
            string name = (address[0] == '/' ? address[1..] : address[Info.Length..]).Split('#', '/')[0];
            return _articles.TryGetValue(name, out int article) ? article : null;
        }

        if (_numbers.Count == 0 || address.StartsWith('#') || CourseSources.Inside(Folder(file), address) is not { } path)
        {
            return null;
        }

        return _numbers.TryGetValue(Page(path), out int number) ? number : null;
    }

    private static string Article(string folder) =>
        folder[(folder.LastIndexOf('/') + 1)..].TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimStart('-');

    private static string Folder(string? file) => file is null ? "" : LessonFormats.FolderOf(file);

    // "a/02-loops.md", "a/02-loops.html" and "a/02-loops/" are one page, and so are "a/index.md" and "a".
    private static string Page(string path)
    {
        string page = path.TrimEnd('/');
        foreach (string extension in LessonFormats.Extensions.Concat(Pages))
        {
            if (page.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                page = page[..^extension.Length];
                break;
            }
        }

        return LessonFormats.OpensFolder(page) ? LessonFormats.FolderOf(page) : page;
    }
}
