using System.Text;
using Amazon.Runtime;
using PptBatch.Lambda.Calling;

namespace PptBatch.Aws.Tests.Lambda.Calling;

/// <summary>The test vectors that AWS publishes for Signature Version 4.</summary>
public sealed class RequestSignatureTests
{
    private static readonly DateTimeOffset Time = new(2015, 8, 30, 12, 36, 0, TimeSpan.Zero);
    private static readonly ImmutableCredentials Keys = new("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", null);

    private const string Unreserved = "-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    [Theory]
    [InlineData("/?Param2=value2&Param1=value1", "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500")]
    [InlineData("/" + Unreserved, "07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f")]
    [InlineData("/?" + Unreserved + "=" + Unreserved, "9c3e54bfcdf0b19771a7f523ee5669cdf59bc7cc0884027167c21bb143a40197")]
    public void Sign_PublishedVectorOfAPathOrQuery_GivesItsSignature(string path, string signature)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "https://example.amazonaws.com" + path);
        new RequestSignature("us-east-1", "service").Sign(request, [], Keys, Time);
        Assert.EndsWith("SignedHeaders=host;x-amz-date, Signature=" + signature, Authorization(request), StringComparison.Ordinal);
    }

    [Fact]
    public void Sign_PublishedVectorOfABody_GivesItsSignature()
    {
        byte[] body = Encoding.UTF8.GetBytes("Param1=value1");
        using HttpRequestMessage request = new(HttpMethod.Post, "https://example.amazonaws.com/") { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
        new RequestSignature("us-east-1", "service").Sign(request, body, Keys, Time);
        Assert.EndsWith(
            "SignedHeaders=content-type;host;x-amz-date, Signature=ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a",
            Authorization(request), StringComparison.Ordinal);
    }

    [Fact]
    public void Sign_WithASessionToken_SignsIt()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "https://example.amazonaws.com/");
        new RequestSignature("us-east-1", "service").Sign(request, [], new ImmutableCredentials("AKIDEXAMPLE", "secret", "token"), Time);
        Assert.Contains("SignedHeaders=host;x-amz-date;x-amz-security-token, ", Authorization(request), StringComparison.Ordinal);
        Assert.Equal("token", request.Headers.GetValues("X-Amz-Security-Token").Single());
    }

    [Theory]
    [InlineData("GET", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31")]
    [InlineData("POST", "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b")]
    public void Sign_PublishedVector_GivesItsSignature(string method, string signature)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), "https://example.amazonaws.com/");
        new RequestSignature("us-east-1", "service").Sign(request, [], Keys, Time);
        Assert.Equal(
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, "
            + "Signature=" + signature,
            Authorization(request));
    }

    [Fact]
    public void Sign_AnotherBody_GivesAnotherSignature() => Assert.NotEqual(Signed("a"), Signed("b"));

    private static string Signed(string body)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "https://example.amazonaws.com/");
        new RequestSignature("us-east-1", "service").Sign(request, Encoding.UTF8.GetBytes(body), Keys, DateTimeOffset.UnixEpoch);
        return Authorization(request);
    }

    private static string Authorization(HttpRequestMessage request) => request.Headers.GetValues("Authorization").Single();
}
