using PptBatch.Tests.Pipeline.Hosting;

namespace PptBatch.Tests.Pipeline;

/// <summary>Two runs into one folder: of one course they are one run, of two courses one of them is refused, and nothing is mixed.</summary>
public sealed class TwoRunsTests
{
    private static readonly CourseLocation Output = new(TestCourse.Bucket, "out");

    [Fact]
    public async Task RunAsync_OtherCourseWhileOneRuns_IsRefusedAndTheFirstEndsWhole()
    {
        await using TestHost host = await HostAsync();
        TaskCompletionSource begun = new();
        TaskCompletionSource goOn = new();
        host.Generator.Before = async (_, _) =>
        {
            begun.TrySetResult();
            await goOn.Task;
            return null;
        };
        Task<DeckResult> first = host.Pipeline.RunAsync(TestCourse.Request with { Output = Output });
        await begun.Task;

        Diagnostic refused = (await Assert.ThrowsAsync<PptBatchException>(() => host.Pipeline.RunAsync(Other))).Diagnostic;
        goOn.SetResult();
        DeckResult whole = await first;

        Assert.Equal(("PB1044", "courses/out/infographics/plan.json"), (refused.Code, refused.Place));
        Assert.Contains("courses/faros", refused.Message, StringComparison.Ordinal);
        Assert.Equal(DeckStatus.Complete, whole.Status);
        Assert.Equal(DeckStatus.Complete, (await host.Pipeline.RunAsync(Other)).Status);
    }

    [Fact]
    public async Task RunAsync_SameCourseTwiceAtOnce_IsOneRun()
    {
        await using TestHost host = await HostAsync();
        TaskCompletionSource both = new();
        int begun = 0;
        host.Generator.Before = async (_, _) =>
        {
            if (Interlocked.Increment(ref begun) == 2)
            {
                both.SetResult();
            }

            await both.Task;
            return null;
        };

        DeckResult[] results = await Task.WhenAll(host.RunAsync(), host.RunAsync());

        Assert.Equal(results[0].Plan.RunId, results[1].Plan.RunId);
        Assert.All(results, result => Assert.Equal(DeckStatus.Complete, result.Status));
    }

    private static DeckRequest Other { get; } = new() { CourseBucket = TestCourse.Bucket, ProjectFolder = "otro", Output = Output };

    private static async Task<TestHost> HostAsync()
    {
        TestHost host = new();
        await TestCourse.StoreAsync(host.Store, 3);
        using Stream book = (await host.Store.OpenReadAsync(TestCourse.Key("book/book.json")))!;
        await host.Store.WriteAsync(new ArtifactKey(TestCourse.Bucket, "otro/book/book.json"), book, WriteCondition.Always);
        return host;
    }
}
