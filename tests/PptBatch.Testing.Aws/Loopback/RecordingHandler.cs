using System.Net;

namespace PptBatch.Testing.Aws.Loopback;

/// <summary>What a host's own HTTP client sent: each request's Authorization, answered as by a service that refuses.</summary>
public sealed class RecordingHandler : HttpMessageHandler
{
    public List<string> Authorizations { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Authorizations.Add(request.Headers.TryGetValues("Authorization", out IEnumerable<string>? values) ? values.Single() : "");
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.Forbidden)
        {
            Content = new StringContent("""{"__type": "AccessDeniedException", "message": "not you"}"""),
        });
    }
}
