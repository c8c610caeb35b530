namespace PptBatch;

/// <summary>A course as read from its book file and, where there is one, its outline: the input of a run.</summary>
public sealed record CourseBook
{
    /// <summary>Course title. Never empty: the folder's name stands in when the book has none.</summary>
    public required string Title { get; init; }

    /// <summary>BCP-47 tag of the course's language, such as <c>es</c> or <c>pt-BR</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Author, or null.</summary>
    public string? Author { get; init; }

    /// <summary>One-paragraph description from the outline, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Level as the outline words it, or null.</summary>
    public string? Level { get; init; }

    /// <summary>Planned length of the course in minutes, or null.</summary>
    public int? DurationMinutes { get; init; }

    /// <summary>Who the course is for; empty when not said.</summary>
    public IReadOnlyList<string> Audience { get; init; } = [];

    /// <summary>What participants should know before; empty when not said.</summary>
    public IReadOnlyList<string> Prerequisites { get; init; } = [];

    /// <summary>What participants will be able to do; empty when not said.</summary>
    public IReadOnlyList<string> LearningOutcomes { get; init; } = [];

    /// <summary>Modules in order; a book without modules has one that holds every lesson.</summary>
    public required IReadOnlyList<CourseModule> Modules { get; init; }

    /// <summary>The file that this was read from.</summary>
    public required BookSource Source { get; init; }

    /// <summary>The outline file that completed it, or null when there is none that can be read.</summary>
    public BookSource? Outline { get; init; }

    /// <summary>What the reader found, repaired or left out.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Every lesson of the course in order; <see cref="Lesson.Number"/> runs from 1.</summary>
    public IEnumerable<Lesson> Lessons => Modules.SelectMany(module => module.Lessons);
}

/// <summary>A group of lessons under one title.</summary>
/// <param name="Number">Position in the course, from 1.</param>
/// <param name="Title">Title as written, or a made-up one in the course's language.</param>
/// <param name="Lessons">Lessons in order.</param>
public sealed record CourseModule(int Number, string Title, IReadOnlyList<Lesson> Lessons);

/// <summary>Which bytes a book was read from, so that every worker reads the same ones.</summary>
/// <param name="Key">The book file.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the file.</param>
public sealed record BookSource(ArtifactKey Key, string Sha256);
