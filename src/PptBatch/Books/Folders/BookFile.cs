using PptBatch.Books.Folders;

namespace PptBatch;

/// <summary>Tells which files of a course folder can be named as its book, as <see cref="DeckRequest.BookPath"/> takes them.</summary>
public static class BookFile
{
    /// <summary>True for the name of a lesson, or of a file that lists lessons. Nothing is opened: the file need not be there.</summary>
    /// <param name="path">Path of the file, with <c>/</c> between names.</param>
    public static bool IsCourse(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return FolderCourseReader.Reads(path);
    }
}
