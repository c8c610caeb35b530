using System.Text.Json.Serialization;

namespace PptBatch.Dispatch.Messages;

/// <summary>The request for a deck as clients send it: the names are those that the callers of the first hour used.</summary>
internal sealed record DeckOrder
{
    [JsonPropertyName("course_bucket")]
    public required string CourseBucket { get; init; }

    [JsonPropertyName("project_folder")]
    public required string ProjectFolder { get; init; }

    // Those with a default have a setter: generated readers give init-only ones no chance to keep theirs.
    [JsonPropertyName("auto_combine")]
    public bool AutoCombine { get; set; } = true;

    /// <summary>The book's key, in the bucket or in the folder; null takes the newest book.</summary>
    [JsonPropertyName("book_version_key")]
    public string? BookVersionKey { get; init; }

    [JsonPropertyName("book_type")]
    public string BookType { get; set; } = "theory";

    [JsonPropertyName("batch_size")]
    public int? BatchSize { get; init; }

    /// <summary>Where results go; null is the course folder itself.</summary>
    [JsonPropertyName("output")]
    public CourseLocation? Output { get; init; }

    /// <summary>The run whose stored plan is carried out; null plans the course.</summary>
    [JsonPropertyName("run_id")]
    public string? RunId { get; init; }

    /// <summary>The request of one planned run: the same bytes for the same run.</summary>
    public static DeckOrder Of(BatchPlan plan, bool autoCombine) => new()
    {
        CourseBucket = plan.Input.Bucket,
        ProjectFolder = plan.Input.Folder,
        AutoCombine = autoCombine,
        BookVersionKey = plan.Book.Key.Path,
        BatchSize = plan.Batches.Max(batch => batch.LessonCount),
        Output = plan.Output == plan.Input ? null : plan.Output,
        RunId = plan.RunId,
    };

    public DeckRequest ToRequest()
    {
        string inFolder = ProjectFolder.Trim('/') + "/";
        return new DeckRequest
        {
            CourseBucket = CourseBucket,
            ProjectFolder = ProjectFolder,
            AutoCombine = AutoCombine,
            BookType = BookType,
            BatchSize = BatchSize,
            Output = Output,
            BookPath = BookVersionKey?.StartsWith(inFolder, StringComparison.Ordinal) == true
                ? BookVersionKey[inFolder.Length..]
                : BookVersionKey,
        };
    }
}
