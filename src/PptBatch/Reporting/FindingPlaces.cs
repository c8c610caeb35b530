using System.Globalization;
using System.Text.RegularExpressions;
using static PptBatch.Reporting.ReportText;

namespace PptBatch.Reporting;

/// <summary>Where findings are: the row of their lesson, their slide, and the slide HTML that it was made from.</summary>
internal sealed partial class FindingPlaces
{
    private readonly Dictionary<int, LessonRecord> _lessons;
    private readonly ILookup<int, (int Number, string Title)> _slides;
    private readonly Dictionary<int, int> _counts;

    public FindingPlaces(RunRecord run, IReadOnlyList<SlidePicture> slides)
    {
        _lessons = run.Batches.SelectMany(batch => batch.Lessons).DistinctBy(lesson => lesson.Number)
            .ToDictionary(lesson => lesson.Number);
        _slides = slides.Select((slide, index) => (Slide: slide, Number: index + 1))
            .ToLookup(one => one.Slide.Lesson, one => (one.Number, one.Slide.Title));
        _counts = run.Diagnostics.Where(found => found.Severity > DiagnosticSeverity.Info)
            .Select(found => Read(found.Place) is { } place ? Slide(place) : null).OfType<int>()
            .CountBy(number => number).ToDictionary();
    }

    /// <summary>How many warnings and errors a slide of the drawn ones has.</summary>
    public int CountOf(int slide) => _counts.GetValueOrDefault(slide);

    /// <summary>A place as HTML, with links to what it names.</summary>
    public string Html(string? place)
    {
        if (Read(place) is not { } read)
        {
            return Text(place);
        }

        string lesson = string.Create(CultureInfo.InvariantCulture, $"<a href=\"#lesson-{read.Lesson.Number}\">{Text(read.Head)}</a>")
            + Text(read.Middle);
        string slide = Slide(read) is { } number ? $"<a href=\"{SlideAddress(number)}\">{Text(read.Slide)}</a>" : Text(read.Slide);
        string source = read.Lesson.SlideHtml is { } html ? $" ({Link(html, "its slide HTML")})" : "";
        return lesson + slide + source;
    }

    private PlaceRead? Read(string? place) =>
        LessonPlace().Match(place ?? "") is { Success: true } match
        && int.TryParse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && _lessons.TryGetValue(number, out LessonRecord? lesson)
            ? new PlaceRead(lesson, match.Groups["head"].Value, match.Groups["middle"].Value, match.Groups["slide"].Value) : null;

    // A place names a slide by its title or by how that begins; one that was continued has the same title again, and a number.
    private int? Slide(PlaceRead place)
    {
        string title = place.Slide.Length == 0 ? "" : place.Slide[SlideWord.Length..^1].TrimEnd('…');
        return title.Length == 0 ? null
            : _slides[place.Lesson.Number].Where(slide => slide.Title.StartsWith(title, StringComparison.Ordinal))
                .OrderBy(slide => slide.Title.Length).ThenBy(slide => slide.Number).Select(slide => (int?)slide.Number).FirstOrDefault();
    }

    private const string SlideWord = "slide \"";

    [GeneratedRegex("^(?<head>lesson (?<number>\\d{1,6})\\b)(?<middle>.*?)(?<slide>slide \".*\")?$", RegexOptions.Singleline)]
    private static partial Regex LessonPlace();

    private sealed record PlaceRead(LessonRecord Lesson, string Head, string Middle, string Slide);
}
