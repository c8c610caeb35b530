namespace PptBatch.Bedrock.Calling;

/// <summary>
/// Sends requests through a client that the host configured. A request may be sent by one client only, and ours has sent this one, so a
/// copy of it goes.
/// </summary>
internal sealed class HostTransport(HttpClient host) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpRequestMessage copy = new(request.Method, request.RequestUri)
        {
            Content = request.Content,
            Version = request.Version,
            VersionPolicy = request.VersionPolicy,
        };
        foreach ((string name, IEnumerable<string> values) in request.Headers)
        {
            copy.Headers.TryAddWithoutValidation(name, values);
        }

        return host.SendAsync(copy, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }
}
