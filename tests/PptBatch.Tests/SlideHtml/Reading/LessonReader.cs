using PptBatch.SlideHtml.Model;
using PptBatch.SlideHtml.Reading;

namespace PptBatch.Tests.SlideHtml.Reading;

/// <summary>Reads the content of one slide for a renderer that shows everything.</summary>
internal static class LessonReader
{
    public static Task<LessonReading> ReadAsync(string content) => SlideHtmlReader.ReadAsync(
        new LessonContent(1, "Lesson", $"<article><section class='slide'><h2>Title</h2>{content}</section></article>"), "en", new Everything());
}
