namespace PptBatch.SlideHtml.Model;

/// <summary>The slides of one lesson as the slide HTML means them.</summary>
/// <param name="Number"><see cref="Lesson.Number"/>.</param>
/// <param name="Title">Lesson title.</param>
/// <param name="Language">BCP-47 tag of the lesson.</param>
/// <param name="Slides">The slides, in order.</param>
public sealed record LessonModel(int Number, string Title, string Language, IReadOnlyList<SlideModel> Slides);
