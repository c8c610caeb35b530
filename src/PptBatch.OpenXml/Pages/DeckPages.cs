namespace PptBatch.OpenXml.Pages;

/// <summary>A whole deck, placed and ready to be written.</summary>
internal sealed record DeckPages
{
    /// <summary>Title property and the left part of the footer.</summary>
    public required string Title { get; init; }

    public required string Language { get; init; }

    public string? Author { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public int FirstSlideNumber { get; init; } = 1;

    public required IReadOnlyList<SectionPages> Sections { get; init; }
}

/// <summary>The pages of one lesson; becomes a native section. Its name is also the middle of the footer.</summary>
/// <param name="Number">Lesson number, the target of <c>#lesson-n</c> links.</param>
/// <param name="Name">Section name.</param>
/// <param name="Pages">Its pages.</param>
internal sealed record SectionPages(int Number, string Name, IReadOnlyList<Page> Pages)
{
    /// <summary>Number of the lesson's module, from 1; 0 where modules are not told apart.</summary>
    public int Module { get; init; }
}
