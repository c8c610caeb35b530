using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PptBatch.Scale.Course;

/// <summary>A book of as many lessons as asked, as the real reader and planner take it.</summary>
internal static class SyntheticCourse
{
    public const string Bucket = "courses";
    public const string Folder = "catalogue";
    private const int LessonsOfAModule = 20;

    /// <summary>Writes the book and returns the request that plans it.</summary>
    public static async Task<string> StoreAsync(IArtifactStore store, int lessons, int batchSize)
    {
        IEnumerable<string> modules = Enumerable.Range(1, lessons)
            .Chunk(LessonsOfAModule).Select((chunk, index) => Module(index + 1, chunk));
        string book = $$"""{"metadata":{"title":"Catalogue of {{lessons}} lessons"},"modules":[{{string.Join(',', modules)}}]}""";
        using MemoryStream content = new(Encoding.UTF8.GetBytes(book));
        await store.WriteAsync(new ArtifactKey(Bucket, $"{Folder}/book/book.json"), content, WriteCondition.Always);
        return $$"""{"course_bucket":"{{Bucket}}","project_folder":"{{Folder}}","auto_combine":true,"batch_size":{{batchSize}}}""";
    }

    private static string Module(int number, int[] lessons)
    {
        IEnumerable<string> parts = lessons.Select(lesson => string.Create(CultureInfo.InvariantCulture,
            $$"""{"title":{{Quoted($"Lesson {lesson} of a title of ordinary length")}},"lesson_number":{{lesson}},"content":{{Quoted($"## Topic\n\n- Point {lesson}\n")}}}"""));
        return $$"""{"module_number":{{number}},"module_title":"Module {{number}}","lessons":[{{string.Join(',', parts)}}]}""";
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
