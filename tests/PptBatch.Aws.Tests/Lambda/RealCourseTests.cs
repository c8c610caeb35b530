using PptBatch.S3;
using PptBatch.Testing;

namespace PptBatch.Aws.Tests.Lambda;

/// <summary>A whole course on a real S3 server, in this process and over three workers.</summary>
[Collection(RadosGatewayTests.Name)]
public sealed class RealCourseTests(RadosGateway gateway)
{
    private const string Sample = "energia-solar-en-casa";

    [GatewayFact]
    public async Task Run_SampleCourse_TheThreeWorkersGiveTheDecksOfThisProcess() =>
        await CompareAsync(Path.Combine(SharedInputs.RepositoryRoot, "samples", "course", Sample));

    [GatewayFact(NeedsShared = true)]
    public async Task Run_RealCourse_TheThreeWorkersGiveTheDecksOfThisProcess() => await CompareAsync(SharedInputs.RealCourse);

    private async Task CompareAsync(string course)
    {
        string bucket = await gateway.BucketAsync();
        string folder = Path.GetFileName(course);
        S3ArtifactStore store = new(gateway.Client, TimeProvider.System, "");
        await UploadAsync(store, bucket, course);
        DeckRequest request = new() { CourseBucket = bucket, ProjectFolder = folder, BatchSize = 6 };
        await using LoopbackLambda lambda = await LoopbackLambda.StartAsync();
        await using FanOut fanOut = new(lambda, store);

        int slides = (await fanOut.RunInProcessAsync(request)).SlideCount;
        IReadOnlyList<string> expected = await SmallCourse.DecksAsync(store, bucket, folder);
        await SmallCourse.ForgetResultsAsync(store, bucket, folder);
        for (int worker = 0; worker < 3; worker++)
        {
            fanOut.StartWorker();
        }

        DeckResult result = await fanOut.RunAsync(request);

        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Equal(slides, result.SlideCount);
        Assert.Equal(result.Plan.Batches.Count + 1, expected.Count);
        Assert.Equal(expected, await SmallCourse.DecksAsync(store, bucket, folder));
    }

    private static async Task UploadAsync(S3ArtifactStore store, string bucket, string course)
    {
        foreach (string path in Directory.EnumerateFiles(course, "*", SearchOption.AllDirectories))
        {
            string name = Path.GetRelativePath(course, path).Replace(Path.DirectorySeparatorChar, '/');
            await using FileStream file = File.OpenRead(path);
            await store.WriteAsync(new ArtifactKey(bucket, $"{Path.GetFileName(course)}/{name}"), file, WriteCondition.Always);
        }
    }
}
