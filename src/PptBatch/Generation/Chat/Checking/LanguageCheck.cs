using AngleSharp.Dom;
using PptBatch.Books;

namespace PptBatch.Generation.Chat;

/// <summary>Tells slides or notes that are not in the lesson's language, where both leave no doubt.</summary>
internal static class LanguageCheck
{
    private static readonly HashSet<string> Worded = ["h2", "h3", "p", "li", "th", "td", "figcaption"];

    /// <summary>The language that a lesson's slides are in: the course's, unless the lesson is clearly in another.</summary>
    public static string LanguageOf(LessonRequest request) =>
        LanguageDetector.DetectClearly([request.Lesson.Markdown]) is { } own && !IsOf(request.Course.Language, own) ? own : request.Course.Language;

    public static IEnumerable<string> Findings(IElement article, string wanted)
    {
        if (Of(article.Descendants<IElement>().Where(IsShown)) is { } slides && !IsOf(wanted, slides))
        {
            yield return $"The slides are in the language \"{slides}\"; the lesson is in \"{wanted}\".";
        }

        if (Of(article.GetElementsByTagName("aside")) is { } notes && !IsOf(wanted, notes))
        {
            yield return $"The notes are in the language \"{notes}\"; the lesson is in \"{wanted}\".";
        }
    }

    private static bool IsShown(IElement element) =>
        Worded.Contains(element.LocalName) && !element.Ancestors<IElement>().Any(outer => outer.LocalName == "aside");

    private static bool IsOf(string tag, string primary) => tag.Split('-')[0].Equals(primary, StringComparison.OrdinalIgnoreCase);

    private static string? Of(IEnumerable<IElement> elements) => LanguageDetector.DetectClearly(elements.Select(element => element.TextContent));
}
