namespace PptBatch;

/// <summary>Which course to run, and where its results go.</summary>
public sealed record DeckRequest
{
    /// <summary>S3 bucket, or for the file store the directory that holds the course folder.</summary>
    public required string CourseBucket { get; init; }

    /// <summary>The course folder inside the bucket.</summary>
    public required string ProjectFolder { get; init; }

    /// <summary>Where results go. Default: null, which is the course folder itself.</summary>
    public CourseLocation? Output { get; init; }

    /// <summary><see cref="Output"/>, or the course folder.</summary>
    public CourseLocation OutputOrCourse => Output ?? new CourseLocation(CourseBucket, ProjectFolder.Trim('/'));

    /// <summary>Path of the book file inside the course folder. Default: null, which takes the newest book found.</summary>
    public string? BookPath { get; init; }

    /// <summary>Kind of book: also looks under <c>&lt;type&gt;-book/</c>. Default: <c>theory</c>.</summary>
    public string BookType { get; init; } = "theory";

    /// <summary>Lessons in a batch, 1 to 1,000. Default: null, which takes <see cref="PptBatchOptions.BatchSize"/>.</summary>
    public int? BatchSize { get; init; }

    /// <summary>Whether to merge the batch decks into one. Default: true.</summary>
    public bool AutoCombine { get; init; } = true;

    /// <summary>How the decks look. Default: null, as the host that plans is set.</summary>
    public DeckLook? Look { get; init; }

    /// <summary>How the slides are written. Default: null, as the hosts that write them are set.</summary>
    public WritingSettings? Writing { get; init; }

    /// <summary>
    /// Whether lessons are written ahead of the batches, as by a batch inference job. Default: null, which is true where the host has
    /// chosen a part for it (<c>UseLessonsAhead</c>).
    /// </summary>
    public bool? WriteAhead { get; init; }

    /// <summary>
    /// The words of the command that goes on with this request, for the report to name. Default: null, for <c>pptbatch resume</c> with its
    /// folders.
    /// </summary>
    public IReadOnlyList<string>? ResumeCommand { get; init; }

    /// <summary>
    /// Numbers of lessons to write again although their slides are stored. Default: none. The earlier slides are kept under
    /// <c>infographics/lessons/replaced/</c>, and come back where the lesson could not be written.
    /// </summary>
    public IReadOnlyList<int> Regenerate { get; init; } = [];
}
