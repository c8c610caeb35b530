using Amazon.Runtime;
using Amazon.S3;
using PptBatch.S3;

namespace PptBatch.Aws.Tests.S3;

/// <summary>What a run asks of S3: the documentation and the cost table rest on these numbers.</summary>
[Collection(RadosGatewayTests.Name)]
public sealed class RequestCountTests(RadosGateway gateway)
{
    [GatewayFact]
    public async Task Run_EachNewLesson_CostsOneLookAndOneWrite() => Assert.Equal(2 * 4, await RequestsAsync(8) - await RequestsAsync(4));

    [GatewayFact]
    public async Task Run_EachStoredLesson_CostsOneLookAndOneRead() =>
        Assert.Equal(2 * 4, await RequestsAsync(8, storedBefore: true) - await RequestsAsync(4, storedBefore: true));

    // One batch, whatever the number of lessons.
    private async Task<int> RequestsAsync(int lessons, bool storedBefore = false)
    {
        int requests = 0;
        string bucket = await gateway.BucketAsync();
        using AmazonS3Client client = (AmazonS3Client)gateway.ClientWith(
            new BasicAWSCredentials(RadosGateway.AccessKey, RadosGateway.SecretKey));
        S3ArtifactStore store = new(client, TimeProvider.System, "");
        DeckRequest request = await SmallCourse.StoreAsync(store, bucket, lessons) with { BatchSize = 8 };
        if (storedBefore)
        {
            await MakeLessonsAsync(store, request);
        }

        client.BeforeRequestEvent += (_, _) => Interlocked.Increment(ref requests);
        await using LoopbackLambda lambda = await LoopbackLambda.StartAsync();
        await using FanOut fanOut = new(lambda, store);
        await fanOut.RunInProcessAsync(request);
        return requests;
    }

    // A run whose lessons are kept and everything else is lost.
    private static async Task MakeLessonsAsync(S3ArtifactStore store, DeckRequest request)
    {
        await using LoopbackLambda lambda = await LoopbackLambda.StartAsync();
        await using FanOut fanOut = new(lambda, store);
        await fanOut.RunInProcessAsync(request);
        await foreach (ArtifactInfo info in store.ListAsync(request.CourseBucket, request.ProjectFolder + "/infographics/"))
        {
            if (!info.Key.Path.Contains("/lessons/", StringComparison.Ordinal))
            {
                await store.DeleteAsync(info.Key);
            }
        }
    }
}
