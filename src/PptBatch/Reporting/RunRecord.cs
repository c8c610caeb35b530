using System.Text.Json.Serialization;

namespace PptBatch.Reporting;

/// <summary>A run as stored in <c>infographics/run.json</c>, for machines. Paths are relative to the output folder.</summary>
internal sealed record RunRecord
{
    public const int CurrentSchemaVersion = 1;

    public int SchemaVersion { get; init; } = CurrentSchemaVersion;

    public required string RunId { get; init; }

    public required DeckStatus Status { get; init; }

    public required string Title { get; init; }

    public required string Language { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required double DurationSeconds { get; init; }

    /// <summary>The folder that results went to: bucket or directory, then the folder in it.</summary>
    public required string Output { get; init; }

    /// <summary>The command that runs it again; null in records of earlier versions.</summary>
    public string? Resume { get; init; }

    /// <summary>The complete deck, or null.</summary>
    public string? Deck { get; init; }

    public required int SlideCount { get; init; }

    public required IReadOnlyList<BatchRecord> Batches { get; init; }

    public required LedgerRecord Ledger { get; init; }

    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }
}

/// <summary>A batch of a run.</summary>
internal sealed record BatchRecord(int Number, string? Deck, int SlideCount, IReadOnlyList<LessonRecord> Lessons)
{
    /// <summary>When its worker was at work, or null.</summary>
    public WorkTime? Worked { get; init; }
}

/// <summary>A lesson of a run.</summary>
internal sealed record LessonRecord(int Number, string Title, LessonStatus Status, int SlideCount, Diagnostic? Failure)
{
    /// <summary>True when the book has no content for it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsEmpty { get; init; }

    /// <summary>What a person should know of how its slides came about.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public LessonMarks Marks { get; init; }

    /// <summary>When it was at work, or null.</summary>
    public WorkTime? Worked { get; init; }

    /// <summary>Its stored slide HTML, or null.</summary>
    public string? SlideHtml { get; init; }

    /// <summary>Where everything that its source says has gone, or null.</summary>
    public LessonAccount? Account { get; init; }
}

/// <summary>What the run's model calls used and cost. The cost is null when that of any call is not known.</summary>
internal sealed record LedgerRecord(
    long InputTokens,
    long CacheReadTokens,
    long CacheWriteTokens,
    long OutputTokens,
    long ThinkingTokens,
    int Retries,
    int Repairs,
    decimal? CostUsd,
    IReadOnlyList<ModelAttempt> Attempts)
{
    public static LedgerRecord Of(ModelLedger ledger) => new(
        ledger.InputTokens,
        ledger.CacheReadTokens,
        ledger.CacheWriteTokens,
        ledger.OutputTokens,
        ledger.ThinkingTokens,
        ledger.Retries,
        ledger.Repairs,
        ledger.CostUsd,
        ledger.Attempts);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    WriteIndented = true,
    NewLine = "\n",
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RunRecord))]
internal sealed partial class RunRecordJsonContext : JsonSerializerContext;
