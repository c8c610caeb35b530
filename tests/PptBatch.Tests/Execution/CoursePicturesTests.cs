using PptBatch.Artifacts;
using PptBatch.Execution;
using PptBatch.Tests.Pipeline.Hosting;

namespace PptBatch.Tests.Execution;

public sealed class CoursePicturesTests
{
    private readonly MemoryArtifactStore _store = new(TimeProvider.System);

    [Theory]
    [InlineData("https://example.org/x/faro.png", "faro")]
    [InlineData("images/otro.png", "otro")]
    [InlineData("./images/otro.png", "otro")]
    public async Task Open_PictureOfTheCourse_IsItsBytes(string reference, string expected)
    {
        await using Stream? stream = await (await SourceAsync()).OpenAsync(1, reference);
        using StreamReader reader = new(stream!);
        Assert.Equal(expected, await reader.ReadToEndAsync());
    }

    [Theory]
    [InlineData("../secret.png")]
    [InlineData("images/../../secret.png")]
    [InlineData("/etc/secret.png")]
    [InlineData("file:///etc/secret.png")]
    [InlineData("http://169.254.169.254/latest.png")]
    [InlineData("book/book.json")]
    [InlineData("images/none.png")]
    [InlineData("https://example.org/outside.png")]
    public async Task Open_AnythingElse_IsNull(string reference) => Assert.Null(await (await SourceAsync()).OpenAsync(1, reference));

    private async Task<CoursePictures> SourceAsync()
    {
        await TestCourse.WriteAsync(_store, "images/faro.png", "faro");
        await TestCourse.WriteAsync(_store, "images/otro.png", "otro");
        await TestCourse.WriteAsync(_store, "book/book.json", "{}");
        using (MemoryStream secret = new([1]))
        {
            await _store.WriteAsync(new ArtifactKey(TestCourse.Bucket, "secret.png"), secret, WriteCondition.Always);
        }

        Lesson lesson = new()
        {
            Number = 1,
            Title = "Uno",
            ModuleNumber = 1,
            Markdown = "x",
            Images =
            [
                new LessonImage("https://example.org/x/faro.png", TestCourse.Key("images/faro.png"), "el faro"),
                new LessonImage("https://example.org/outside.png", new ArtifactKey(TestCourse.Bucket, "secret.png"), ""),
            ],
        };
        return new CoursePictures(_store, new CourseLocation(TestCourse.Bucket, TestCourse.Folder), [lesson]);
    }
}
