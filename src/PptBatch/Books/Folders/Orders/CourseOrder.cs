using PptBatch.Books.Folders.Sources;

namespace PptBatch.Books.Folders.Orders;

/// <summary>The order that an author gave a course, as a file of the course states it.</summary>
internal sealed record CourseOrder
{
    /// <summary>Path of the file inside the course.</summary>
    public required string File { get; init; }

    /// <summary>What the file is of, as people call it: <c>mdBook</c>.</summary>
    public required string Tool { get; init; }

    /// <summary>The folder that the lessons lie in; empty for the course folder itself.</summary>
    public string Root { get; init; } = "";

    public string? Title { get; init; }

    public string? Author { get; init; }

    public string? Language { get; init; }

    public string? Description { get; init; }

    /// <summary>The lessons in order, or null where the file leaves it to the names of the files.</summary>
    public IReadOnlyList<OrderEntry>? Entries { get; init; }
}

/// <summary>A lesson of an order.</summary>
/// <param name="Path">
/// Its path inside the course, with or without extension; a folder, with a slash at its end, is all that is in it.
/// </param>
/// <param name="Title">The title that the order gives it, or null.</param>
/// <param name="Module">Title of the part that it stands in, or null.</param>
internal sealed record OrderEntry(string Path, string? Title = null, string? Module = null);

/// <summary>Reads one kind of order.</summary>
internal interface ICourseOrderReader
{
    /// <summary>True for a file that may hold this kind of order, by its path.</summary>
    bool Reads(string path);

    /// <summary>The order, or null when the file turns out to hold none.</summary>
    Task<CourseOrder?> ReadAsync(CourseSources sources, string path, CancellationToken cancellationToken);
}
