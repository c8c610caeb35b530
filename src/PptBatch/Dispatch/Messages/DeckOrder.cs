using System.Text.Json.Serialization;

namespace PptBatch.Dispatch.Messages;

/// <summary>The request for a deck as JSON that clients send; its names are older than this library and stay.</summary>
public sealed record DeckOrder
{
    /// <summary><see cref="DeckRequest.CourseBucket"/>.</summary>
    [JsonPropertyName("course_bucket")]
    public required string CourseBucket { get; init; }

    /// <summary><see cref="DeckRequest.ProjectFolder"/>.</summary>
    [JsonPropertyName("project_folder")]
    public required string ProjectFolder { get; init; }

    // A setter where there is a default: a generated reader would overwrite that of an init-only property.

    /// <summary><see cref="DeckRequest.AutoCombine"/>. Default: true.</summary>
    [JsonPropertyName("auto_combine")]
    public bool AutoCombine { get; set; } = true;

    /// <summary>The book's key, in the bucket or in the folder; null takes the newest book.</summary>
    [JsonPropertyName("book_version_key")]
    public string? BookVersionKey { get; init; }

    /// <summary><see cref="DeckRequest.BookType"/>. Default: <c>theory</c>.</summary>
    [JsonPropertyName("book_type")]
    public string BookType { get; set; } = "theory";

    /// <summary><see cref="DeckRequest.BatchSize"/>.</summary>
    [JsonPropertyName("batch_size")]
    public int? BatchSize { get; init; }

    /// <summary>Where results go; null is the course folder itself.</summary>
    [JsonPropertyName("output")]
    public CourseLocation? Output { get; init; }

    /// <summary>The run whose stored plan is carried out; null plans the course.</summary>
    [JsonPropertyName("run_id")]
    public string? RunId { get; init; }

    /// <summary>The request of one planned run: the same bytes for the same run.</summary>
    /// <param name="plan">The stored plan.</param>
    /// <param name="autoCombine"><see cref="DeckRequest.AutoCombine"/>.</param>
    public static DeckOrder Of(BatchPlan plan, bool autoCombine)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new DeckOrder
        {
            CourseBucket = plan.Input.Bucket,
            ProjectFolder = plan.Input.Folder,
            AutoCombine = autoCombine,
            BookVersionKey = plan.Book.Key.Path,
            BatchSize = plan.Batches.Max(batch => batch.LessonCount),
            Output = plan.Output == plan.Input ? null : plan.Output,
            RunId = plan.RunId,
        };
    }

    /// <summary>The request for this pipeline.</summary>
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
