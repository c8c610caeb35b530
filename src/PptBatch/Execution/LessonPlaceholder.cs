using System.Net;
using PptBatch.Localization;
using PptBatch.Localization.Phrasebooks;

namespace PptBatch.Execution;

/// <summary>The slide that stands for a lesson that could not be made: marked for readers, and explained in its notes.</summary>
internal static class LessonPlaceholder
{
    public static string Html(string courseLanguage, LessonOutcome lesson)
    {
        Phrasebook words = Phrases.For(courseLanguage);
        string reason = lesson.Failure is null
            ? ""
            : $"<aside class=\"notes\"><p>{WebUtility.HtmlEncode(lesson.Failure.ToString())}</p></aside>";
        return $"""
            <article class="lesson" lang="{WebUtility.HtmlEncode(courseLanguage)}" data-lesson="{lesson.Number}">
            <section class="slide" data-layout="content">
            <h2>{WebUtility.HtmlEncode(lesson.Title)}</h2>
            <div class="callout" data-kind="warning"><p lang="{words.Language}">{WebUtility.HtmlEncode(words.LessonNotMade)}</p></div>
            {reason}
            </section>
            </article>
            """;
    }
}
