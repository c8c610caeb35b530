namespace PptBatch.OpenXml.Checking.Measures;

/// <summary>A slide that was measured by itself and is not yet counted.</summary>
internal sealed record MeasuredSlide(SlideMeasures Measures, IReadOnlyList<WordUse> Words, string Part);
