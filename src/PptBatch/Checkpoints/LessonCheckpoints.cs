using System.Text;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Checkpoints;

/// <summary>
/// The stored slide HTML of lessons. Written once: whoever stores a lesson first wins, and later writers take what is there, so
/// that two runs of one course never make two different decks. A person may edit a stored file; it is used as it is.
/// </summary>
internal sealed class LessonCheckpoints(IArtifactStore store)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>What is stored under a key, or null.</summary>
    public async Task<LessonCheckpoint?> FindAsync(ArtifactKey key, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(key, cancellationToken) is not { } info
            || await store.OpenReadAsync(key, cancellationToken) is not { } stream)
        {
            return null;
        }

        await using (stream)
        {
            if (info.Length > SlideHtmlLimits.LessonCharacters)
            {
                return new LessonCheckpoint("", info.Version, "it is larger than 8 MiB");
            }

            using StreamReader reader = new(stream, Utf8);
            string html = await reader.ReadToEndAsync(cancellationToken);
            return new LessonCheckpoint(html, info.Version, SlideHtmlCheck.Problem(html));
        }
    }

    /// <summary>Whether anything is stored under a key.</summary>
    public async Task<bool> ExistsAsync(ArtifactKey key, CancellationToken cancellationToken) =>
        await store.FindAsync(key, cancellationToken) is not null;

    /// <summary>Stores HTML where nothing is stored, or in the place of an unusable checkpoint.</summary>
    /// <returns>What is stored now: the HTML given, or what another run stored first.</returns>
    public async Task<string> SaveAsync(ArtifactKey key, string html, LessonCheckpoint? unusable, CancellationToken cancellationToken)
    {
        WriteCondition condition = unusable is null ? WriteCondition.IfAbsent : WriteCondition.IfMatch(unusable.Version);
        using MemoryStream bytes = new(Utf8.GetBytes(html));
        if (await store.WriteAsync(key, bytes, condition, cancellationToken) is not null)
        {
            return html;
        }

        return await FindAsync(key, cancellationToken) is { Problem: null } stored ? stored.Html : html;
    }
}

/// <summary>Stored slide HTML.</summary>
/// <param name="Html">The HTML.</param>
/// <param name="Version">Its version in the store.</param>
/// <param name="Problem">Why it cannot be used, or null when it can.</param>
internal sealed record LessonCheckpoint(string Html, string Version, string? Problem);
