using PptBatch.Books.Discovery;
using PptBatch.Books.Drafts;
using PptBatch.Books.Fields;
using PptBatch.Books.Folders;
using PptBatch.Books.Languages;
using PptBatch.Books.Links;
using PptBatch.Books.Outlines;
using PptBatch.Books.Pictures;
using PptBatch.Diagnostics;
using PptBatch.Localization.Phrasebooks;

namespace PptBatch.Books;

/// <summary>
/// Reads a course: finds its book or its files, reads any of the shapes, completes it from the outline, and looks up the pictures.
/// </summary>
internal sealed class CourseBookReader(IArtifactStore store)
{
    private const int MaxOutlineBytes = 2 * 1024 * 1024;

    /// <summary>Reads the newest book of a folder, or the one named.</summary>
    /// <param name="folder">The course folder.</param>
    /// <param name="bookPath">Path of the book inside the folder, or null for the newest.</param>
    /// <param name="bookType">Also looks under <c>&lt;type&gt;-book/</c>; a type that starts with "lab" prefers lab guides.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="PptBatchException">There is no usable book; the message says where and why.</exception>
    public async Task<CourseBook> ReadAsync(
        CourseLocation folder, string? bookPath, string bookType, CancellationToken cancellationToken = default)
    {
        Findings findings = new();
        CourseFolder files = await CourseFolder.ListAsync(store, folder, cancellationToken);
        FoundCourse course = bookPath is null
            ? await NewestAsync(files, bookType, findings, cancellationToken)
            : await NamedAsync(files, bookPath, findings, cancellationToken);
        ArtifactKey? outline = files.FilesIn("outline", ".yaml", ".yml").FirstOrDefault()?.Key;
        return await ReadAsync(files, course, outline, null, findings, cancellationToken);
    }

    /// <summary>Reads exactly the files that a plan names.</summary>
    /// <param name="book">The planned book.</param>
    /// <param name="outline">The planned outline, or null when the plan has none.</param>
    /// <param name="folder">The course folder, for pictures and lesson files.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="PptBatchException">A file is gone, or its bytes are not the planned ones; names both hashes.</exception>
    public async Task<CourseBook> ReadAsync(
        BookSource book, BookSource? outline, CourseLocation folder, CancellationToken cancellationToken = default)
    {
        Findings findings = new();
        CourseFolder files = await CourseFolder.ListAsync(store, folder, cancellationToken);
        string path = InFolder(files, book.Key.Path);
        bool isJson = path.Length > 0 && !FolderCourseReader.Reads(path);
        FoundCourse course = isJson
            ? FoundCourse.Of(await BookFinder.PlannedAsync(files, book, findings, cancellationToken), findings)
            : await NamedAsync(files, path, findings, cancellationToken);
        if (!isJson)
        {
            PlannedBytes.ThrowIfOther(book, course.Source.Sha256);
        }

        return await ReadAsync(files, course, outline?.Key, outline, findings, cancellationToken);
    }

    // A JSON book is a course whatever lies beside it; else the lessons are the files.
    private static async Task<FoundCourse> NewestAsync(
        CourseFolder files, string bookType, Findings findings, CancellationToken cancellationToken)
    {
        BookSearch search = await BookFinder.NewestAsync(files, bookType, findings, cancellationToken);
        return search.Book is { } book ? FoundCourse.Of(book, findings)
            : await new FolderCourseReader(files, findings).FindAsync(cancellationToken) is { } course
                ? new FoundCourse(course.Source, course.Draft)
                : throw search.Failure ?? BookFinder.NoBook(files);
    }

    private static async Task<FoundCourse> NamedAsync(
        CourseFolder files, string path, Findings findings, CancellationToken cancellationToken)
    {
        string named = InFolder(files, path);
        if (named.Length > 0 && !FolderCourseReader.Reads(named))
        {
            return FoundCourse.Of(await BookFinder.NamedAsync(files, path, findings, cancellationToken), findings);
        }

        FolderCourseReader reader = new(files, findings);
        FolderCourse? course = named.Length == 0
            ? await reader.FindAsync(cancellationToken)
            : await reader.NamedAsync(named, cancellationToken);
        return course is null ? throw BookFinder.NoFile(files, path) : new FoundCourse(course.Source, course.Draft);
    }

    // The folder itself stands for the files in it.
    private static string InFolder(CourseFolder files, string path)
    {
        string folder = files.Location.Folder;
        return path == folder ? "" : path.StartsWith(folder + "/", StringComparison.Ordinal) ? path[(folder.Length + 1)..] : path;
    }

    private static async Task<CourseBook> ReadAsync(
        CourseFolder files,
        FoundCourse course,
        ArtifactKey? outlineKey,
        BookSource? planned,
        Findings findings,
        CancellationToken cancellationToken)
    {
        (CourseOutline? outline, BookSource? outlineSource) = await OutlineAsync(files, outlineKey, planned, findings, cancellationToken);
        BookDraft draft = course.Draft;
        draft = draft with { Lessons = await new LessonFiles(files, findings).FillAsync(draft.Lessons, cancellationToken) };
        string language = LanguageTag.Normalize(outline?.Language)
            ?? LanguageTag.Normalize(draft.Language)
            ?? LanguageDetector.Detect(draft.Lessons.Select(lesson => lesson.Content ?? lesson.Title ?? ""))
            ?? "en";
        LessonLinks links = new(
            new LessonAddresses(draft.Lessons), new LessonLabels(draft.Lessons, Phrases.For(language)), findings);
        LessonPictures pictures = new(new PictureShelf(files), links, findings);
        IReadOnlyList<CourseModule> modules = new CourseAssembler(outline, pictures, language, findings).Assemble(draft);
        links.SayWithinLessons();
        string folder = files.Location.Folder;
        return new CourseBook
        {
            Title = LessonTitles.Clean(draft.Title) ?? outline?.Title ?? folder[(folder.LastIndexOf('/') + 1)..],
            Language = language,
            Author = LessonTitles.Clean(draft.Author),
            Description = outline?.Description ?? draft.Description,
            Level = outline?.Level,
            DurationMinutes = outline?.Minutes,
            Audience = outline?.Audience ?? [],
            Prerequisites = outline?.Prerequisites ?? [],
            LearningOutcomes = outline?.LearningOutcomes ?? [],
            Modules = modules,
            Source = course.Source,
            Outline = outlineSource,
            Diagnostics = findings.All,
        };
    }

    private static async Task<(CourseOutline? Outline, BookSource? Source)> OutlineAsync(
        CourseFolder files, ArtifactKey? key, BookSource? planned, Findings findings, CancellationToken cancellationToken)
    {
        if (key is not { } found)
        {
            return (null, null);
        }

        byte[]? bytes;
        try
        {
            bytes = await files.ReadAsync(found, MaxOutlineBytes, cancellationToken);
        }
        catch (PptBatchException error) when (planned is null && error.Diagnostic.Code == "PB1008")
        {
            findings.Warning("PB1031", error.Diagnostic.Message + " The course was read without its outline.", error.Diagnostic.Place);
            return (null, null);
        }

        if (bytes is null)
        {
            throw new PptBatchException(new Diagnostic(
                "PB1006", DiagnosticSeverity.Error, "The outline file no longer exists.", found.ToString(), "Plan the course again."));
        }

        BookSource source = new(found, CourseFolder.Hash(bytes));
        if (planned is not null)
        {
            PlannedBytes.ThrowIfOther(planned, source.Sha256);
        }

        return OutlineReader.Read(bytes, found.ToString(), findings) is { } outline ? (outline, source) : (null, null);
    }
}
