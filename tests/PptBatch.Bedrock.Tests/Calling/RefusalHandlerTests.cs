using System.Net;
using PptBatch.Bedrock.Calling;
using PptBatch.Testing.Time;

namespace PptBatch.Bedrock.Tests.Calling;

public sealed class RefusalHandlerTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("7", 7)]
    [InlineData("Mon, 02 Mar 2026 09:30:20 GMT", 20)]
    [InlineData("Mon, 02 Mar 2026 09:29:00 GMT", null)]
    public async Task Send_Refusal_ThrowsItsWordsAndItsWait(string? retryAfter, int? seconds)
    {
        using HttpResponseMessage answer = new(HttpStatusCode.TooManyRequests) { Content = new StringContent("slow down") };
        answer.Headers.Add("x-amzn-RequestId", "request-1");
        if (retryAfter is not null)
        {
            answer.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        }

        BedrockRefusal refusal = await Assert.ThrowsAsync<BedrockRefusal>(() => SendAsync(answer));
        Assert.Equal((HttpStatusCode.TooManyRequests, "slow down", "request-1"), (refusal.StatusCode, refusal.Body, refusal.RequestId));
        Assert.Equal(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null, refusal.RetryAfter);
    }

    [Fact]
    public async Task Send_LongBody_IsReadToItsBoundAlone()
    {
        using HttpResponseMessage answer = new(HttpStatusCode.BadRequest) { Content = new StringContent(new string('x', 1_000_000)) };
        Assert.Equal(64 * 1024, (await Assert.ThrowsAsync<BedrockRefusal>(() => SendAsync(answer))).Body.Length);
    }

    [Fact]
    public async Task Send_Success_IsTheAnswer()
    {
        using HttpResponseMessage answer = new(HttpStatusCode.OK);
        Assert.Same(answer, await SendAsync(answer));
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpResponseMessage answer)
    {
        using HttpMessageInvoker invoker = new(new RefusalHandler(new SimulatedClock(), new Fixed(answer)));
        using HttpRequestMessage request = new(HttpMethod.Post, "https://bedrock.example/");
        return await invoker.SendAsync(request, CancellationToken.None);
    }

    private sealed class Fixed(HttpResponseMessage answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(answer);
    }
}
