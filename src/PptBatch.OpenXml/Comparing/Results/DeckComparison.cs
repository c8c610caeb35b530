using System.Text.Json;
using PptBatch.OpenXml.Comparing.Results;

namespace PptBatch.OpenXml;

/// <summary>What differs between two decks.</summary>
public sealed record DeckComparison
{
    /// <summary>Name of the deck before.</summary>
    public required string Before { get; init; }

    /// <summary>Name of the deck after.</summary>
    public required string After { get; init; }

    /// <summary>Slides of the deck before.</summary>
    public required int SlidesBefore { get; init; }

    /// <summary>Slides of the deck after.</summary>
    public required int SlidesAfter { get; init; }

    /// <summary>True when nothing differs that is compared.</summary>
    public bool IsSame => Slides.Count == 0 && Deck.Count == 0;

    /// <summary>Slides that only the deck after has.</summary>
    public int AddedSlides => Slides.Count(slide => slide.Added);

    /// <summary>Slides that only the deck before has.</summary>
    public int RemovedSlides => Slides.Count(slide => slide.Removed);

    /// <summary>Slides that both decks have in different places.</summary>
    public int MovedSlides => Slides.Count(slide => slide.Moved);

    /// <summary>Slides that both decks have with different content or look.</summary>
    public int ChangedSlides => Slides.Count(slide => slide.Changed.Count > 0);

    /// <summary>What differs of the deck as a whole: the size of its slides, its sections.</summary>
    public required IReadOnlyList<ItemDifference> Deck { get; init; }

    /// <summary>The slides that differ, in the order of the deck after; removed ones where they stood.</summary>
    public required IReadOnlyList<SlideDifference> Slides { get; init; }

    /// <summary>The comparison for people; empty when the decks are the same.</summary>
    public string ToText() => DeckComparisonText.Of(this);

    /// <summary>The comparison for programs, as indented JSON with camel-case names.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, DeckComparisonJson.Default.DeckComparison);
}
