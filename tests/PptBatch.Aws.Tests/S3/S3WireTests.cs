using Amazon.Runtime;
using PptBatch.Aws.Tests.Wire;
using PptBatch.S3;

namespace PptBatch.Aws.Tests.S3;

/// <summary>What S3 refuses, as it says it on the wire: one clear error, tried again only where that can help.</summary>
public sealed class S3WireTests
{
    [Theory]
    [InlineData(404, "NoSuchBucket", "", "PB5040", "there is no bucket \"courses\"")]
    [InlineData(403, "AccessDenied", "", "PB5041", "access is denied")]
    [InlineData(301, "PermanentRedirect", "<Endpoint>courses.s3.eu-west-1.amazonaws.com</Endpoint>", "PB5042", "is in another region")]
    [InlineData(400, "AuthorizationHeaderMalformed", "<Region>eu-west-1</Region>", "PB5042", "is in another region")]
    [InlineData(400, "IllegalLocationConstraintException", "", "PB5042", "is in another region")]
    [InlineData(400, "ExpiredToken", "", "PB5043", "the credentials have expired")]
    [InlineData(403, "InvalidAccessKeyId", "", "PB5043", "InvalidAccessKeyId")]
    public async Task Write_Refusal_IsOneErrorAndNotTriedAgain(int status, string code, string more, string expected, string says)
    {
        await using ScriptedEndpoint service = await ScriptedEndpoint.StartAsync(ScriptedAnswer.S3(status, code, more));
        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(() => Store(service).WriteAsync(
            new ArtifactKey("courses", "faros/x"), new MemoryStream([1]), WriteCondition.Always));
        Assert.Equal(expected, error.Diagnostic.Code);
        Assert.StartsWith("PutObject failed: ", error.Diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains(says, error.Diagnostic.Message, StringComparison.Ordinal);
        Assert.EndsWith(" (request REQ-1).", error.Diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal("s3://courses/faros/x", error.Diagnostic.Place);
        Assert.InRange(service.Requests, 1, 2);
    }

    [Fact]
    public async Task Write_SlowDownOnce_IsTriedAgainWithTheSameBytes()
    {
        await using ScriptedEndpoint service = await ScriptedEndpoint.StartAsync(
            ScriptedAnswer.S3(503, "SlowDown"), new ScriptedAnswer(200, "", ("ETag", "\"5d41402abc4b2a76b9719d911017c592\"")));
        ArtifactInfo? written = await Store(service).WriteAsync(
            new ArtifactKey("courses", "faros/x"), new MemoryStream("hello"u8.ToArray()), WriteCondition.IfAbsent);
        Assert.Equal(5, written!.Length);
        Assert.Equal(2, service.Requests);
    }

    [Fact]
    public async Task Write_ConditionalConflict_IsTriedAgainUntilOneHasLost()
    {
        await using ScriptedEndpoint service = await ScriptedEndpoint.StartAsync(
            ScriptedAnswer.S3(409, "ConditionalRequestConflict"), ScriptedAnswer.S3(412, "PreconditionFailed"));
        Assert.Null(await Store(service).WriteAsync(new ArtifactKey("courses", "faros/x"), new MemoryStream([1]), WriteCondition.IfAbsent));
        Assert.Equal(2, service.Requests);
    }

    [Theory]
    [InlineData("faros/../other/x")]
    [InlineData("../x")]
    [InlineData("/x")]
    public async Task Key_ThatLeavesItsFolder_IsRefusedBeforeAnyCall(string path)
    {
        await using ScriptedEndpoint service = await ScriptedEndpoint.StartAsync(ScriptedAnswer.S3(500, "InternalError"));
        Assert.Equal("PB5001", Assert.Throws<PptBatchException>(() => new ArtifactKey("courses", path)).Diagnostic.Code);
        Assert.Equal(0, service.Requests);
    }

    [Fact]
    public void Client_OfAws_ChecksBytesAndRetriesInStandardMode()
    {
        using Amazon.S3.IAmazonS3 client = S3ClientFactory.Create(
            new S3ArtifactsOptions { Region = "eu-west-1" }, new BasicAWSCredentials("testaccess", "testsecret"));
        Amazon.S3.AmazonS3Config config = (Amazon.S3.AmazonS3Config)client.Config;
        Assert.Equal(RequestRetryMode.Standard, config.RetryMode);
        Assert.Equal(RequestChecksumCalculation.WHEN_SUPPORTED, config.RequestChecksumCalculation);
        Assert.Equal(ResponseChecksumValidation.WHEN_SUPPORTED, config.ResponseChecksumValidation);
    }

    private static S3ArtifactStore Store(ScriptedEndpoint service) => new(
        S3ClientFactory.Create(
            new S3ArtifactsOptions { Endpoint = service.Address, Region = "us-east-1" },
            new BasicAWSCredentials("testaccess", "testsecret")),
        TimeProvider.System, "");
}
