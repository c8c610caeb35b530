namespace PptBatch.Preview;

/// <summary>A picture of some slides of a deck.</summary>
/// <param name="Png">The picture: one slide by itself, or several in rows of four.</param>
/// <param name="First">Number of the first slide on it, from 1.</param>
/// <param name="Words">The words of each slide, its title first; empty for a slide that cannot be read.</param>
/// <param name="SlideCount">Slides of the whole deck.</param>
public sealed record SlideSheet(ReadOnlyMemory<byte> Png, int First, IReadOnlyList<string> Words, int SlideCount);
