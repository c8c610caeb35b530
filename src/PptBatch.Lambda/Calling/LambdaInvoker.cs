using System.Net;
using Amazon.Runtime;
using Polly;
using Polly.Retry;

namespace PptBatch.Lambda;

/// <summary>Sends orders to a function, asynchronously: Lambda answers as soon as it has queued them.</summary>
internal sealed class LambdaInvoker(HttpClient http, LambdaEndpoint endpoint, TimeProvider time)
{
    private readonly RequestSignature _signature = new(endpoint.Region, "lambda");
    private readonly ResiliencePipeline<HttpResponseMessage> _retries =
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = 6,
            Delay = TimeSpan.FromMilliseconds(200),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = new PredicateBuilder<HttpResponseMessage>()
                .Handle<HttpRequestException>()
                .HandleResult(answer => answer.StatusCode is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError),
        })
        .Build();

    public async Task SendAsync(string function, byte[] order, CancellationToken cancellationToken)
    {
        using HttpResponseMessage answer = await CallAsync(function, order, cancellationToken);
        if (answer.StatusCode == HttpStatusCode.Accepted)
        {
            return;
        }

        string error = answer.Headers.TryGetValues("x-amzn-ErrorType", out IEnumerable<string>? types) ? types.First().Split(':')[0] : "";
        string request = answer.Headers.TryGetValues("x-amzn-RequestId", out IEnumerable<string>? ids) ? ids.First() : "none";
        throw new PptBatchException(new Diagnostic(
            "PB5055", DiagnosticSeverity.Error, $"Invoke failed with {(int)answer.StatusCode} {error} (request {request}).",
            $"Lambda function {function}", Fix(answer.StatusCode)));
    }

    private async Task<HttpResponseMessage> CallAsync(string function, byte[] order, CancellationToken cancellationToken)
    {
        try
        {
            ImmutableCredentials keys = await endpoint.Credentials().GetCredentialsAsync().ConfigureAwait(false);
            return await _retries.ExecuteAsync(
                async token => await http.SendAsync(Request(function, order, keys), token), cancellationToken);
        }
        catch (Exception error) when (error is HttpRequestException or AmazonClientException)
        {
            throw new PptBatchException(
                new Diagnostic(
                    "PB5056", DiagnosticSeverity.Error, $"Lambda could not be called: {error.Message}", $"Lambda function {function}",
                    "Check the AWS credentials and the network, and run again."),
                error);
        }
    }

    private HttpRequestMessage Request(string function, byte[] order, ImmutableCredentials keys)
    {
        Uri address = new(endpoint.Address, $"/2015-03-31/functions/{Uri.EscapeDataString(function)}/invocations");
        HttpRequestMessage request = new(HttpMethod.Post, address) { Content = new ByteArrayContent(order) };
        request.Headers.TryAddWithoutValidation("X-Amz-Invocation-Type", "Event");
        _signature.Sign(request, order, keys, time.GetUtcNow());
        return request;
    }

    private static string Fix(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Forbidden => "Allow lambda:InvokeFunction on the function to the credentials in use.",
        HttpStatusCode.NotFound => "Check LambdaExecutorOptions.FunctionName and the region.",
        HttpStatusCode.TooManyRequests => "Raise the function's concurrency or lower LambdaExecutorOptions.MaxConcurrency, and run again.",
        _ => "Run again: what is stored is not made again.",
    };
}
