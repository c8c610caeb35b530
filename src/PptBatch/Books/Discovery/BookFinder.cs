using System.Text.Json;
using PptBatch.Books.Json;
using PptBatch.Diagnostics;

namespace PptBatch.Books.Discovery;

/// <summary>A book file as chosen and parsed.</summary>
internal sealed record FoundBook(BookSource Source, JsonElement Root, BookShape Shape);

/// <summary>The result of looking for a book: the book, or why a file that may be one cannot be used, or neither.</summary>
internal sealed record BookSearch(FoundBook? Book, PptBatchException? Failure);

/// <summary>Chooses the book file of a course folder: the newest that is a book by its content, or the one that is named.</summary>
internal static class BookFinder
{
    private const int MaxBookBytes = 64 * 1024 * 1024;
    private const int SearchedForLessons = 256 * 1024;
    private const string Expected = "A book has modules[].lessons[] or lessons[].";

    /// <summary>
    /// The newest book under <c>book/</c>, <c>&lt;type&gt;-book/</c>, <c>versions/</c> or the folder itself; null when there is none.
    /// </summary>
    public static async Task<BookSearch> NewestAsync(
        CourseFolder folder, string type, Findings findings, CancellationToken cancellationToken)
    {
        string[] places = [.. new[] { "book", type + "-book", "versions" }.Distinct()];
        List<ArtifactInfo> candidates =
        [
            .. places.SelectMany(place => folder.FilesIn(place, ".json")).Concat(folder.FilesIn("", ".json"))
                .OrderByDescending(info => info.LastModified).ThenBy(info => info.Key.Path, StringComparer.Ordinal),
        ];
        bool wantsLabs = type.StartsWith("lab", StringComparison.OrdinalIgnoreCase);
        FoundBook? second = null;
        PptBatchException? failure = null;
        foreach (ArtifactInfo info in candidates)
        {
            Findings said = new();
            (FoundBook? book, PptBatchException? broken) = await TryOpenAsync(folder, info, said, cancellationToken);
            failure ??= broken;
            if (broken is not null || book is { Shape: not BookShape.NotABook })
            {
                // How a file is written that is no book concerns nobody.
                findings.AddAll(said);
            }

            switch (book?.Shape)
            {
                case BookShape.Modules or BookShape.FlatLessons or BookShape.Empty when !wantsLabs:
                case BookShape.LabGuide when wantsLabs:
                    ReportChoice(book, candidates.Count, findings);
                    return new BookSearch(book, null);
                case BookShape.SlideStructure:
                    failure = Structure(book);
                    break;
                case BookShape.NotABook or null:
                    break;
                default:
                    second ??= book;
                    break;
            }
        }

        return new BookSearch(second, failure);
    }

    /// <summary>The file at <paramref name="path"/>, inside the folder or as a full key that lies in it.</summary>
    public static async Task<FoundBook> NamedAsync(
        CourseFolder folder, string path, Findings findings, CancellationToken cancellationToken)
    {
        string prefix = folder.Location.Folder + "/";
        ArtifactInfo info = folder.Find(path)
            ?? (path.StartsWith(prefix, StringComparison.Ordinal) ? folder.Find(path[prefix.Length..]) : null)
            ?? throw NoFile(folder, path);
        FoundBook book = await OpenAsync(folder, info.Key, findings, cancellationToken);
        return book.Shape switch
        {
            BookShape.SlideStructure => throw Structure(book),
            BookShape.NotABook => throw new PptBatchException(new Diagnostic(
                "PB1002", DiagnosticSeverity.Error, "The file is JSON, but not a course book.", book.Source.Key.ToString(), Expected)),
            _ => book,
        };
    }

    /// <summary>Reads exactly the file that a plan names.</summary>
    public static async Task<FoundBook> PlannedAsync(
        CourseFolder folder, BookSource source, Findings findings, CancellationToken cancellationToken)
    {
        FoundBook book = await OpenAsync(folder, source.Key, findings, cancellationToken);
        PlannedBytes.ThrowIfOther(source, book.Source.Sha256);
        return book;
    }

    /// <summary>The error for a named file that does not exist.</summary>
    public static PptBatchException NoFile(CourseFolder folder, string path) => new(new Diagnostic(
        "PB1006",
        DiagnosticSeverity.Error,
        $"The course folder has no file '{path}'.",
        folder.Location.ToPlace(),
        "Give the path inside the course folder, or omit it to use the newest book."));

    // A stray file beside the course is not the book, unless nothing else is. One in a book folder that cannot be read may well be, and so
    // may one that speaks of lessons: another course in its place would be the wrong deck.
    private static async Task<(FoundBook? Book, PptBatchException? Broken)> TryOpenAsync(
        CourseFolder folder, ArtifactInfo info, Findings findings, CancellationToken cancellationToken)
    {
        bool inBookFolder = info.Key.Path.IndexOf('/', folder.Location.Folder.Length + 1) > 0;
        byte[] bytes = [];
        try
        {
            bytes = await ReadAsync(folder, info.Key, cancellationToken);
            return (Open(info.Key, bytes, findings), null);
        }
        catch (PptBatchException error) when (!inBookFolder && error.Diagnostic.Code is "PB1003" or "PB1008" && !SpeaksOfLessons(bytes))
        {
            findings.Warning(error.Diagnostic.Code, error.Diagnostic.Message + " It was skipped.", error.Diagnostic.Place);
            return (null, error);
        }
    }

    // Whatever the encoding: the zeros of UTF-16 are passed over.
    private static bool SpeaksOfLessons(byte[] bytes)
    {
        byte[] letters = [.. bytes.Take(SearchedForLessons).Where(one => one != 0)];
        return letters.AsSpan().IndexOf("\"lessons\""u8) >= 0 || letters.AsSpan().IndexOf("\"modules\""u8) >= 0;
    }

    private static async Task<FoundBook> OpenAsync(
        CourseFolder folder, ArtifactKey key, Findings findings, CancellationToken cancellationToken) =>
        Open(key, await ReadAsync(folder, key, cancellationToken), findings);

    private static async Task<byte[]> ReadAsync(CourseFolder folder, ArtifactKey key, CancellationToken cancellationToken) =>
        await folder.ReadAsync(key, MaxBookBytes, cancellationToken) ?? throw new PptBatchException(new Diagnostic(
            "PB1006", DiagnosticSeverity.Error, "The book file no longer exists.", key.ToString(), "Plan the course again."));

    private static FoundBook Open(ArtifactKey key, byte[] bytes, Findings findings)
    {
        JsonElement root = JsonSource.Parse(bytes, key.ToString(), findings);
        return new FoundBook(new BookSource(key, CourseFolder.Hash(bytes)), root, BookShapes.Of(root));
    }

    private static void ReportChoice(FoundBook book, int candidates, Findings findings)
    {
        if (candidates > 1)
        {
            findings.Info("PB1014", $"Of {candidates} JSON files, the newest book was used.", book.Source.Key.ToString());
        }
    }

    /// <summary>The error for a folder with neither a book nor lessons.</summary>
    public static PptBatchException NoBook(CourseFolder folder) => new(new Diagnostic(
        "PB1002",
        DiagnosticSeverity.Error,
        "There is no lesson in this folder: no markdown, no notebook, and no JSON book under book/ or in the folder itself.",
        folder.Location.ToPlace(),
        "Put the lessons there as .md files, or the book's JSON under book/. " + Expected));

    private static PptBatchException Structure(FoundBook book) => new(new Diagnostic(
        "PB1004",
        DiagnosticSeverity.Error,
        "This is an infographic structure, slides made by an older tool, not a course book.",
        book.Source.Key.ToString(),
        "Name the book it was made from. " + Expected));
}
