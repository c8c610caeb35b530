using PptBatch.Books.Pictures;

namespace PptBatch.Generation.Chat.Prompting;

/// <summary>Looks at a lesson's pictures for the prompt: the first bytes of each, never its pixels.</summary>
/// <param name="store">Where the pictures are; without one their sizes are not known.</param>
internal sealed class PictureNotes(IArtifactStore? store)
{
    // A JPEG's size may stand behind its thumbnail and colour profile.
    private const int MostHeader = 256 * 1024;

    /// <summary>The notes without sizes, which need no store.</summary>
    public static IReadOnlyList<PictureNote> WithoutSizes(Lesson lesson) =>
        [.. lesson.Images.Select(image => new PictureNote(image, null, PicturePlace.Of(lesson.Markdown, image.Reference)))];

    public async Task<IReadOnlyList<PictureNote>> OfAsync(Lesson lesson, CancellationToken cancellationToken)
    {
        List<PictureNote> notes = [];
        foreach (PictureNote note in WithoutSizes(lesson))
        {
            notes.Add(note with { Size = await SizeAsync(note.Image.Key, cancellationToken) });
        }

        return notes;
    }

    private async Task<(int Width, int Height)?> SizeAsync(ArtifactKey? key, CancellationToken cancellationToken)
    {
        Stream? stream = key is null || store is null ? null : await store.OpenReadAsync(key.Value, cancellationToken);
        if (stream is null)
        {
            return null;
        }

        await using (stream)
        {
            byte[] head = new byte[MostHeader];
            int read = await stream.ReadAtLeastAsync(head, MostHeader, throwOnEndOfStream: false, cancellationToken);
            return ImageHeader.Read(head.AsSpan(0, read)) is { } header ? (header.Width, header.Height) : null;
        }
    }
}
