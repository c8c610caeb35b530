using PptBatch.OpenXml.Comparing.Results;

namespace PptBatch.OpenXml;

/// <summary>A slide that is not the same in both decks.</summary>
public sealed record SlideDifference
{
    /// <summary>Its number in the deck before, from 1; null for a slide that was added.</summary>
    public int? Before { get; init; }

    /// <summary>Its number in the deck after, from 1; null for a slide that was removed.</summary>
    public int? After { get; init; }

    /// <summary>Its title, of the deck after where it is there; empty for none.</summary>
    public required string Title { get; init; }

    /// <summary>The section that it stands in, of the deck after where it is there; null for none.</summary>
    public string? Section { get; init; }

    /// <summary>True for a slide that stands elsewhere among the slides that both decks have.</summary>
    public bool Moved { get; init; }

    /// <summary>True for a slide that only the deck after has.</summary>
    public bool Added => Before is null;

    /// <summary>True for a slide that only the deck before has.</summary>
    public bool Removed => After is null;

    /// <summary>What of it differs; empty for a slide that was only moved, was added or was removed.</summary>
    public IReadOnlyList<SlideAspect> Changed { get; init; } = [];

    /// <summary>Its words, piece by piece; empty where they are the same.</summary>
    public IReadOnlyList<WordPiece> Words { get; init; } = [];

    /// <summary>Its speaker notes, piece by piece; empty where they are the same.</summary>
    public IReadOnlyList<WordPiece> Notes { get; init; } = [];

    /// <summary>Everything else that differs, one by one.</summary>
    public IReadOnlyList<ItemDifference> Items { get; init; } = [];

    /// <summary>What became of it, in a few words: <c>moved, changed words, notes</c>.</summary>
    public string What() => DeckComparisonText.What(this);
}
