using PptBatch.Books.Discovery;
using PptBatch.Books.Drafts;
using PptBatch.Books.Folders.Orders;
using PptBatch.Books.Folders.Sources;
using PptBatch.Diagnostics;

namespace PptBatch.Books.Folders;

/// <summary>A course as its folder states it, and what it was read from.</summary>
internal sealed record FolderCourse(BookSource Source, BookDraft Draft);

/// <summary>Reads a folder of markdown files and notebooks as a course, in the author's own order where there is one.</summary>
internal sealed class FolderCourseReader
{
    private const int Named = 8;
    private const string Marks = "._-";
    private readonly CourseSources _sources;
    private readonly HashSet<string> _openers = new(StringComparer.Ordinal);

    public FolderCourseReader(CourseFolder folder, Findings findings) => _sources = new CourseSources(folder, findings);

    /// <summary>True for a file that a course can be named by: a lesson, or a list of lessons.</summary>
    public static bool Reads(string path) => LessonFormats.IsLesson(path) || OrderFinder.IsOrder(path);

    /// <summary>The course in the folder, or null when there is no lesson in it.</summary>
    public async Task<FolderCourse?> FindAsync(CancellationToken cancellationToken)
    {
        _sources.KeepOneLanguage(null);
        CourseOrder? order = _sources.Lessons.Count == 0 ? null : await OrderFinder.FindAsync(_sources, cancellationToken);
        return _sources.Lessons.Count == 0 ? null : await ReadAsync(order, cancellationToken);
    }

    /// <summary>The course that a file of the folder names: a list of lessons, or a lesson, which is a course of one.</summary>
    public async Task<FolderCourse?> NamedAsync(string path, CancellationToken cancellationToken)
    {
        string tag = LanguageVersions.Split(path).Tag;
        _sources.KeepOneLanguage(tag.Length > 0 ? tag : LanguageVersions.FolderTag(path));
        if (path == $"*.{tag}.md")
        {
            return await ReadAsync(await OrderFinder.FindAsync(_sources, cancellationToken), cancellationToken, path);
        }

        if (await OrderFinder.NamedAsync(_sources, path, cancellationToken) is { } order)
        {
            return await ReadAsync(order, cancellationToken);
        }

        return LessonFormats.IsLesson(path) && _sources.Has(path)
            ? await DraftAsync(null, [new OrderEntry(path)], path, cancellationToken)
            : null;
    }

    private async Task<FolderCourse?> ReadAsync(CourseOrder? order, CancellationToken cancellationToken, string? named = null)
    {
        NaturalOrder natural = new(_sources);
        order = order?.Entries is null ? order : MovedLessons.Followed(_sources, order);
        List<OrderEntry> entries = order?.Entries is null ? [] : await ResolveAsync(order, natural, cancellationToken);
        bool own = entries.Count > 0;
        if (!own)
        {
            string root = order is not null && _sources.HasLessonsIn(order.Root) ? order.Root : "";
            entries = [.. await natural.OfAsync(root, null, cancellationToken)];
        }

        if (entries.Count == 0)
        {
            return null;
        }

        FolderCourse course = await DraftAsync(order, entries, named ?? order?.File ?? "", cancellationToken);
        Say(order, own, entries, course.Draft);
        SayLanguages();
        return course;
    }

    /// <summary>The order with the files that it means; a file is taken once, and one that is not there is reported.</summary>
    private async Task<List<OrderEntry>> ResolveAsync(CourseOrder order, NaturalOrder natural, CancellationToken cancellationToken)
    {
        List<OrderEntry> entries = [];
        HashSet<string> taken = new(StringComparer.Ordinal);
        List<string> downloads = [];
        List<string> missing = [];
        foreach (OrderEntry entry in order.Entries!)
        {
            IReadOnlyList<OrderEntry> found = entry.Path.EndsWith('/') || entry.Path.Length == 0
                ? await natural.OfAsync(entry.Path.TrimEnd('/'), entry.Module, cancellationToken)
                : [entry with { Path = FileOf(entry.Path) ?? "" }];
            if (found is [{ Path: "" }] && IsDownload(entry.Path))
            {
                downloads.Add(entry.Path);
                continue;
            }

            if (found is [{ Path: "" }])
            {
                missing.Add(entry.Path);
                continue;
            }

            entries.AddRange(found.Where(one => taken.Add(one.Path)));
        }

        SayMissing(order, missing);
        SayDownloads(order, downloads);
        return entries;
    }

    // A few names are mistyped, and each has a nearest one; many are a folder that is not there.
    private void SayMissing(CourseOrder order, List<string> missing)
    {
        const string Fix = "Correct the name, or add the file.";
        if (missing.Count > Named)
        {
            _sources.Findings.Warning(
                "PB1051",
                FormattableString.Invariant($"The course order names {missing.Count} files that are not in the course: ")
                    + $"{FirstFew.Of(missing, Named)}.",
                _sources.Place(order.File),
                Fix);
            return;
        }

        foreach (string path in missing)
        {
            _sources.Findings.Warning(
                "PB1051", $"The course order names '{path}', which is not in the course.{Nearest(path)}", _sources.Place(order.File), Fix);
        }
    }

    private static bool IsDownload(string path) =>
        Path.GetExtension(path) is { Length: > 1 } extension && !extension[1..].Any(char.IsWhiteSpace) && !LessonFormats.IsLesson(path)
        && extension.Length <= 6 && extension[1..].All(char.IsAsciiLetterLower);

    // A site's list may lead to a PDF or a page of HTML.
    private void SayDownloads(CourseOrder order, List<string> files)
    {
        if (files.Count > 0)
        {
            _sources.Findings.Info(
                "PB1051",
                $"The course order names files that are not lessons: {FirstFew.Of(files, Named)}.",
                _sources.Place(order.File));
        }
    }

    private string? FileOf(string path)
    {
        IEnumerable<string> names = LessonFormats.Extensions
            .SelectMany(extension => new[] { path + extension, $"{path}/index{extension}", $"{path}/README{extension}" });
        string? found = names.Prepend(path).FirstOrDefault(name => LessonFormats.IsLesson(name) && _sources.Has(name));

        // "intro.md" of a list for all languages is "intro.en.md" of one.
        string tag = _sources.Languages is { IsInFolders: false } versions ? versions.Taken : "";
        return found is null && tag.Length > 0 && LessonFormats.IsLesson(path) && path.LastIndexOf('.') is var dot
            ? Marks.Select(mark => $"{path[..dot]}{mark}{tag}{path[dot..]}").FirstOrDefault(_sources.Has) : found;
    }

    private string Nearest(string path) =>
        NearestName.Of(path, _sources.Lessons) is { } near ? $" The nearest name there is '{near}'." : "";

    private async Task<FolderCourse> DraftAsync(
        CourseOrder? order, List<OrderEntry> entries, string source, CancellationToken cancellationToken)
    {
        List<LessonDocument> documents = [];
        foreach (OrderEntry entry in entries.ToList())
        {
            LessonDocument document = await LessonDocument.ReadAsync(_sources, entry.Path, cancellationToken);
            if (entries.Count > 1 && document.IsEmpty && LessonFormats.OpensFolder(entry.Path))
            {
                // A page that only names its folder has done so.
                _openers.Add(entry.Path);
                entries.Remove(entry);
            }
            else
            {
                documents.Add(document);
            }
        }

        bool opened = entries.Count > 1 && LessonFormats.OpensFolder(entries[0].Path)
            && entries.TrueForAll(entry => IsBelow(entry.Path, entries[0].Path));
        string title = order?.Title ?? (opened || entries.Count == 1 ? documents[0].Title : null) ?? _sources.FolderName;
        (IReadOnlyList<int?> modules, IReadOnlyDictionary<int, string> titles) = FolderModules.Of(entries, title);
        List<LessonDraft> lessons = [];
        for (int i = 0; i < entries.Count; i++)
        {
            lessons.Add(FolderLesson.Draft(entries[i], documents[i], _sources.Place(entries[i].Path), modules[i], i == 0 && opened));
        }

        return new FolderCourse(_sources.Source(source), new BookDraft
        {
            Title = title,
            Author = order?.Author ?? documents[0].Header.Author,
            Language = order?.Language ?? documents.Select(document => document.Header.Language).FirstOrDefault(one => one is not null),
            Description = order?.Description ?? documents[0].Header.Description,
            ModuleTitles = titles,
            Lessons = lessons,
        });
    }

    // What opens a folder opens the course where nothing stands beside that folder.
    private static bool IsBelow(string path, string opener) => LessonFormats.FolderOf(opener) is var folder
        && (folder.Length == 0 || path.StartsWith(folder + "/", StringComparison.Ordinal));

    private void SayLanguages()
    {
        if (_sources.Languages is not { } found)
        {
            return;
        }

        string plain = found.IsInFolders ? "outside the folders of languages" : "without a language in their names";
        string taken = found.Taken.Length == 0 ? plain : $"in '{found.Taken}'";
        string others = string.Join(", ", found.Others.Select(tag => tag.Length == 0 ? "without one" : $"in '{tag}'"));
        string other = found.Others[^1];
        _sources.Findings.Info(
            "PB1057",
            $"The lessons exist in several languages. Those {taken} were read; those {others} were not. "
            + (found.IsInFolders ? $"For another, run its folder: {found.Example}."
                : $"For another, name its files as the book: --book '*.{other}.md'."),
            _sources.Place(found.Example));
    }

    private void Say(CourseOrder? order, bool own, List<OrderEntry> entries, BookDraft draft)
    {
        string modules = draft.ModuleTitles.Count > 1 ? $" in {draft.ModuleTitles.Count} modules" : "";
        string by = own ? $"in the order of {order!.File} ({order.Tool})"
            : order is null ? "in the order of their names" : $"in the order of their names, as {order.File} ({order.Tool}) lists none";
        string root = order?.Root is { Length: > 0 } folder ? folder + "/" : "";
        List<string> left = [.. _sources.Lessons.Where(path => path.StartsWith(root, StringComparison.Ordinal))
            .Except(entries.Select(entry => entry.Path)).Where(path => path != order?.File && !_openers.Contains(path))];
        string rest = left.Count == 0 ? "" : $" Left out: {FirstFew.Of(left, Named)}.";
        int notebooks = entries.Count(entry => LessonFormats.IsNotebook(entry.Path));
        string kind = notebooks == 0 ? "markdown" : notebooks == entries.Count ? "notebooks" : "markdown and notebooks";
        _sources.Findings.Info(
            "PB1050", $"Read {entries.Count} lessons{modules} from {kind}, {by}.{rest}", _sources.Place(order?.File ?? entries[0].Path));
    }
}
