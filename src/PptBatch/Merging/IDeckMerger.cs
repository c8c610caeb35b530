namespace PptBatch;

/// <summary>Joins decks into one.</summary>
/// <remarks>
/// Implementations keep no state between calls and are safe for concurrent use. The same inputs give the same bytes. A deck that
/// cannot be read throws a <see cref="PptBatchException"/> that names it and the part inside it.
/// </remarks>
public interface IDeckMerger
{
    /// <summary>Merges decks in order.</summary>
    /// <param name="request">What to merge and how.</param>
    /// <param name="output">Receives the package; need not be seekable, left open.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task<MergeResult> MergeAsync(MergeRequest request, Stream output, CancellationToken cancellationToken = default);
}

/// <summary>What to merge and how.</summary>
public sealed record MergeRequest
{
    /// <summary>The decks; merged by <see cref="DeckPart.Order"/>, then in the order given.</summary>
    public required IReadOnlyList<DeckPart> Parts { get; init; }

    /// <summary>Title property of the merged deck, or null to keep the first deck's.</summary>
    public string? Title { get; init; }

    /// <summary>Author property of the merged deck, or null to keep the first deck's.</summary>
    public string? Author { get; init; }

    /// <summary>Creation and modification time that the package states.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>A cover and agenda to put first, or null for none.</summary>
    public FrontMatter? FrontMatter { get; init; }

    /// <summary>The look of cover and agenda. Default: null, the merger's own.</summary>
    public DeckLook? Look { get; init; }

    /// <summary>What to do with masters that differ. Default: <see cref="MasterHandling.KeepSource"/>.</summary>
    public MasterHandling Masters { get; init; }

    /// <summary>What to do when slide sizes differ. Default: <see cref="SizeHandling.ScaleToFirst"/>.</summary>
    public SizeHandling Sizes { get; init; }
}

/// <summary>One input of a merge.</summary>
/// <param name="Name">File name or key, used in messages and for a section made for a deck that has none.</param>
/// <param name="OpenAsync">Opens the package; called once; the stream need not be seekable and is disposed by the merger.</param>
/// <param name="Order">Sort key: the number of the deck's first lesson. Default: 0, which keeps the order given.</param>
public sealed record DeckPart(string Name, Func<CancellationToken, Task<Stream>> OpenAsync, int Order = 0);

/// <summary>What to do with slide masters that differ.</summary>
public enum MasterHandling
{
    /// <summary>Every slide keeps the master that it was made with.</summary>
    KeepSource,

    /// <summary>Every slide moves to the first deck's master, layouts matched by type and then by name.</summary>
    UseFirst,
}

/// <summary>What to do when slide sizes differ.</summary>
public enum SizeHandling
{
    /// <summary>The first deck's size wins; other slides are scaled to fit, centred, aspect ratio kept.</summary>
    ScaleToFirst,

    /// <summary>The merge is refused.</summary>
    Refuse,
}

/// <summary>What a merge made.</summary>
/// <param name="SlideCount">Slides in the merged deck, cover and agenda included.</param>
/// <param name="PartSlideCounts">Slides taken from each part, in merged order.</param>
/// <param name="Diagnostics">What was dropped, remapped or repaired.</param>
public sealed record MergeResult(int SlideCount, IReadOnlyList<int> PartSlideCounts, IReadOnlyList<Diagnostic> Diagnostics);
