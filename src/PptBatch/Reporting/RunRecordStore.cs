using System.Text;
using PptBatch.Artifacts;

namespace PptBatch.Reporting;

/// <summary>Stores what a run did: a page for people, then the record for machines, whose presence ends the run.</summary>
internal sealed class RunRecordStore(IArtifactStore store)
{
    private const int MaxBytes = 64 * 1024 * 1024;

    public Task StoreAsync(DeckResult result, IReadOnlyList<string>? resume, CancellationToken cancellationToken) =>
        StoreAsync(RunRecordJson.RecordOf(result, resume), result.Plan.Output, cancellationToken);

    public async Task StoreAsync(RunRecord record, CourseLocation output, CancellationToken cancellationToken)
    {
        await WriteAsync(output.Key(RunPaths.Report), Encoding.UTF8.GetBytes(ReportPage.Html(record)), cancellationToken);

        // It shows the slides of an earlier run, and the new report does not lead to it.
        ArtifactKey slides = output.Key(RunPaths.Slides);
        if (await store.FindAsync(slides, cancellationToken) is not null)
        {
            await store.DeleteAsync(slides, cancellationToken);
        }

        await WriteAsync(output.Key(RunPaths.Run), RunRecordJson.Serialize(record), cancellationToken);
    }

    /// <summary>Writes the page of a run again, with what takes longer than a run.</summary>
    public Task StoreReportAsync(RunRecord record, ReportExtras extras, CourseLocation output, CancellationToken cancellationToken) =>
        WriteAsync(output.Key(RunPaths.Report), Encoding.UTF8.GetBytes(ReportPage.Html(record, extras)), cancellationToken);

    /// <summary>The record of the last run into a folder, or null when there is none that can be read.</summary>
    public async Task<RunRecord?> FindAsync(CourseLocation output, CancellationToken cancellationToken)
    {
        ArtifactKey key = output.Key(RunPaths.Run);
        if (await store.FindAsync(key, cancellationToken) is not { Length: <= MaxBytes }
            || await store.OpenReadAsync(key, cancellationToken) is not { } stream)
        {
            return null;
        }

        await using (stream)
        {
            using MemoryStream bytes = new();
            await stream.CopyToAsync(bytes, cancellationToken);
            return RunRecordJson.Deserialize(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        }
    }

    private async Task WriteAsync(ArtifactKey key, byte[] bytes, CancellationToken cancellationToken)
    {
        using MemoryStream content = new(bytes, writable: false);
        await store.WriteAsync(key, content, WriteCondition.Always, cancellationToken);
    }
}
