namespace PptBatch.Reporting;

/// <summary>What the page for people shows only when it was asked for, because it takes longer than a run.</summary>
/// <param name="Evaluation">What the slides do for a class, or null.</param>
/// <param name="Slides">The slides in order, as <see cref="RunPaths.Slides"/> numbers them; empty where none were drawn.</param>
internal sealed record ReportExtras(CourseEvaluation? Evaluation, IReadOnlyList<SlidePicture> Slides)
{
    public static ReportExtras None { get; } = new(null, []);
}
