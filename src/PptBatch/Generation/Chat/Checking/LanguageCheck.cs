using AngleSharp.Dom;
using PptBatch.Books.Languages;

namespace PptBatch.Generation.Chat.Checking;

/// <summary>Tells slides or notes that are not in the lesson's language, where both leave no doubt.</summary>
internal static class LanguageCheck
{
    private static readonly HashSet<string> Worded = ["h2", "h3", "p", "li", "th", "td", "figcaption"];

    public static IEnumerable<string> Findings(IElement article, string wanted)
    {
        if (Of(article.Descendants<IElement>().Where(IsShown)) is { } slides && !LessonLanguage.IsOf(wanted, slides))
        {
            yield return $"The slides are in the language \"{slides}\"; the lesson is in \"{wanted}\".";
        }

        if (Of(article.GetElementsByTagName("aside")) is { } notes && !LessonLanguage.IsOf(wanted, notes))
        {
            yield return $"The notes are in the language \"{notes}\"; the lesson is in \"{wanted}\".";
        }
    }

    private static bool IsShown(IElement element) =>
        Worded.Contains(element.LocalName) && !element.Ancestors<IElement>().Any(outer => outer.LocalName == "aside");

    private static string? Of(IEnumerable<IElement> elements) =>
        LanguageDetector.DetectClearly(elements.Select(element => element.TextContent));
}
