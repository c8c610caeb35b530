using System.Text.Json.Serialization;
using PptBatch.Preview;

namespace PptBatch.Cli.Watching;

/// <summary>A lesson as the page last showed it.</summary>
/// <param name="Stored">The lesson and what is stored for it.</param>
/// <param name="Shown">The same with the slides that are shown; none where a model has not written them yet.</param>
/// <param name="Written">The slide HTML as the generator wrote it in this session, or null.</param>
/// <param name="Web">The slides as pieces of the page.</param>
/// <param name="Findings">What was found while they were written and laid out.</param>
internal sealed record WatchedLesson(
    StoredLesson Stored, StoredLesson Shown, string? Written, WebSlides Web, IReadOnlyList<Diagnostic> Findings)
{
    /// <summary>Where its slides come from.</summary>
    public string State => Shown.Html is null ? "not written" : Stored.Html is null ? "from the lesson" : "stored";
}

/// <summary>The course as the page shows it.</summary>
internal sealed record CourseView(
    string Title, string Language, IReadOnlyList<LessonLine> Lessons, int Slides, int Findings, string? Cost, string Deck, string Problem);

/// <summary>A lesson in the list.</summary>
internal sealed record LessonLine(int Number, string Title, string State, int Slides, int Findings);

/// <summary>A lesson with its slides; lengths are in points.</summary>
internal sealed record LessonView(
    int Number, string Title, string Language, string State, double Width, double Height, string Styles, IReadOnlyList<SlideView> Slides,
    IReadOnlyList<FindingView> Findings)
{
    /// <summary>Of a slide that was written again: whether all of its lesson was, and this is the slide of its number.</summary>
    public bool WholeLesson { get; init; }
}

/// <summary>A page of a slide.</summary>
/// <param name="Source">Number of the slide in the lesson's HTML.</param>
/// <param name="Title">Its title.</param>
/// <param name="Html">The page.</param>
/// <param name="Edit">The slide's HTML, at the first of its pages; null at the others.</param>
internal sealed record SlideView(int Source, string Title, string Html, string? Edit);

/// <summary>A finding.</summary>
internal sealed record FindingView(string Code, string Severity, string Message, string Place, string Fix);

/// <summary>A slide that was edited.</summary>
/// <param name="Was">Its HTML as the page had it.</param>
/// <param name="Now">Its HTML as it is to be.</param>
internal sealed record SlideEdit(string? Was, string? Now);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CourseView))]
[JsonSerializable(typeof(LessonView))]
[JsonSerializable(typeof(SlideEdit))]
internal sealed partial class WatchJsonContext : JsonSerializerContext;
