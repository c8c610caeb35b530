using System.IO.Enumeration;
using PptBatch.Books.Folders.Sources;
using PptBatch.Books.Outlines;

namespace PptBatch.Books.Folders.Orders;

/// <summary><c>_quarto.yml</c>: the chapters of a book, or the sidebar of a website.</summary>
internal sealed class QuartoOrder : ICourseOrderReader
{
    public bool Reads(string path) => YamlOrders.IsNamed(path, "_quarto.yml", "_quarto.yaml");

    public async Task<CourseOrder?> ReadAsync(CourseSources sources, string path, CancellationToken cancellationToken)
    {
        if (await YamlOrders.TreeAsync(sources, path, cancellationToken) is not { } root)
        {
            return null;
        }

        string folder = LessonFormats.FolderOf(path);

        // A site may keep its list of chapters in a file of its own.
        foreach (string file in YamlOrders.Items(root["metadata_files"]).Select(item => YamlText.Of(item)).OfType<string>())
        {
            string? inside = CourseSources.Inside(folder, file);
            root = inside is null ? root : root.With(await YamlOrders.TreeAsync(sources, inside, cancellationToken));
        }

        YamlTree? book = root["book"];
        YamlTree? site = root["website"];
        List<OrderEntry> entries = [];
        YamlTree?[] lists = [book?["chapters"], book?["appendices"], .. Sidebars(site)];
        foreach (YamlTree chapters in lists.OfType<YamlTree>())
        {
            Add(chapters, folder, null, entries);
        }

        if (entries.Count == 0)
        {
            AddRendered(sources, root["project"]?["render"], folder, entries);
        }

        return new CourseOrder
        {
            File = path,
            Tool = "Quarto",
            Root = folder,
            Title = YamlText.Of(book, "title") ?? YamlText.Of(site, "title") ?? YamlText.Of(root, "title"),
            Author = YamlText.Of(book, "author") ?? YamlText.Of(root, "author"),
            Language = YamlText.Of(root, "lang"),
            Description = YamlText.Of(book, "description", "subtitle"),
            Entries = entries.Count == 0 ? null : entries,
        };
    }

    // Without a list the files that Quarto renders are the lessons: patterns that take, and with "!" before them leave out.
    private static void AddRendered(CourseSources sources, YamlTree? render, string folder, List<OrderEntry> entries)
    {
        string prefix = folder.Length == 0 ? "" : folder + "/";
        foreach (string pattern in YamlOrders.Items(render).Select(item => YamlText.Of(item)).OfType<string>().Take(100))
        {
            string bare = pattern.TrimStart('!', '/');
            bool Matches(string path) => path.StartsWith(prefix, StringComparison.Ordinal) && path[prefix.Length..] is var name
                && (name == bare || name.StartsWith(bare.TrimEnd('/', '*') + "/", StringComparison.Ordinal)
                    || FileSystemName.MatchesSimpleExpression(bare.Replace("**/", "*", StringComparison.Ordinal), name, ignoreCase: false));
            if (pattern.StartsWith('!'))
            {
                entries.RemoveAll(entry => Matches(entry.Path));
            }
            else
            {
                entries.AddRange(sources.Lessons.Where(Matches)
                    .OrderByDescending(path => path[prefix.Length..].StartsWith("index.", StringComparison.Ordinal))
                    .ThenBy(path => path, NaturalComparer.Instance).Select(path => new OrderEntry(path)));
            }
        }
    }

    private static IEnumerable<YamlTree?> Sidebars(YamlTree? site) => site?["sidebar"] switch
    {
        YamlTree.Items several => several.Values.Select(one => one["contents"]),
        { } one => [one["contents"]],
        null => [],
    };

    private static void Add(YamlTree contents, string folder, string? part, List<OrderEntry> entries)
    {
        if (YamlText.Of(contents) is { } all)
        {
            // "auto", or a folder whose files follow each other by name.
            string named = all == "auto" ? "" : all.TrimEnd('*', '/');
            entries.Add(new OrderEntry((CourseSources.Inside(folder, named) ?? named) + "/", null, part));
            return;
        }

        foreach (YamlTree item in YamlOrders.Items(contents))
        {
            string? text = YamlText.Of(item);
            string? section = YamlText.Of(item["part"]) ?? YamlText.Of(item["section"]);
            if (text is not null)
            {
                entries.AddRange(YamlOrders.Entry(folder, text, null, part));
            }
            else if ((item["chapters"] ?? item["contents"]) is { } below)
            {
                // A part may be a file: it opens the part and is its title.
                bool isFile = section is not null && LessonFormats.IsLesson(section);
                string? title = part ?? (isFile ? LessonFormats.Spoken(LessonFormats.Stem(section!)) : section);
                entries.AddRange(YamlOrders.Entry(folder, isFile ? section : YamlText.Of(item, "href", "file"), null, title));
                Add(below, folder, title, entries);
            }
            else
            {
                entries.AddRange(YamlOrders.Entry(folder, YamlText.Of(item, "file", "href"), YamlText.Of(item["text"]), part));
            }
        }
    }
}
