using PptBatch.Localization;

namespace PptBatch.Books.Drafts;

/// <summary>A book as its JSON states it, whatever its shape: nothing filled in, nothing in the deck's language yet.</summary>
internal sealed record BookDraft
{
    public string? Title { get; init; }

    public string? Author { get; init; }

    public string? Language { get; init; }

    public string? Description { get; init; }

    /// <summary>Titles by stated module number.</summary>
    public required IReadOnlyDictionary<int, string> ModuleTitles { get; init; }

    public required IReadOnlyList<LessonDraft> Lessons { get; init; }
}

/// <summary>A lesson as its JSON states it.</summary>
internal sealed record LessonDraft
{
    /// <summary>File and JSON path, for messages.</summary>
    public required string Place { get; init; }

    public string? Title { get; init; }

    public string? Content { get; init; }

    public string? FileName { get; init; }

    /// <summary>Path inside the course of the file that the content was read from; null where the book holds it.</summary>
    public string? File { get; init; }

    /// <summary>The number that the book gives it in its list; null when none is stated. Nothing but duplicates follows from it.</summary>
    public int? Number { get; init; }

    /// <summary>Stated number of its module; null when none is stated.</summary>
    public int? Module { get; init; }

    /// <summary>The module that a number before the title would name: the lesson's own word, or its place.</summary>
    public int? TitleModule { get; init; }

    /// <summary>From flags, type or exact title.</summary>
    public LessonKind Kind { get; init; }

    /// <summary>As the lesson states it; null where it states none.</summary>
    public string? Language { get; init; }

    public int? Minutes { get; init; }

    public IReadOnlyList<string> Objectives { get; init; } = [];

    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>What the book keeps beside the content; it goes under headings of its own.</summary>
    public IReadOnlyList<LessonExtra> Extras { get; init; } = [];

    /// <summary>How messages name the lesson.</summary>
    public string Name => Title is null ? Place : $"{Place} ({Title})";
}

/// <summary>Content that the book keeps in a field of its own.</summary>
/// <param name="Heading">The heading in the course's language.</param>
/// <param name="Markdown">The content.</param>
internal sealed record LessonExtra(Func<Phrasebook, string> Heading, string Markdown)
{
    /// <summary>True for what stands before the lesson's own text.</summary>
    public bool First { get; init; }
}
