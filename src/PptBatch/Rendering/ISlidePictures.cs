namespace PptBatch;

/// <summary>
/// Draws the slides of a course small, for the report of a run, and a page that shows them large. PptBatch.Preview has one
/// (<c>UseReportPictures</c>).
/// </summary>
/// <remarks>Implementations are safe for concurrent use.</remarks>
public interface ISlidePictures
{
    /// <summary>Draws slides.</summary>
    /// <param name="deck">The lessons' slide HTML.</param>
    /// <param name="pictures">Where the lessons' pictures come from.</param>
    /// <param name="page">
    /// Receives one HTML file with all slides, which needs nothing beside itself and opens the n-th at <c>#n</c>; left open.
    /// </param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The slides in the order of the page.</returns>
    Task<IReadOnlyList<SlidePicture>> DrawAsync(
        DeckContent deck, IPictureSource pictures, Stream page, CancellationToken cancellationToken = default);
}

/// <summary>A slide as a small picture.</summary>
/// <param name="Lesson"><see cref="LessonContent.Number"/> of its lesson.</param>
/// <param name="Title">Its title; empty where it has none.</param>
/// <param name="Bytes">A PNG, JPEG or WebP file, small enough for hundreds of them on a page: some kilobytes.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
public sealed record SlidePicture(int Lesson, string Title, ReadOnlyMemory<byte> Bytes, string ContentType, int Width, int Height);
