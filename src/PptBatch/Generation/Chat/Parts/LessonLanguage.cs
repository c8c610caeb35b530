using PptBatch.Books.Languages;

namespace PptBatch.Generation.Chat.Parts;

internal static class LessonLanguage
{
    /// <summary>The language that a lesson's slides are in: the course's, unless the lesson is clearly in another.</summary>
    public static string Of(LessonRequest request) =>
        LanguageDetector.DetectClearly([request.Lesson.Markdown]) is { } own && !IsOf(request.Course.Language, own)
            ? own
            : request.Course.Language;

    /// <summary>True when the tag's primary language is <paramref name="primary"/>.</summary>
    public static bool IsOf(string tag, string primary) => tag.Split('-')[0].Equals(primary, StringComparison.OrdinalIgnoreCase);
}
