using System.Net;
using System.Security.Cryptography;
using Amazon.Runtime;
using PptBatch.Conformance.Artifacts;
using PptBatch.S3;

namespace PptBatch.Aws.Tests.S3;

[Collection(RadosGatewayTests.Name)]
public sealed class S3ArtifactStoreTests(RadosGateway gateway)
{
    private S3ArtifactStore Store => new(gateway.Client, TimeProvider.System, "");

    [GatewayFact]
    public async Task Write_ThreeParts_ReadsBackTheSameBytes()
    {
        string bucket = await gateway.BucketAsync();
        byte[] bytes = new byte[(2 * S3Writes.PartBytes) + 12_345];
        new Random(7).NextBytes(bytes);
        ArtifactKey key = new(bucket, "course/deck.pptx");

        ArtifactInfo? written = await Store.WriteAsync(key, new MemoryStream(bytes), WriteCondition.Always);

        Assert.Equal(bytes.Length, written!.Length);
        await using Stream stored = (await Store.OpenReadAsync(key))!;
        Assert.Equal(SHA256.HashData(bytes), await SHA256.HashDataAsync(stored));
        Assert.Equal(written.Version, (await Store.FindAsync(key))!.Version);
    }

    [GatewayFact]
    public async Task Write_SourceBreaksInTheThirdPart_LeavesNoObjectAndNoUpload()
    {
        string bucket = await gateway.BucketAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Store.WriteAsync(
            new ArtifactKey(bucket, "course/deck.pptx"), new BrokenStream((2 * S3Writes.PartBytes) + 100), WriteCondition.Always));
        Assert.Null(await Store.FindAsync(new ArtifactKey(bucket, "course/deck.pptx")));
        Assert.Empty((await gateway.Client.ListMultipartUploadsAsync(bucket)).MultipartUploads ?? []);
    }

    [GatewayFact]
    public async Task Write_NoSuchBucket_SaysSo()
    {
        Diagnostic error = await FailureAsync(Store, "no-such-bucket");
        Assert.Equal("PB5040", error.Code);
        Assert.StartsWith("PutObject failed: there is no bucket \"no-such-bucket\" (request ", error.Message, StringComparison.Ordinal);
        Assert.Equal("s3://no-such-bucket/course/x", error.Place);
    }

    [GatewayFact]
    public async Task Write_WrongSecret_SaysSo()
    {
        string bucket = await gateway.BucketAsync();
        S3ArtifactStore store = new(gateway.ClientWith(new BasicAWSCredentials(RadosGateway.AccessKey, "wrong")), TimeProvider.System, "");
        Diagnostic error = await FailureAsync(store, bucket);
        Assert.Equal("PB5043", error.Code);
        Assert.Contains("SignatureDoesNotMatch", error.Message, StringComparison.Ordinal);
    }

    [GatewayFact]
    public async Task Write_OutsideThePrefix_IsRefusedBeforeAnyCall()
    {
        S3ArtifactStore store = new(gateway.Client, TimeProvider.System, "courses/");
        Assert.Equal("PB5044", (await FailureAsync(store, "no-such-bucket")).Code);
    }

    [GatewayFact]
    public async Task Link_ForAnArtifact_OpensItAndNothingElse()
    {
        string bucket = await gateway.BucketAsync();
        ArtifactKey key = new(bucket, "course/x y.html");
        await Store.WriteAsync(key, new MemoryStream("hello"u8.ToArray()), WriteCondition.Always);
        using HttpClient http = new();

        Uri link = await new S3Links(gateway.Client, TimeProvider.System).CreateAsync(key, TimeSpan.FromMinutes(5));
        Assert.Equal("hello", await http.GetStringAsync(link));

        Uri tampered = new(link.AbsoluteUri.Replace("x%20y", "z", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Forbidden, (await http.GetAsync(tampered)).StatusCode);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => new S3Links(gateway.Client, TimeProvider.System).CreateAsync(key, TimeSpan.FromDays(2)));
    }

    private static async Task<Diagnostic> FailureAsync(S3ArtifactStore store, string bucket)
    {
        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(
            () => store.WriteAsync(new ArtifactKey(bucket, "course/x"), new MemoryStream([1]), WriteCondition.Always));
        return error.Diagnostic;
    }
}
