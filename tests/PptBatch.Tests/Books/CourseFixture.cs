using System.Text;
using Microsoft.Extensions.Time.Testing;
using PptBatch.Artifacts;
using PptBatch.Books;

namespace PptBatch.Tests.Books;

/// <summary>A course folder in memory; files written later are newer.</summary>
internal sealed class CourseFixture
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 5, 10, 0, 0, TimeSpan.Zero));

    public CourseFixture(string folder = "260302 LINUX ñ")
    {
        Store = new MemoryArtifactStore(_clock);
        Location = new CourseLocation("aula", folder);
    }

    public MemoryArtifactStore Store { get; }

    public CourseLocation Location { get; }

    public CourseFixture With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public CourseFixture With(string path, byte[] bytes)
    {
        _clock.Advance(TimeSpan.FromMinutes(1));
        Store.WriteAsync(Location.Key(path), new MemoryStream(bytes), WriteCondition.Always).GetAwaiter().GetResult();
        return this;
    }

    public CourseFixture WithFolder(string directory)
    {
        foreach (string file in Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            With(Path.GetRelativePath(directory, file).Replace('\\', '/'), File.ReadAllBytes(file));
        }

        return this;
    }

    public CourseBook Read(string? path = null, string type = "theory") =>
        new CourseBookReader(Store).ReadAsync(Location, path, type).GetAwaiter().GetResult();

    public Diagnostic Refusal(string? path =
        null, string type = "theory") => Assert.Throws<PptBatchException>(() => Read(path, type)).Diagnostic;

    /// <summary>Reads a book of one lesson with these fields.</summary>
    public static CourseBook Lesson(string fields) =>
        new CourseFixture().With("book/b.json", $$"""{"modules":[{"lessons":[{{{fields}}}]}]}""").Read();
}
