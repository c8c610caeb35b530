using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using PptBatch.S3;

namespace PptBatch.Aws.Tests.S3;

public sealed class S3FaultTests
{
    [Theory]
    [InlineData("NoSuchBucket", HttpStatusCode.NotFound, "PB5040")]
    [InlineData("AccessDenied", HttpStatusCode.Forbidden, "PB5041")]
    [InlineData("PermanentRedirect", HttpStatusCode.MovedPermanently, "PB5042")]
    [InlineData("AuthorizationHeaderMalformed", HttpStatusCode.BadRequest, "PB5042")]
    [InlineData("ExpiredToken", HttpStatusCode.BadRequest, "PB5043")]
    [InlineData("InvalidAccessKeyId", HttpStatusCode.Forbidden, "PB5043")]
    [InlineData("SlowDown", HttpStatusCode.ServiceUnavailable, "PB5045")]
    public void Describe_Refusal_NamesOperationResourceAndRequest(string errorCode, HttpStatusCode status, string expected)
    {
        AmazonS3Exception refusal = new("Refused.", ErrorType.Sender, errorCode, "REQ123", status);
        Diagnostic error = S3Fault.Describe("GetObject", "bucket", "course/x", refusal).Diagnostic;
        Assert.Equal(expected, error.Code);
        Assert.StartsWith("GetObject failed: ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(" (request REQ123).", error.Message, StringComparison.Ordinal);
        Assert.Equal("s3://bucket/course/x", error.Place);
        Assert.False(string.IsNullOrEmpty(error.Fix));
    }

    [Fact]
    public void Describe_AccessDeniedToAListing_NamesThePermission() => Assert.Contains(
        "s3:ListBucket",
        S3Fault.Describe(
            "ListObjectsV2", "b", "c/", new AmazonS3Exception("no", ErrorType.Sender, "AccessDenied", "R", HttpStatusCode.Forbidden))
            .Diagnostic.Fix,
        StringComparison.Ordinal);
}
