using PptBatch.Books.Pictures;

namespace PptBatch.Generation.Chat.Prompting;

/// <summary>Looks at a lesson's pictures for the prompt: their sizes, and small versions for the model to see.</summary>
/// <param name="store">Where the pictures are; without one they are neither measured nor shown.</param>
/// <param name="decoder">Makes them small; without one those are shown that are small as they are.</param>
/// <param name="shown">Whether the model sees them.</param>
internal sealed class PictureNotes(IArtifactStore? store, IPictureDecoder? decoder = null, bool shown = false)
{
    /// <summary>Most pictures of a call: with more, the service takes none above 2,000 pixels, and few lessons have them.</summary>
    public const int MostShown = 20;

    // A JPEG's size may stand behind its thumbnail and colour profile.
    private const int MostHeader = 256 * 1024;
    private const int MostFile = 20 * 1024 * 1024;

    /// <summary>The notes without sizes, which need no store.</summary>
    public static IReadOnlyList<PictureNote> WithoutSizes(Lesson lesson) =>
        [.. lesson.Images.Select(image => new PictureNote(image, null, PicturePlace.Of(lesson.Markdown, image.Reference)))];

    public async Task<IReadOnlyList<PictureNote>> OfAsync(Lesson lesson, CancellationToken cancellationToken)
    {
        List<PictureNote> notes = [];
        int seen = 0;
        foreach (PictureNote note in WithoutSizes(lesson))
        {
            PictureNote looked = await LookedAtAsync(note, shown && seen < MostShown, cancellationToken);
            seen += looked.Seen is null ? 0 : 1;
            notes.Add(looked);
        }

        return notes;
    }

    private async Task<PictureNote> LookedAtAsync(PictureNote note, bool show, CancellationToken cancellationToken)
    {
        Stream? stream = note.Image.Key is { } key && store is not null ? await store.OpenReadAsync(key, cancellationToken) : null;
        if (stream is null)
        {
            return note;
        }

        await using (stream)
        {
            byte[] start = new byte[MostHeader];
            int read = await stream.ReadAtLeastAsync(start, MostHeader, throwOnEndOfStream: false, cancellationToken);
            PictureNote sized = ImageHeader.Read(start.AsSpan(0, read)) is { } header
                ? note with { Size = (header.Width, header.Height) }
                : note;
            return show && await RestAsync(start.AsMemory(0, read), stream, cancellationToken) is { } file
                ? sized with { Seen = SeenPicture.Of(file, decoder, cancellationToken) }
                : sized;
        }
    }

    private static async Task<ReadOnlyMemory<byte>?> RestAsync(
        ReadOnlyMemory<byte> start, Stream stream, CancellationToken cancellationToken)
    {
        if (start.Length < MostHeader)
        {
            return start;
        }

        using MemoryStream file = new();
        await file.WriteAsync(start, cancellationToken);
        byte[] buffer = new byte[MostHeader];
        for (int read; (read = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (file.Length + read > MostFile)
            {
                return null;
            }

            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return file.ToArray();
    }
}
