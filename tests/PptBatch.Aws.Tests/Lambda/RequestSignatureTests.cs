using System.Text;
using Amazon.Runtime;
using PptBatch.Lambda;

namespace PptBatch.Aws.Tests.Lambda;

/// <summary>The test vectors that AWS publishes for Signature Version 4.</summary>
public sealed class RequestSignatureTests
{
    private static readonly ImmutableCredentials Keys = new("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", null);

    [Theory]
    [InlineData("GET", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31")]
    [InlineData("POST", "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b")]
    public void Sign_PublishedVector_GivesItsSignature(string method, string signature)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), "https://example.amazonaws.com/");
        new RequestSignature("us-east-1", "service").Sign(request, [], Keys, new DateTimeOffset(2015, 8, 30, 12, 36, 0, TimeSpan.Zero));
        Assert.Equal(
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, "
            + "Signature=" + signature,
            request.Headers.GetValues("Authorization").Single());
    }

    [Fact]
    public void Sign_AnotherBody_GivesAnotherSignature() => Assert.NotEqual(Signed("a"), Signed("b"));

    private static string Signed(string body)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "https://example.amazonaws.com/");
        new RequestSignature("us-east-1", "service").Sign(request, Encoding.UTF8.GetBytes(body), Keys, DateTimeOffset.UnixEpoch);
        return request.Headers.GetValues("Authorization").Single();
    }
}
