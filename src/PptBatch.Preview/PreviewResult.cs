namespace PptBatch.Preview;

/// <summary>What was written.</summary>
/// <param name="SlideCount">Slides, and pictures <c>slide-001.png</c> and on.</param>
/// <param name="ContactSheet">Name of the picture of all slides.</param>
/// <param name="WebPage">Name of the web page.</param>
/// <param name="Diagnostics">What was found while the slides were laid out and painted.</param>
public sealed record PreviewResult(int SlideCount, string ContactSheet, string WebPage, IReadOnlyList<Diagnostic> Diagnostics);
