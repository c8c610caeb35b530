using System.Net.Http.Headers;
using System.Text;

namespace PptBatch.Bedrock;

/// <summary>Turns every answer that is no success into a <see cref="BedrockRefusal"/> before the client reads it.</summary>
internal sealed class RefusalHandler(TimeProvider time, HttpMessageHandler? transport = null)
    : DelegatingHandler(transport ?? new SocketsHttpHandler { PooledConnectionLifetime = ConnectionLifetime })
{
    private const int MostBody = 64 * 1024;

    // Long enough for a lesson's connection to be used again, short enough to follow a change of address.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage answer = await base.SendAsync(request, cancellationToken);
        if (answer.IsSuccessStatusCode)
        {
            return answer;
        }

        using (answer)
        {
            string? id = answer.Headers.TryGetValues("x-amzn-RequestId", out IEnumerable<string>? ids) ? ids.FirstOrDefault() : null;
            string body = await BodyAsync(answer, cancellationToken);
            throw new BedrockRefusal(answer.StatusCode, body, id, Wait(answer.Headers.RetryAfter));
        }
    }

    private TimeSpan? Wait(RetryConditionHeaderValue? header) =>
        header?.Delta ?? (header?.Date is { } date && date > time.GetUtcNow() ? date - time.GetUtcNow() : null);

    private static async Task<string> BodyAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        Stream body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        byte[] bytes = new byte[MostBody];
        int length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return Encoding.UTF8.GetString(bytes, 0, length);
    }
}
