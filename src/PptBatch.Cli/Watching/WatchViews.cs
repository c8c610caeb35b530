using System.Globalization;
using PptBatch.Preview;

namespace PptBatch.Cli.Watching;

/// <summary>What the page is told of the course and its lessons.</summary>
internal static class WatchViews
{
    public static CourseView Of(CourseWatch course, string deck)
    {
        List<LessonLine> lines = [.. (course.Preview?.Book.Lessons ?? []).Select(lesson => course.Lesson(lesson.Number) is { } known
            ? new LessonLine(lesson.Number, lesson.Title, known.State, known.Web.Slides.Count, Serious(known).Count())
            : new LessonLine(lesson.Number, lesson.Title, "", 0, 0))];
        return new CourseView(
            course.Preview?.Book.Title ?? "", course.Preview?.Book.Language ?? "en", lines, lines.Sum(line => line.Slides),
            lines.Sum(line => line.Findings),
            course.CostUsd is { } cost ? string.Create(CultureInfo.InvariantCulture, $"US$ {cost:0.00}") : null, deck, course.Problem);
    }

    public static LessonView Of(WatchedLesson known, string language)
    {
        IReadOnlyList<string> sections = known.Shown.Slides;
        HashSet<int> seen = [];
        return new LessonView(
            known.Shown.Number, known.Shown.Title, language, known.State, known.Web.Area.Width, known.Web.Area.Height, known.Web.Styles,
            [.. known.Web.Slides.Select(slide => new SlideView(
                slide.Source, slide.Title, slide.Html, seen.Add(slide.Source) ? sections.ElementAtOrDefault(slide.Source - 1) : null))],
            [.. known.Findings.OrderByDescending(found => found.Severity).Select(found => new FindingView(
                found.Code, found.Severity.ToString(), found.Message, found.Place ?? "", found.Fix ?? ""))]);
    }

    /// <summary>A lesson with those of its pages that one slide takes.</summary>
    public static WatchedLesson Only(WatchedLesson lesson, int slide) => lesson with
    {
        Web = lesson.Web with { Slides = [.. lesson.Web.Slides.Where(page => page.Source == slide)] }, Findings = [],
    };

    private static IEnumerable<Diagnostic> Serious(WatchedLesson lesson) =>
        lesson.Findings.Where(found => found.Severity > DiagnosticSeverity.Info);
}
