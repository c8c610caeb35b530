using System.Net;

namespace PptBatch.Bedrock.Calling;

/// <summary>
/// The service's answer where it is no stream: with the wait that it asks for, which the client's own exceptions do not carry.
/// </summary>
internal sealed class BedrockRefusal(HttpStatusCode status, string body, string? requestId, TimeSpan? retryAfter)
    : HttpRequestException($"Amazon Bedrock answered {(int)status}.", null, status)
{
    public string Body => body;

    public string? RequestId => requestId;

    public TimeSpan? RetryAfter => retryAfter;
}
