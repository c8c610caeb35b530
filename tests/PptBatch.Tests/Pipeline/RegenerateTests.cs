using PptBatch.Testing.Pipeline;
using PptBatch.Tests.Pipeline.Hosting;

namespace PptBatch.Tests.Pipeline;

public sealed class RegenerateTests
{
    [Fact]
    public async Task RunAsync_Regenerate_WritesThatLessonAgainKeepsWhatWasStoredAndSaysWhy()
    {
        await using TestHost host = await HostAsync();
        await host.RunAsync();
        string before = (await StoredAsync(host))[1];
        host.Generator.Asked.Clear();

        DeckResult result = await RunAsync(host, 2);

        Assert.Equal([2], host.Generator.Asked);
        Assert.Equal(DeckStatus.Complete, result.Status);
        Diagnostic why = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Code == "PB5018");
        Assert.Contains("requested", why.Message, StringComparison.Ordinal);
        IReadOnlyList<string> stored = await StoredAsync(host);
        Assert.Equal(5, stored.Count);
        Assert.Contains(
            stored, path => path == before.Replace("lessons/lesson-002", "lessons/replaced/lesson-002", StringComparison.Ordinal)
            .Replace(".html", ".1.html", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_RegenerateTwice_KeepsBothOldVersions()
    {
        await using TestHost host = await HostAsync();
        await host.RunAsync();
        await RunAsync(host, 2);
        await RunAsync(host, 2, 2);
        Assert.Equal(2, (await StoredAsync(host)).Count(path => path.Contains("/replaced/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task RunAsync_RegenerateFails_LeavesTheLessonAndTheDeckAsTheyWereAndSaysSo()
    {
        await using TestHost host = await HostAsync();
        await host.RunAsync();
        string complete = (await host.DeckAsync())!;
        host.Generator.Before = (_, _) => throw new InvalidOperationException("no quota");

        DeckResult result = await RunAsync(host, 2);

        Assert.Equal(DeckStatus.Complete, result.Status);
        Diagnostic kept = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal("PB5026", kept.Code);
        Assert.Contains("no quota", kept.Message, StringComparison.Ordinal);
        Assert.Equal(complete, await host.DeckAsync());
        DeckResult again = await host.RunAsync();
        Assert.All(again.Batches.SelectMany(batch => batch.Lessons), lesson => Assert.Equal(LessonStatus.Reused, lesson.Status));
    }

    [Fact]
    public async Task RunAsync_RegenerateFallsBackToTheOutline_KeepsTheStoredLesson()
    {
        await using TestHost host = await HostAsync();
        await host.RunAsync();
        string complete = (await host.DeckAsync())!;
        host.Generator.Answer = (request, _) => Task.FromResult(new GenerationResult
        {
            Html = TestGenerator.Html(request.Lesson).Replace("</h2>", " por el esquema</h2>", StringComparison.Ordinal),
            Marks = LessonMarks.FromOutline,
        });

        DeckResult result = await RunAsync(host, 2);

        Assert.Equal("PB5026", Assert.Single(result.Diagnostics, found => found.Severity == DiagnosticSeverity.Error).Code);
        Assert.Equal(complete, await host.DeckAsync());
    }

    [Fact]
    public async Task RunAsync_OneOfTwoRegeneratedFails_WritesTheOtherAnew()
    {
        await using TestHost host = await HostAsync();
        await host.RunAsync();
        host.Generator.Before = (lesson, _) =>
            lesson == 2 ? throw new InvalidOperationException("no quota") : Task.FromResult<GenerationResult?>(null);

        DeckResult result = await RunAsync(host, 2, 3);

        Assert.Equal(
            [LessonStatus.Reused, LessonStatus.Reused, LessonStatus.Generated, LessonStatus.Reused],
            result.Batches.SelectMany(batch => batch.Lessons).Select(lesson => lesson.Status));
    }

    [Fact]
    public async Task RunAsync_RegenerateALessonThatIsNotThere_IsOneErrorAndChangesNothing()
    {
        await using TestHost host = await HostAsync();
        await host.RunAsync();
        IReadOnlyList<string> before = await StoredAsync(host);

        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(() => RunAsync(host, 2, 9));

        Assert.Equal("PB5016", error.Diagnostic.Code);
        Assert.Contains("1 to 4", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, await StoredAsync(host));
    }

    [Fact]
    public async Task RunAsync_ChangedLesson_SaysThatItsTextChanged()
    {
        await using TestHost host = await HostAsync();
        await host.RunAsync();
        await TestCourse.StoreAsync(host.Store, 4, n => n == 3 ? "## Otro\n\nTexto nuevo.\n" : $"## Tema {n}\n\nTexto.\n");

        DeckResult result = await host.RunAsync();

        Diagnostic why = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Code == "PB5018");
        Assert.Contains("lesson 3", why.Place, StringComparison.Ordinal);
        Assert.Contains("its text", why.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_AnotherGenerator_SaysThatTheGeneratorChanged()
    {
        await using TestHost host = await HostAsync();
        await host.RunAsync();
        await using TestHost other = new() { Store = host.Store, Generator = new TestGenerator { Fingerprint = "another" } };

        DeckResult result = await other.RunAsync();

        Assert.Equal(4, result.Diagnostics.Count(
            found => found.Code == "PB5018" && found.Message.Contains("the model, the prompt", StringComparison.Ordinal)));
    }

    private static Task<DeckResult> RunAsync(TestHost host, params int[] lessons) =>
        host.Pipeline.RunAsync(TestCourse.Request with { Regenerate = lessons });

    private static async Task<TestHost> HostAsync()
    {
        TestHost host = new();
        await TestCourse.StoreAsync(host.Store, 4, n => $"## Tema {n}\n\nTexto.\n");
        return host;
    }

    private static async Task<IReadOnlyList<string>> StoredAsync(TestHost host)
    {
        List<string> paths = [];
        await foreach (ArtifactInfo info in host.Store.ListAsync(
            TestCourse.Request.CourseBucket, $"{TestCourse.Request.ProjectFolder}/infographics/lessons/"))
        {
            paths.Add(info.Key.Path);
        }

        return paths;
    }
}
