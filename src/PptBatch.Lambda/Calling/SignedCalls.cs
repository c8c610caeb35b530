using Amazon.Runtime;
using Polly;
using Polly.Retry;

namespace PptBatch.Lambda.Calling;

/// <summary>Makes signed calls to one AWS service and retries where that can help: throttling, faults of service or network.</summary>
/// <remarks>Safe for concurrent use.</remarks>
/// <param name="http">Sends the requests.</param>
/// <param name="endpoint">Where the service is, and the credentials to call it with.</param>
/// <param name="service">The service's name in signatures, such as <c>lambda</c>.</param>
/// <param name="time">The time of day, which signatures name.</param>
public sealed class SignedCalls(HttpClient http, ServiceEndpoint endpoint, string service, TimeProvider time)
{
    private const int MaxErrorBytes = 64 * 1024;
    private const int MaxAnswerBytes = 8 * 1024 * 1024;
    private static readonly string[] Throttled =
        ["ThrottlingException", "TooManyRequestsException", "RequestLimitExceeded", "ServiceUnavailable", "ExecutionLimitExceeded"];

    private readonly RequestSignature _signature = new(endpoint.Region, service);
    private readonly ResiliencePipeline<ServiceAnswer> _retries =
        new ResiliencePipelineBuilder<ServiceAnswer> { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions<ServiceAnswer>
        {
            MaxRetryAttempts = 6,
            Delay = TimeSpan.FromMilliseconds(200),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = new PredicateBuilder<ServiceAnswer>()
                .Handle<HttpRequestException>()
                .Handle<TaskCanceledException>(error => error.InnerException is TimeoutException)
                .HandleResult(answer => answer.Status is 429 or >= 500 || Throttled.Contains(answer.Error)),
        })
        .Build();

    /// <summary>The service's answer after all retries, whether it succeeded or not.</summary>
    /// <param name="call">What is asked.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="PptBatchException">The service could not be called at all.</exception>
    public async Task<ServiceAnswer> SendAsync(ServiceCall call, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        try
        {
            return await _retries.ExecuteAsync(async token => await AttemptAsync(call, token), cancellationToken);
        }
        catch (Exception error) when (IsFault(error) && !cancellationToken.IsCancellationRequested)
        {
            throw ServiceFault.NotCalled(call, error);
        }
    }

    private static bool IsFault(Exception error) =>
        error is HttpRequestException or AmazonClientException or IOException or TaskCanceledException;

    private async Task<ServiceAnswer> AttemptAsync(ServiceCall call, CancellationToken cancellationToken)
    {
        ImmutableCredentials keys = await endpoint.Credentials().GetCredentialsAsync();
        using HttpRequestMessage request = new(call.Method, new Uri(endpoint.Address, call.Path))
        {
            Content = call.Method == HttpMethod.Get ? null : new ByteArrayContent(call.Body),
        };
        if (call.MediaType is not null)
        {
            request.Content?.Headers.TryAddWithoutValidation("Content-Type", call.MediaType);
        }

        foreach ((string name, string value) in call.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        _signature.Sign(request, call.Body, keys, time.GetUtcNow());
        using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        bool good = response.IsSuccessStatusCode;
        byte[] body = await BodyAsync(response, good ? MaxAnswerBytes : MaxErrorBytes, cancellationToken);
        string error = good ? "" : ErrorOf(response, body);
        return new ServiceAnswer((int)response.StatusCode, error, Header(response, "x-amzn-RequestId") ?? "none", body);
    }

    private static async Task<byte[]> BodyAsync(HttpResponseMessage response, int limit, CancellationToken cancellationToken)
    {
        await using Stream content = await response.Content.ReadAsStreamAsync(cancellationToken);
        byte[] buffer = new byte[16 * 1024];
        using MemoryStream body = new();
        int read;
        while (body.Length < limit && (read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    // In a header or, with a namespace before it, in the body; what comes after a colon is an address.
    private static string ErrorOf(HttpResponseMessage response, byte[] body) =>
        (Header(response, "x-amzn-ErrorType") ?? ServiceFault.Field(body, "__type") ?? "").Split(':')[0].Split('#')[^1];

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out IEnumerable<string>? values) ? values.First() : null;
}
