using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Reading;

/// <summary>A lesson that was read.</summary>
/// <param name="Lesson">Its slides.</param>
/// <param name="Diagnostics">What was left out, kept as text or cut off, in the order of the slides.</param>
public sealed record LessonReading(LessonModel Lesson, IReadOnlyList<Diagnostic> Diagnostics);
