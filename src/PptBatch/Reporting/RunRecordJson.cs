using System.Text.Encodings.Web;
using System.Text.Json;

namespace PptBatch.Reporting;

/// <summary>Turns a run's result into its record, and the record into JSON and back.</summary>
internal static class RunRecordJson
{
    // Accents as themselves: the file is also read by people and never put into HTML.
    private static readonly RunRecordJsonContext Context = new(new JsonSerializerOptions(RunRecordJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static RunRecord RecordOf(DeckResult result, IReadOnlyList<string>? resume = null)
    {
        return new RunRecord
        {
            RunId = result.Plan.RunId,
            Status = result.Status,
            Title = result.Plan.Title,
            Language = result.Plan.Language,
            StartedAt = result.Plan.StartedAt,
            DurationSeconds = Math.Round(result.Duration.TotalSeconds, 3),
            Output = $"{result.Plan.Output.Bucket}/{result.Plan.Output.Folder}",
            Resume = ToolCommand.Line(resume ?? ToolCommand.Resume(result.Plan)),
            Deck = Relative(result.Plan, result.Deck),
            SlideCount = result.SlideCount,
            Batches = [.. result.Batches.Select(batch => new BatchRecord(
                batch.Batch.Number,
                Relative(result.Plan, batch.Deck),
                batch.SlideCount,
                [.. batch.Lessons.Select(lesson => new LessonRecord(
                    lesson.Number, lesson.Title, lesson.Status, lesson.SlideCount, lesson.Failure)
                {
                    IsEmpty = lesson.IsEmpty,
                    Marks = lesson.Marks,
                    Worked = lesson.Worked,
                    SlideHtml = Relative(result.Plan, lesson.SlideHtml),
                    Account = lesson.Account,
                })])
            {
                Worked = batch.Worked,
            })],
            Ledger = LedgerRecord.Of(result.Ledger),
            Diagnostics = result.Diagnostics,
        };
    }

    public static byte[] Serialize(RunRecord record) => JsonSerializer.SerializeToUtf8Bytes(record, Context.RunRecord);

    /// <summary>The record, or null when the bytes are none of this version.</summary>
    public static RunRecord? Deserialize(ReadOnlySpan<byte> json)
    {
        try
        {
            RunRecord? record = JsonSerializer.Deserialize(json, Context.RunRecord);
            return record is { SchemaVersion: RunRecord.CurrentSchemaVersion } ? record : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Relative(BatchPlan plan, ArtifactKey? key) => key?.Path[(plan.Output.Folder.Length + 1)..];
}
