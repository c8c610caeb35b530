using System.Text.Json.Serialization;

namespace PptBatch.Lambda;

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
            BookPath = BookVersionKey?.StartsWith(inFolder, StringComparison.Ordinal) == true
                ? BookVersionKey[inFolder.Length..]
                : BookVersionKey,
        };
    }
}
