namespace PptBatch;

/// <summary>The slides that open a merged deck: a cover and an agenda with links.</summary>
public sealed record FrontMatter
{
    /// <summary>Course title.</summary>
    public required string Title { get; init; }

    /// <summary>Line under the title, or null.</summary>
    public string? Subtitle { get; init; }

    /// <summary>What the course is filed under, the name of its folder for example, or null.</summary>
    public string? Course { get; init; }

    /// <summary>BCP-47 tag: the language of the cover's and agenda's own words.</summary>
    public required string Language { get; init; }

    /// <summary>How many lessons the course has.</summary>
    public required int LessonCount { get; init; }

    /// <summary>
    /// How many slides the parts have. Default: null, they are counted, for which every part is opened before the first is merged.
    /// </summary>
    public int? SlideCount { get; init; }

    /// <summary>Date on the cover: the run's clock.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>Version of the run, or null.</summary>
    public string? Version { get; init; }

    /// <summary>Agenda in order; empty for no agenda.</summary>
    public IReadOnlyList<AgendaEntry> Agenda { get; init; } = [];
}

/// <summary>One module of the agenda.</summary>
/// <param name="Title">Module title; empty for lessons without a heading.</param>
/// <param name="Lessons">Its lessons.</param>
public sealed record AgendaEntry(string Title, IReadOnlyList<AgendaLesson> Lessons);

/// <summary>One lesson of the agenda.</summary>
/// <param name="Title">Lesson title.</param>
/// <param name="Section">
/// Zero-based index of the section that it links to, counted over all parts in merged order; null for no link.
/// </param>
public sealed record AgendaLesson(string Title, int? Section);
