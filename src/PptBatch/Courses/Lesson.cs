namespace PptBatch;

/// <summary>What a lesson is for; it decides how its slides open and close.</summary>
public enum LessonKind
{
    /// <summary>Ordinary teaching content.</summary>
    Lesson,

    /// <summary>The opening of the whole course.</summary>
    CourseIntroduction,

    /// <summary>The opening of a module (<c>is_intro</c>).</summary>
    ModuleIntroduction,

    /// <summary>The closing summary of a module (<c>is_summary</c>).</summary>
    ModuleSummary,

    /// <summary>A lab, practice or activity.</summary>
    Lab,

    /// <summary>Terms and their definitions.</summary>
    Glossary,
}

/// <summary>One lesson: the unit of generation.</summary>
public sealed record Lesson
{
    /// <summary>Position in the course, from 1; counts every kind of lesson and is what plans and file names use.</summary>
    public required int Number { get; init; }

    /// <summary>Title without a leading number such as <c>1.1:</c>. Never empty.</summary>
    public required string Title { get; init; }

    /// <summary>What the lesson is for.</summary>
    public LessonKind Kind { get; init; }

    /// <summary>Number of the module that it belongs to, from 1.</summary>
    public required int ModuleNumber { get; init; }

    /// <summary>Position among the ordinary lessons of its module, from 1; 0 for introductions, summaries and glossaries.</summary>
    public int NumberInModule { get; init; }

    /// <summary>The lesson's markdown, without its H1. Never empty: a lesson without content says so, and is a diagnostic.</summary>
    public required string Markdown { get; init; }

    /// <summary>True when the book has no content for it; its slides only say so. Default: false.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>
    /// Language of the lesson as a BCP 47 tag, where its source states one that is not the course's; else null, and its slides are in
    /// the course's language unless its text is clearly in another.
    /// </summary>
    public string? Language { get; init; }

    /// <summary>Planned length in minutes, or null.</summary>
    public int? DurationMinutes { get; init; }

    /// <summary>Objectives that the book or the outline states beside the markdown; empty when there are none.</summary>
    public IReadOnlyList<string> Objectives { get; init; } = [];

    /// <summary>Further reading that the book lists beside the markdown; empty when there is none.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Pictures that the markdown refers to, in order of first appearance.</summary>
    public IReadOnlyList<LessonImage> Images { get; init; } = [];
}

/// <summary>A picture that a lesson refers to.</summary>
/// <param name="Reference">The reference exactly as the markdown writes it; identifies the picture in slide HTML as <c>img src</c>.</param>
/// <param name="Key">Where its bytes are, or null when they were not found.</param>
/// <param name="Description">What the picture shows, from its alt text or its visual tag; empty when not said.</param>
public sealed record LessonImage(string Reference, ArtifactKey? Key, string Description);
