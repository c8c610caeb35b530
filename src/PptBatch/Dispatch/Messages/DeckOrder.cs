using System.Text.Json.Serialization;

namespace PptBatch.Dispatch.Messages;

/// <summary>The request for a deck as JSON that clients send; its names are older than this library and stay.</summary>
public sealed record DeckOrder
{
    private const string S3 = "s3://";
    private const string Present = "present";
    private const string Read = "read";

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

    /// <summary><see cref="DeckLook.Design"/>.</summary>
    [JsonPropertyName("design")]
    public string? Design { get; init; }

    /// <summary><see cref="DeckLook.Theme"/>.</summary>
    [JsonPropertyName("theme")]
    public string? Theme { get; init; }

    /// <summary><see cref="DeckLook.Brand"/>.</summary>
    [JsonPropertyName("brand")]
    public string? Brand { get; init; }

    /// <summary><see cref="DeckLook.Builds"/>.</summary>
    [JsonPropertyName("builds")]
    public bool? Builds { get; init; }

    /// <summary><see cref="DeckLook.Template"/>: <c>s3://bucket/path</c>, or a path in the course's bucket.</summary>
    [JsonPropertyName("template")]
    public string? Template { get; init; }

    /// <summary><see cref="WritingSettings.Mode"/>: <c>present</c> or <c>read</c>.</summary>
    [JsonPropertyName("mode")]
    public string? Mode { get; init; }

    /// <summary><see cref="WritingSettings.Model"/>.</summary>
    [JsonPropertyName("model")]
    public string? Model { get; init; }

    /// <summary><see cref="WritingSettings.MaxCostUsd"/>.</summary>
    [JsonPropertyName("max_cost_usd")]
    public decimal? MaxCostUsd { get; init; }

    /// <summary><see cref="WritingSettings.TokensPerMinute"/>.</summary>
    [JsonPropertyName("tokens_per_minute")]
    public long? TokensPerMinute { get; init; }

    /// <summary><see cref="DeckRequest.WriteAhead"/>: whether a batch inference job writes the lessons, at half the price.</summary>
    [JsonPropertyName("batch_inference")]
    public bool? BatchInference { get; init; }

    /// <summary>The run whose stored plan is carried out; null plans the course.</summary>
    [JsonPropertyName("run_id")]
    public string? RunId { get; init; }

    /// <summary>Whether what is there is merged and no lesson is made. Default: null, which is false. Needs a run's id.</summary>
    [JsonPropertyName("merge_only")]
    public bool? MergeOnly { get; init; }

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
            Design = plan.Look?.Design,
            Theme = plan.Look?.Theme,
            Brand = plan.Look?.Brand,
            Builds = plan.Look?.Builds,
            Template = plan.Look?.Template is { } key ? S3 + key : null,
            Mode = plan.Writing?.Mode is { } mode ? mode == SlideMode.Read ? Read : Present : null,
            Model = plan.Writing?.Model,
            MaxCostUsd = plan.Writing?.MaxCostUsd,
            TokensPerMinute = plan.Writing?.TokensPerMinute,
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
            WriteAhead = BatchInference,
            Output = Output,
            BookPath = string.IsNullOrEmpty(BookVersionKey) ? null
                : BookVersionKey.StartsWith(inFolder, StringComparison.Ordinal) ? BookVersionKey[inFolder.Length..]
                : BookVersionKey,
            Look = Unless(
                new DeckLook { Design = Design, Theme = Theme, Brand = Brand, Builds = Builds, Template = TemplateKey() }, new DeckLook()),
            Writing = Unless(
                new WritingSettings
                {
                    Mode = Mode switch { null => null, Read => SlideMode.Read, _ => SlideMode.Present },
                    Model = Model,
                    MaxCostUsd = MaxCostUsd,
                    TokensPerMinute = TokensPerMinute,
                },
                new WritingSettings()),
        };
    }

    /// <summary>What is wrong with the values, or null.</summary>
    internal string? Problem() =>
        CourseBucket.Length == 0 || ProjectFolder.Trim('/').Length == 0 ? "course_bucket or project_folder is empty."
        : BatchSize is < 1 or > 1000 ? $"batch_size is {BatchSize}; it must be 1 to 1,000."
        : Output is { Bucket.Length: 0 } ? "output has an empty bucket."
        : Mode is not (null or Present or Read) ? $"mode is '{Mode}'; it must be {Present} or {Read}."
        : Template is not null && TemplateKey() is null ? $"template is '{Template}'; give s3://bucket/path, or a path in the bucket."
        : null;

    private ArtifactKey? TemplateKey()
    {
        string[] parts = Template is null ? []
            : Template.StartsWith(S3, StringComparison.Ordinal) ? Template[S3.Length..].Split('/', 2)
            : [CourseBucket, Template];
        return parts is [{ Length: > 0 } bucket, { Length: > 0 } path] ? new ArtifactKey(bucket, path) : null;
    }

    private static T? Unless<T>(T value, T empty)
        where T : class => value.Equals(empty) ? null : value;
}
