using PptBatch.Books.Languages;

namespace PptBatch.Generation;

/// <summary>The language of a lesson's slides, which in a course of several is not that of the course.</summary>
internal static class LessonLanguage
{
    /// <summary>The language that the lesson states, else the course's, unless the lesson's text is clearly in another.</summary>
    public static string Of(LessonRequest request) => request.Lesson.Language
        ?? (LanguageDetector.DetectClearly([request.Lesson.Markdown]) is { } own && !IsOf(request.Course.Language, own)
            ? own
            : request.Course.Language);

    /// <summary>True when the tag's primary language is <paramref name="primary"/>.</summary>
    public static bool IsOf(string tag, string primary) => tag.Split('-')[0].Equals(primary, StringComparison.OrdinalIgnoreCase);
}
