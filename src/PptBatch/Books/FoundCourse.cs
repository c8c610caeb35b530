using PptBatch.Books.Discovery;
using PptBatch.Books.Drafts;
using PptBatch.Diagnostics;

namespace PptBatch.Books;

/// <summary>A course as it was found: a book, or a folder of files.</summary>
internal sealed record FoundCourse(BookSource Source, BookDraft Draft)
{
    /// <exception cref="PptBatchException">The book has no lessons.</exception>
    public static FoundCourse Of(FoundBook book, Findings findings)
    {
        BookDraft draft = BookDraftReader.Read(book, findings);
        return book.Shape == BookShape.Empty || draft.Lessons.Count == 0
            ? throw new PptBatchException(new Diagnostic(
                "PB1005", DiagnosticSeverity.Error, "The book has no lessons.", book.Source.Key.ToString(), "Name another book."))
            : new FoundCourse(book.Source, draft);
    }
}
